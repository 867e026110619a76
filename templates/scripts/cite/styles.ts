/** Citations as they are written in a list of references. */
import {isHan, isoDate, nameParts, type PartialDate, type Work} from '../../../src/site/cite/work.ts'

/** Writes a citation of `work`, read on the day `today`. */
type WriteCitation = (work: Work, today: PartialDate) => string

/** Every style, in the order the page shows them. */
export const citationStyles = {gbt, apa, mla, chicago} as const satisfies Record<string, WriteCitation>

/**
 * GB/T 7714—2025: full-width marks except `.` and `[ ]`; an online newspaper is `[N/OL]`, a page of no known paper
 * `[EB/OL]`; at most three authors are named; an inferred date stands in brackets.
 */
function gbt({title, authors, publication, date, isInferred, address}: Work, today: PartialDate): string {
  const named = authors.length > 3 ? [...authors.slice(0, 3), authors.some(isHan) ? '等' : 'et al'] : authors
  const by = named.length === 0 ? '' : `${named.join('，')}. `
  const when = date === null ? '' : isInferred ? `[${isoDate(date)}]` : isoDate(date)
  const read = `[${isoDate(today)}]`
  if (publication === null) {
    return `${by}${title}[EB/OL]. ${when === '' ? '' : `（${when}）`}${read}. ${address}.`
  }
  return `${by}${title}[N/OL]. ${publication}${when === '' ? '' : `，${when}`}${read}. ${address}.`
}

/** APA 7, example 16: newspaper article. */
function apa({title, authors, publication, date, isInferred, address}: Work): string {
  const when = date === null ? 'n.d.' : `${isInferred ? 'ca. ' : ''}${yearFirst(date)}`
  const names = authors.map((author) => {
    const [family, given] = nameParts(author)
    return given === '' ? family : `${family}, ${initials(given)}`
  })
  const by = joined(names, ', & ')
  const opening = by === '' ? `${ended(title)} (${when}).` : `${ended(by)} (${when}). ${ended(title)}`
  return `${opening} ${publication === null ? '' : `${publication}. `}${address}`
}

/** MLA 9: the container, then day, short month, year. */
function mla({title, authors, publication, date, isInferred, address}: Work): string {
  const by = authors.length > 2 ? `${inverted(authors[0])}, et al` : joinedInverted(authors)
  const when = date === null ? null : `${isInferred ? 'circa ' : ''}${dayFirst(date)}`
  const container = [publication, when, withoutScheme(address)].filter((part) => part !== null).join(', ')
  return `${by === '' ? '' : `${ended(by)} `}“${ended(title)}” ${container}.`
}

/** Chicago, 17th edition, bibliography. */
function chicago({title, authors, publication, date, isInferred, address}: Work): string {
  const by = joinedInverted(authors)
  const when = date === null ? null : isInferred ? `[${monthFirst(date)}?]` : monthFirst(date)
  const container = [publication, when].filter((part) => part !== null).join(', ')
  return `${by === '' ? '' : `${ended(by)} `}“${ended(title)}” ${container === '' ? '' : `${container}. `}${address}.`
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')
/** MLA 9, appendix 1: May, June and July are not shortened, September has four letters. */
const shortMonthNames = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')

const monthOf = (date: PartialDate, names: readonly string[]): string[] =>
  date.month === undefined ? [] : [names[date.month - 1] ?? '']

const dayOf = ({day}: PartialDate): string[] => (day === undefined ? [] : [String(day)])

const yearFirst = (date: PartialDate): string =>
  [String(date.year), [...monthOf(date, monthNames), ...dayOf(date)].join(' ')].filter(Boolean).join(', ')

const dayFirst = (date: PartialDate): string =>
  [...dayOf(date), ...monthOf(date, shortMonthNames), String(date.year)].join(' ')

const monthFirst = (date: PartialDate): string =>
  date.day === undefined
    ? [...monthOf(date, monthNames), String(date.year)].join(' ')
    : `${[...monthOf(date, monthNames), ...dayOf(date)].join(' ')}, ${date.year}`

const initials = (given: string): string =>
  given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => `${[...name][0]}.`)
    .join(' ')

function inverted(name = ''): string {
  const [family, given] = nameParts(name)
  return given === '' ? family : `${family}, ${given}`
}

/** The first name inverted, the others as they are spoken. */
const joinedInverted = ([first, ...others]: readonly string[]): string =>
  first === undefined ? '' : joined([inverted(first), ...others], ', and ')

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : names.slice(0, -1).join(', ') + last + names.at(-1)

/** With a full stop, unless it ends with a mark of its own. */
const ended = (text: string): string => (/[.?!。？！…]$/u.test(text) ? text : `${text}.`)

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '')
