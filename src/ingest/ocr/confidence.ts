/** How sure a recognition says it was of its words. */
import type {ScanWord} from './layout.ts'

/**
 * Below this a word is marked. On a newspaper page of 5,129 words read by eye, about every second word below 0.6 was wrong,
 * and one in five from 0.6 to 0.8; 9 % lie below. 60 is also what users of Tesseract's `x_wconf` take most often.
 */
export const doubtBelow = 0.6

/** `0.35`, `35`, `NaN` → a number as written, or null where it is none. */
export function numberOf(written: string | undefined): number | null {
  const value = written === undefined || !/^\s*[-+]?[\d.]/u.test(written) ? Number.NaN : Number.parseFloat(written)
  return Number.isFinite(value) ? value : null
}

/**
 * Brings the numbers of a file to 0 … 1: some programs write percents where the format has shares, and the other way round.
 * Where all words have one and the same number, it was not measured and says nothing.
 */
export function onOneScale<Word extends Pick<ScanWord, 'sure'>>(words: readonly Word[]): (number | null)[] {
  const values = words.map(({sure}) => sure)
  const known = new Set(values.filter((value) => value !== null))
  if (known.size < 2) return values.map(() => null)
  let most = 0
  for (const value of known) most = Math.max(most, value)
  const scale = most > 1 ? 100 : 1
  return values.map((value) => (value === null || value < 0 ? null : Math.min(1, value / scale)))
}

/** Whether a word is to be marked: marks and dirt without a letter are not worth it. */
export const isDoubtful = ({text, sure}: Pick<ScanWord, 'text' | 'sure'>): boolean =>
  sure !== null && sure < doubtBelow && /[\p{L}\p{N}]/u.test(text)
