import type {Written} from './calendar.ts'
import {chineseNumber, eras, numeral} from './chinese.ts'
import {monthNamed} from './names.ts'

/** A way of writing a day, month or year at the head of a text. */
export interface Form {
  /** Sticky at the start; its named groups go to `read`. */
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Written | null
}

type Groups = Parameters<Form['read']>[0]

const whole = ({y, m, d}: Groups): Written => ({
  year: Number(y),
  ...(m === undefined ? {} : {month: Number(m)}),
  ...(d === undefined ? {} : {day: Number(d)}),
})

/** With a month by name; not read where the word is no month. */
function named({y, name = '', d}: Groups): Written | null {
  const month = monthNamed(name)
  const year = Number(y)
  if (month === undefined || y === undefined) return null
  // Two digits as RFC 2822, 4.3 says: 00 to 49 are this century's.
  const full = y.length > 2 ? year : year + (year < 50 ? 2000 : 1900)
  return {year: full, month, ...(d === undefined ? {} : {day: Number(d)})}
}

function han({era = '', y = '', m, d}: Groups): Written | null {
  const year = (eras.get(era) ?? 0) + chineseNumber(y)
  return {
    year,
    ...(m === undefined ? {} : {month: chineseNumber(m)}),
    ...(d === undefined ? {} : {day: chineseNumber(d)}),
  }
}

/** Day and month both below 13 could be either; only then is the date not read. */
function eitherWay({a, b, y}: Groups): Written | null {
  const [first, second] = [Number(a), Number(b)]
  if (first > 12) return {year: Number(y), month: second, day: first}
  if (second > 12 || first === second) return {year: Number(y), month: first, day: second}
  return null
}

const name = String.raw`(?<name>\p{L}{3,}\.?)`
const eraNames = [...eras.keys()].sort((a, b) => b.length - a.length).join('|')

/** Tried in this order; what follows the match must be a time of day, or nothing. */
export const forms: readonly Form[] = [
  {pattern: /(?<y>\d{4})(?<s>[-/.‐–]|\. )(?<m>\d{1,2})\k<s>(?<d>\d{1,2})\.?(?!\d)/uy, read: whole},
  {pattern: /(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?=$|[T\s]|\d{4}(?:\d\d)?$)/uy, read: whole},
  {pattern: /(?<y>\d{4})[-/.](?<m>\d{1,2})$/uy, read: whole},
  {pattern: /(?<y>\d{4})$/uy, read: whole},
  {
    pattern: new RegExp(
      `(?:公元|西元)?(?<era>${eraNames})?\\s*(?<y>${numeral}{1,4})\\s*[年년]` +
        `(?:\\s*(?<m>${numeral}{1,3})\\s*[月월](?:\\s*(?<d>${numeral}{1,3})\\s*[日号號일])?)?`,
      'uy',
    ),
    read: han,
  },
  {
    pattern: new RegExp(
      String.raw`(?<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:of |de |d')?${name},?[\s-]+(?:de |del )?(?<y>\d{4})(?!\d)`,
      'iuy',
    ),
    read: named,
  },
  // Two digits of a year only as RFC 850 and RFC 2822 have them, before a time of day.
  {pattern: new RegExp(String.raw`(?<d>\d{1,2})[\s-]${name}[\s-](?<y>\d{2})(?=\s+\d\d:\d\d)`, 'iuy'), read: named},
  {
    pattern: new RegExp(String.raw`${name}[\s-]+(?<d>\d{1,2})(?:st|nd|rd|th)?[,\s-]+(?<y>\d{4})(?!\d)`, 'iuy'),
    read: named,
  },
  {pattern: new RegExp(String.raw`(?<y>\d{4})[.,]?[\s-]+${name}[\s-]+(?<d>\d{1,2})\.?(?!\d)`, 'iuy'), read: named},
  {pattern: new RegExp(String.raw`${name},?[\s-]+(?:de |del )?(?<y>\d{4})$`, 'iuy'), read: named},
  {pattern: /(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})(?!\d)/uy, read: whole},
  {pattern: /(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<y>\d{4})(?!\d)/uy, read: eitherWay},
]
