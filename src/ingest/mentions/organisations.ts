/** Organisations by what their names end with: 青海省医疗保障局, 中国人寿江苏省分公司, 北京大学. */

import {foreignNameAt} from './foreign-names.ts'
import type {KindOf, Line, PlacedWord} from './line.ts'
import {
  beginsNone,
  bridged,
  country,
  ending,
  institutional,
  known,
  loneEnding,
  made,
  ofHouse,
  outside,
  several,
} from './organisation-words.ts'

/** Longest name, in characters. */
const longest = 30

/** An organisation named in a line. */
export interface FoundOrganisation {
  readonly name: string
  /** Where the name ends in the line. */
  readonly end: number
  /** The house a branch belongs to. */
  readonly parent?: string
}

/** Every organisation a line names, as written. */
export function organisationsIn(line: Line, kindOf: KindOf): FoundOrganisation[] {
  const found = [...line.text.matchAll(ending)].flatMap(({0: last, index}) => {
    const end = index + last.length
    if (line.isInsideWord(end) || /^[长長员員部者]/u.test(line.text.slice(end, end + 1))) return []
    return nameEndingAt(line, end, last, kindOf) ?? []
  })
  return found.map((one) => {
    const parent = one.parent ?? houseOf(one, found)
    return parent === undefined ? one : {...one, parent}
  })
}

/** The name another begins with, at the same place: 东京大学 of 东京大学出版社. */
function houseOf({name, end}: FoundOrganisation, found: readonly FoundOrganisation[]): string | undefined {
  const start = end - name.length
  return found.findLast((other) => other.end < end && other.end - other.name.length === start)?.name
}

function nameEndingAt(line: Line, end: number, last: string, kindOf: KindOf): FoundOrganisation | undefined {
  const words = wordsOf(line, end, end - last.length, kindOf)
  const first = words.findIndex((word) => isProper(word, kindOf))
  if (first === -1) return undefined
  const name = words.slice(startOf(words, first, last, kindOf))
  const [head] = name
  if (!head || isTorn(line, head, end - last.length) || !beginsAt(line, head.start, kindOf)) return undefined
  const text = line.text.slice(head.start, end)
  const isName = name.length === 1 ? isKnownWord(text, last, kindOf) : isWhole(name, last, end, kindOf)
  const isCounted =
    several.test(line.text.slice(0, head.start)) && country.test(name.length === 1 ? text.slice(0, 2) : head.text)
  if (!isName || isCounted) return undefined
  const parent = parentOf(name, line, end - last.length, last, kindOf)
  return {name: text, end, ...(parent ? {parent} : {})}
}

/** The house a branch belongs to: what stands before the branch's place. 中国人寿|青海省|分公司 → 中国人寿. */
function parentOf(
  words: readonly PlacedWord[],
  line: Line,
  endingAt: number,
  last: string,
  kindOf: KindOf,
): string | undefined {
  if (!/^(?:[分支]公司|[分支]行)$/u.test(last)) return undefined
  const own = words.filter((word) => word.start < endingAt)
  let at = own.length
  while (at > 0 && isPlace(own[at - 1]?.text ?? '', kindOf)) at--
  const [head] = words
  const branch = own[at]
  const parent = head && branch ? line.text.slice(head.start, branch.start) : ''
  return parent.length > 2 ? parent : undefined
}

