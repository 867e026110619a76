/** What a citation needs to know of an article. */
export interface Work {
  readonly title: string
  /** As written; Han names stay whole, others are `Given Family`. */
  readonly authors: readonly string[]
  readonly publication: string | null
  readonly date: PartialDate | null
  /** Whether the date is inferred by the archive. */
  readonly isInferred: boolean
  /** The page’s own address, without a fragment; empty where the site does not know it. */
  readonly address: string
  /** BCP 47. */
  readonly lang: string
  /** The archive's id of the article. */
  readonly id: string
}

/** As much of a date as is known. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** `2022/01/25`, `2022-01` or `2022` in parts; null for anything else. */
export function parseDate(text: string): PartialDate | null {
  const [, year, month, day] = /^(\d{4})(?:[-/](\d\d))?(?:[-/](\d\d))?$/.exec(text) ?? []
  if (year === undefined) return null
  return {
    year: Number(year),
    ...(month === undefined ? {} : {month: Number(month)}),
    ...(day === undefined ? {} : {day: Number(day)}),
  }
}

/** `2022-01-25`, `2022-01` or `2022`. */
export const isoDate = ({year, month, day}: PartialDate): string =>
  [String(year).padStart(4, '0'), ...[month, day].flatMap((n) => (n === undefined ? [] : [twoDigits(n)]))].join('-')

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** Names written without a space between family and given name. */
export const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name)

/** `Mary Ann Evans` → `['Evans', 'Mary Ann']`; a name of one word, or in Han characters, has no given name. */
export function nameParts(name: string): readonly [family: string, given: string] {
  const words = name.trim().split(/\s+/)
  if (isHan(name) || words.length < 2) return [name, '']
  return [words.at(-1) ?? name, words.slice(0, -1).join(' ')]
}
