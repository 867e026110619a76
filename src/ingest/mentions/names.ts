/** The name that stands beside an office. Precision counts: where two readings are possible there is no name. */

import {firstMatch} from '../matches.ts'
import {isPersonalName} from '../reflow/bylines.ts'
import {wordsIn} from '../segmenter.ts'
import {dottedNameAt, foreignNameAt} from './foreign-names.ts'
import type {KindOf, Line} from './line.ts'
import {canBeGiven, endsBefore, plainlyEndsBefore} from './name-ends.ts'

/** Family names that are common words too; the names after them must be plainer. */
const ambiguous =
  /^[向于於和曾任时時单單应應常成安连連全同解高方后古温白车車水金石江路文计項项包席关關花管支边池谷苗乐冷强房党党左宁申万商别时麻]/u
/** Kinds of words that a given name of two characters is not, whatever the family name. */
const notGiven = /^(?:v|vn|vd|t|d|p|r|c|u\w?|m|q|f|y|e|o|l|i|s)$/u
const isPerson = (kind: string) => kind.startsWith('nr')

/** What may stand between an office and a name: the space typesetters leave. */
const gap = /^[ \u3000]/u

/** The name that begins at `place`, right behind an office. */
export function nameAfter(line: Line, place: number, kindOf: KindOf): {name: string; end: number} | undefined {
  if (line.isInsideWord(place)) return undefined
  const start = place + firstMatch(gap, line.text.slice(place)).length
  const rest = line.text.slice(start, start + 24)
  const name = knownName(rest, kindOf) ?? dotted(rest) ?? chineseName(rest, kindOf) ?? foreignName(rest, kindOf)
  return name === undefined ? undefined : {name, end: start + name.length}
}

/** A name the dictionary has: 马化腾, 泽连斯基. */
function knownName(rest: string, kindOf: KindOf): string | undefined {
  const [first = ''] = wordsIn(rest.slice(0, 8))
  const isName = first.length > 2 && first.length < 6 && isPerson(kindOf(first)) && /^\p{Script=Han}+$/u.test(first)
  return isName && canBeGiven(first.slice(1)) && endsBefore(rest.slice(first.length)) ? first : undefined
}

function dotted(rest: string): string | undefined {
  const name = dottedNameAt(rest)
  return name && endsBefore(rest.slice(name.length)) && !isAcross(rest, name.length) ? name : undefined
}

function chineseName(rest: string, kindOf: KindOf): string | undefined {
  const possible = [4, 3, 2].map((length) => rest.slice(0, length)).filter((name) => isName(name, rest, kindOf))
  const plain = possible.filter((name) => plainlyEndsBefore(rest.slice(name.length)))
  const [name, another] = plain.length > 0 ? plain : possible
  return another === undefined ? name : undefined
}

function isName(name: string, rest: string, kindOf: KindOf): boolean {
  if (!isPersonalName(name)) return false
  const givenAt =
    name.length === 4 ||
    /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木)/u.test(name)
      ? 2
      : 1
  const given = name.slice(givenAt)
  const tail = rest.slice(name.length)
  if (!canBeGiven(given) || !endsBefore(tail)) return false
  const kind = kindOf(name)
  if (kind !== '' && !isPerson(kind)) return false
  const givenKind = given.length > 1 ? kindOf(given) : ''
  if (notGiven.test(givenKind)) return false
  if (ambiguous.test(name)) {
    const opening = name.length > 2 ? kindOf(name.slice(0, 2)) : ''
    if ([givenKind, opening].some((of) => of !== '' && !isPerson(of))) return false
    if (name.length === 2 && !isPerson(kind) && !speaks.test(tail)) return false
  }
  // 王方|向前|进: a word that lies across the end says that the name ends elsewhere, or that there is none.
  return plainlyEndsBefore(tail) || !isAcross(rest.slice(0, 10), name.length)
}

/** What makes an ambiguous word of two characters a name. */
const speaks = /^(?:[，、（(]|表示|介绍|介紹|认为|認為|指出|强调|強調|告诉|告訴|说|說|称|稱)/u

function isAcross(text: string, place: number): boolean {
  let at = 0
  for (const word of wordsIn(text)) {
    if (at < place && at + word.length > place) return true
    at += word.length
  }
  return false
}

function foreignName(rest: string, kindOf: KindOf): string | undefined {
  const run = foreignNameAt(rest)
  if (!run || run.length < 3 || !endsBefore(rest.slice(run.length)) || isAcross(rest.slice(0, 12), run.length))
    return undefined
  const hasWords = wordsIn(run).some((word) => word.length > 1 && !/^(?:nr\w*|nz|ns|)$/u.test(kindOf(word)))
  return hasWords ? undefined : run
}

/** What can stand before a name at once. */
const beforeName = /[\p{P}\p{Z}和与與同由对對向在被据據及请請让讓]$/u

/** The name that ends at `place`, right before an office: 张建伟教授. Never of two characters: 高级教授. */
export function nameBefore(line: Line, place: number, kindOf: KindOf): {name: string; start: number} | undefined {
  if (line.isInsideWord(place)) return undefined
  for (const length of [4, 3]) {
    const start = place - length
    if (start < 0) continue
    const name = line.text.slice(start, place)
    const before = line.text.slice(0, start)
    if (!(before === '' || beforeName.test(before)) || line.isInsideWord(start)) continue
    if (!isPersonalName(name) || !canBeGiven(name.slice(1))) continue
    const known = isPerson(kindOf(name))
    const isUnknown = line.wordsBefore(place, start).length === length && !ambiguous.test(name)
    if (length > 2 && (known || isUnknown)) return {name, start}
  }
  return undefined
}
