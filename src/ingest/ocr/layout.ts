/** What the formats of scanned pages have in common: words on lines, with their places on the page. */
import type {BodyFacts} from '../body/rules/rule.ts'

/** In any unit, but the same one throughout a page; y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A word as recognized. */
export interface ScanWord {
  readonly text: string
  readonly box: Box | null
  /** How sure the recognition was, 0 to 1; null where it doesn't say. */
  readonly sure: number | null
  /** A space stands before it. */
  readonly spaced: boolean
}

/** A hyphen that divides the last word of a line, as the format states it. */
export interface StatedHyphen {
  /** The word as a whole, if the format says it. */
  readonly whole: string | null
}

/** A line as recognized. Its place in the list of lines is its name: units and removals refer to it. */
export interface ScanLine {
  readonly words: readonly ScanWord[]
  /** The words with their spaces. */
  readonly text: string
  readonly box: Box | null
  /** Height of its type, if the format states it; else the box tells. */
  readonly size: number | null
  /** 0-based, in the order of the file. */
  readonly page: number
  /** What the format holds together: a text block, an area. Unique in the file. */
  readonly block: number
  /** A paragraph the format states, unique in the file; null where it states none. */
  readonly paragraph: number | null
  /** What the format says the line is. */
  readonly role: 'heading' | 'caption' | 'furniture' | null
  readonly hyphen: StatedHyphen | null
  /** 0-based line of the body it is written on. */
  readonly at: number
}

/** A file of scanned pages, read but not yet put in order. */
export interface Scan {
  readonly lines: readonly ScanLine[]
  readonly facts: BodyFacts
  /** BCP 47, if the recognition was told a language. */
  readonly lang: string | null
  /** Name of the number that says how sure a word is: `WC`, `x_wconf`. */
  readonly measure: string
}

export const widthOf = ({left, right}: Box): number => right - left
export const heightOf = ({top, bottom}: Box): number => bottom - top
export const middleOf = ({top, bottom}: Box): number => (top + bottom) / 2

/** The smallest box around two. */
export const both = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** The smallest box around all; null around none. */
export function around(boxes: readonly (Box | null)[]): Box | null {
  let all: Box | null = null
  for (const box of boxes) if (box !== null) all = all === null ? box : both(all, box)
  return all
}

/** How much of the narrower one two boxes share from side to side: 0 beside one another, 1 one above the other. */
export function sharedWidth(a: Box, b: Box): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return shared <= 0 ? 0 : shared / Math.max(1e-9, Math.min(widthOf(a), widthOf(b)))
}

/** How much of the lower one two boxes share from top to bottom: 1 on one row, 0 one above the other. */
export function sharedHeight(a: Box, b: Box): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared <= 0 ? 0 : shared / Math.max(1e-9, Math.min(heightOf(a), heightOf(b)))
}

/** The value below which `share` of all lie; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** Words with their spaces. */
export const wordsText = (words: readonly ScanWord[]): string =>
  words.map(({text, spaced}, i) => (spaced && i > 0 ? ` ${text}` : text)).join('')
