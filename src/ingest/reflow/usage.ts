import type {Line} from './lines.ts'
import {isHan} from './writing.ts'

/**
 * Ideographs that begin less than a fifth as many paragraphs as they would by chance, and not the first of a name:
 * counted in 8,700 paragraphs of Chinese news and blogs, most frequent first; with their traditional forms.
 */
const seldomFirst = new Set(
  '的是了个能地生出业家时成学都部们动力产化于度定制者合入员得务些期区子性持题量果意收信系次己情表种场点间里道已治统式府司名口院向议济程规费品企造计手么管认论义给件息样领权示着变价及界达级集州物续流改团项战选算军决税运标率际革术单尔才身派央字险构格户低策钱容队效快带模命质称击难育步份限升個業時們動產務區種場點間裡統議濟規費計論義給樣領權變價達級續團項戰選軍決稅運標際術單險構戶錢隊帶質稱擊難',
)

/** Ideographs that end less than a quarter as many headings as they would by chance, counted likewise; and prepositions. */
const seldomLast = new Set(
  '的是一国了在不有和个以到要为地就也对自我经他主都过们从与及将把被向于由让使其这那并而或國個為對經過們從與將讓這並',
)

/** Ideographs that begin more than twice as many paragraphs as by chance, counted likewise, without names; and numerals. */
const oftenFirst = new Set(
  '另今但虽除随从根此这第徐当所首截最尽据综针按既近因听昨记去由其日本根为在目前同一二三四五六七八九十雖從這當儘據綜針既記',
)

const opening = /^[“‘《「『（(]+/u
const closing = /[”’》」』）)]+$/u

/** `的问题。` → true: more likely the middle of a sentence than the beginning of a paragraph. */
export function seldomBegins(text: string): boolean {
  return seldomFirst.has(text.replace(opening, '').slice(0, 1))
}

/** `据新华社…`, `昨日…` → true. */
export function oftenBegins(text: string): boolean {
  return oftenFirst.has(text.replace(opening, '').slice(0, 1))
}

/** `中国人寿青海省分公司的` → true: more likely broken off than a heading. */
export function seldomEnds(text: string): boolean {
  return seldomLast.has(text.slice(-8).replace(closing, '').slice(-1))
}

/** Pairs of ideographs that stand next to one another within lines of a text. */
export type Pairs = ReadonlySet<string>

/** What a text says in the middle of its lines tells which lines belong together: `中国人` and `寿青海` in one of `人寿`. */
export function pairsOf(lines: readonly Line[]): Pairs {
  return new Set(lines.flatMap(({text}) => pairsIn(text)))
}

/** True if the text itself has the last ideograph of `text` before the first of `next`. */
export function knowsPair(pairs: Pairs, text: string, next: string): boolean {
  return pairs.has(text.slice(-1) + next.slice(0, 1))
}

/** How far into a text its heading is taken up, in characters. */
const opens = 80
/** From this share of its pairs or words on, a text takes up its heading. */
const takenUp = 0.25

/** `巴林恢复民航航班` over `巴林民航局15日发布声明…` → true: news repeats its heading in the first lines. */
export function isTakenUp(heading: string, below: string): boolean {
  const start = below.slice(0, opens)
  const pairs = pairsIn(heading)
  if (pairs.length === 0) {
    const words = heading.match(/\p{L}{4,}/gu) ?? []
    return (
      words.length > 1 && words.filter((word) => start.includes(word)).length >= Math.max(2, words.length * takenUp)
    )
  }
  return pairs.length > 3 && pairs.filter((pair) => start.includes(pair)).length >= pairs.length * takenUp
}

function pairsIn(text: string): string[] {
  const pairs: string[] = []
  let before = ''
  for (const character of text) {
    if (isHan(before) && isHan(character)) pairs.push(before + character)
    before = character
  }
  return pairs
}

/** Fewest times a line must stand in a text to be a refrain. */
const fewestRefrains = 3

/** Lines that stand in the text again and again. */
export function refrainsOf(lines: readonly Line[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const {text} of lines) count.set(text, (count.get(text) ?? 0) + 1)
  return new Set([...count].filter(([, times]) => times >= fewestRefrains).map(([text]) => text))
}