/** The ending lies across two words (周日|报), or the name's beginning is the end of a longer one (Axel Springer). */
const isTorn = (line: Line, head: PlacedWord, endingAt: number): boolean =>
  (line.isInsideWord(endingAt) && line.endingAt(endingAt) === undefined && head.end <= endingAt) ||
  (/^[A-Za-z]/u.test(head.text) && /[A-Za-z0-9.&'-] ?$/u.test(line.text.slice(0, head.start)))

/** Whether a name can begin at a place: not behind a lone character or an adjective, which would be a part of it. */
function beginsAt(line: Line, start: number, kindOf: KindOf): boolean {
  if (/\p{Script=Han}[—–·-]+$/u.test(line.text.slice(0, start))) return false
  const before = line.endingAt(start)
  if (!before || !/\p{Script=Han}$/u.test(before.text)) return true
  const kind = kindOf(before.text)
  if (/^(?:p|c|u\w?|v|vn|d|r|f|t|m|q|y)$/u.test(kind)) return true
  return before.text.length > 1 && !/^(?:a|ad|an|b|z)$/u.test(kind)
}

/** The words before an ending that can belong to the name, in reading order, the ending's own included. */
function wordsOf(line: Line, end: number, endingAt: number, kindOf: KindOf): PlacedWord[] {
  const words: PlacedWord[] = []
  for (let word = line.endingAt(end); word && end - word.start <= longest; word = line.endingAt(word.start)) {
    const isEnding = word.end > endingAt
    if (!isEnding && !belongs(word, line, kindOf)) break
    if (!isEnding && isHouse(word, line) && !ofHouse.test(line.text.slice(0, end))) break
    words.unshift(word)
  }
  return words
}

const isHouse = (word: PlacedWord, line: Line): boolean =>
  /(?:公司|集团|集團|大学|大學|委员会|法院|医院)$/u.test(line.text.slice(Math.max(0, word.end - 4), word.end))

function belongs(word: PlacedWord, line: Line, kindOf: KindOf): boolean {
  if (word.text === '和') return bridges(line, word)
  if (!/^[\p{Script=Han}A-Za-z]+$/u.test(word.text) || outside.test(word.text)) return false
  if (word.text.length === 1 && notAlone.test(word.text)) return false
  return institutional.test(word.text) || made.test(kindOf(word.text))
}

/** Characters that the dictionary takes for names of families or things, and that join the words of a sentence. */
const notAlone =
  /[于於上下一所与與及在等任向对對从從为為以同让讓被给給和将將就还還也都是有该該此本某各每首家个個名位里裏内內外前后後间間党黨至自非多]/u

/** Whether 和 stands inside one of the phrases that have it. */
const bridges = (line: Line, {start, end}: PlacedWord): boolean =>
  [2, 3, 4].some((after) => bridged.test(line.text.slice(Math.max(0, start - 4), end + after)))

/** What only a name begins with: a place, a house, a brand. */
function isProper({text}: PlacedWord, kindOf: KindOf): boolean {
  if (text === '国家') return true
  if (/^[A-Za-z]+$/u.test(text)) return text.length > 3
  if (text.length < 2 || outside.test(text) || beginsNone.test(text) || /^[非一二三四五六七八九十两]/u.test(text))
    return false
  const kind = kindOf(text)
  // The dictionary calls many a common word a person's name: 仲介, 养蚕.
  return /^(?:ns|nt|nz|nrt)$/u.test(kind) || (/^nr/u.test(kind) && foreignNameAt(text) === text)
}

/**
 * Where the name begins. At the last 中国 or 国家 in it, at a country or a town that other words stand before (北京会见|英国…),
 * else at its first proper word; a foreign country before another proper word only says where the house is
 * (美国|佛蒙特大学).
 */
function startOf(words: readonly PlacedWord[], first: number, last: string, kindOf: KindOf): number {
  let start = first
  for (let i = words.length - 1; i > first; i--) {
    const text = words[i]?.text ?? ''
    const before = words[i - 1]?.text ?? ''
    const isAnew =
      /^(?:中国|中國|国家)$/u.test(text) ||
      (!isPlace(before, kindOf) &&
        (country.test(text) || (isTown(text, kindOf) && !ofHouse.test(last) && !/局$/u.test(before))))
    if (isAnew) {
      start = i
      break
    }
  }
  const [head, next] = words.slice(start)
  const isForeign = head && country.test(head.text) && !/^(?:中国|中國|国家|全国)$/u.test(head.text)
  return isForeign && next && isProper(next, kindOf) && isGeneric(last) ? start + 1 : start
}

const isPlace = (text: string, kindOf: KindOf): boolean =>
  (kindOf(text) === 'ns' && !beginsNone.test(text)) || country.test(text)
const isTown = (text: string, kindOf: KindOf): boolean => /.[省市县區区州]$/u.test(text) && kindOf(text) === 'ns'

/** A name that is one word of the dictionary: 清华大学, but not 上市公司. */
function isKnownWord(text: string, last: string, kindOf: KindOf): boolean {
  if (known.test(text)) return true
  const before = text.slice(0, -last.length)
  return (
    before.length > 1 &&
    !outside.test(before) &&
    !country.test(before) &&
    /^(?:ns|nz|nr|nrt|nrfg|nt)$/u.test(kindOf(before))
  )
}

function isWhole(words: readonly PlacedWord[], last: string, end: number, kindOf: KindOf): boolean {
  const own = words.filter((word) => word.start < end - last.length)
  const [first, ...others] = own
  if (!first || (country.test(first.text) && others.every(({text}) => !isPlace(text, kindOf)) && isGeneric(last)))
    return false
  if (
    own.every(({text}) => isPlace(text, kindOf)) &&
    (loneEnding.test(last) || /^(?:分|支|总|總)公司$|^[分支]行$/u.test(last))
  )
    return false
  if (country.test(first.text) && others.length === 0 && /^(?:委员会|委員會)$/u.test(last)) return false
  if (/[池车机业品器药油网片酒奶钢料]$/u.test(first.text) && others.length === 0 && isGeneric(last)) return false
  if (first.text === '国家' && !/(?:局|委员会|中心|博物馆|图书馆|法院)$/u.test(last)) return false
  return true
}

/** Endings that any noun can stand before: 美国制药公司. */
const isGeneric = (last: string): boolean =>
  /^(?:公司|集团|集團|医院|醫院|中学|小学|学院|學院|銀行|银行|大学|大學|研究所)$/u.test(last)
