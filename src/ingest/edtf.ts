import edtf from 'edtf'
import type {EdtfDate} from '../model.ts'
import {daysIn} from './date/calendar.ts'
import {groupOf} from './matches.ts'

/** How finely a date is known. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/**
 * The text as an EDTF date, or null: `2022-01-25`, `2024-08~`, `1936`, `195X`, `1911-10/1911-12`. A time of day is
 * refused, because the edtf package moves it to UTC; so are days no calendar has, and intervals without any end.
 */
export function asEdtf(text: string): EdtfDate | null {
  return span(text) === null ? null : (text as EdtfDate)
}

/** First day a date covers, `YYYY-MM-DD`; of an interval without beginning, the first day of its end. */
export const firstDay = (date: EdtfDate): string => span(date)?.first ?? date

/** Last day a date covers, `YYYY-MM-DD`; of an interval without end, the last day of its beginning. */
export const lastDay = (date: EdtfDate): string => span(date)?.last ?? date

/** How finely a date is known; marks of doubt (`~ ? %`) don't change it. */
export function precision(date: EdtfDate): Precision {
  const bare = date.replace(/[~?%]/gu, '')
  if (/[/[{]/u.test(bare)) return 'interval'
  if (/^\d{4}-\d\d-\d\d$/u.test(bare)) return 'day'
  if (/^\d{4}-(?:2[1-9]|[34]\d)$/u.test(bare)) return 'season'
  if (/^\d{4}-\d\d(?:-XX)?$/u.test(bare)) return 'month'
  if (/^\d{4}(?:-XX)*$/u.test(bare)) return 'year'
  return /^\d{2}XX/u.test(bare) || /^\d{2}$/u.test(bare) ? 'century' : 'decade'
}

interface Span {
  readonly first: string
  readonly last: string
}

/** The days a date covers. Days, months and years, nearly all dates there are, need no parser. */
function span(text: string): Span | null {
  const plain = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(text)
  const month = Number(plain?.[2] ?? 1)
  if (plain !== null && month <= 12) return plainSpan(text, Number(plain[1]), plain[2], plain[3])
  const open = /^(?:\.\.)?\/(.+)$|^(.+)\/(?:\.\.)?$/u.exec(text)
  if (open !== null) return span(groupOf(open, 1) || groupOf(open, 2))
  if (text.length < 4 || text.length > 64 || /[TY]/u.test(text)) return null
  return librarySpan(text)
}

function plainSpan(text: string, year: number, month?: string, day?: string): Span | null {
  if (month === undefined) return {first: `${text}-01-01`, last: `${text}-12-31`}
  const last = daysIn(year, Number(month))
  if (day === undefined) return last === 0 ? null : {first: `${text}-01`, last: `${text}-${last}`}
  return Number(day) >= 1 && Number(day) <= last ? {first: text, last: text} : null
}

function librarySpan(text: string): Span | null {
  try {
    const {min, max} = edtf(text)
    const first = new Date(min).toISOString().slice(0, 10)
    const last = new Date(max).toISOString().slice(0, 10)
    return /^\d{4}-/u.test(first) && /^\d{4}-/u.test(last) && first <= last ? {first, last} : null
  } catch {
    return null // not EDTF, or without bounds
  }
}
