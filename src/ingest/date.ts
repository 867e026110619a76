import type {EdtfDate} from '../model.ts'
import {isPossible, type Written} from './date/calendar.ts'
import {readClock} from './date/clock.ts'
import {forms} from './date/forms.ts'
import {isWeekday, monthNamed} from './date/names.ts'
import {instantOf, offsetAt, offsetText, utc} from './date/zone.ts'
import {asEdtf} from './edtf.ts'
import {groupsOf} from './matches.ts'

export {type NameDate, nameDate} from './date/file-name.ts'
export {isZone} from './date/zone.ts'

/** A date as read. */
export interface ReadDate {
  /** The calendar day, or coarser, in the archive's zone. */
  readonly date: EdtfDate
  /** `2022-03-18T14:14:45+08:00` where the text has a time of day, in the archive's zone; else null. */
  readonly stamp: string | null
}

/**
 * Reads a date as people and programs write it. `zone` is an IANA name; a time without offset is that zone's. A day
 * without a time stays that day. Null where there is no date, an impossible one, or one with two readings (`01/02/2022`).
 *
 * @example parseDate('Fri, 18 Mar 2022 06:14:45 GMT', 'Asia/Shanghai') // 2022-03-18, 2022-03-18T14:14:45+08:00
 */
export function parseDate(text: string, zone: string): ReadDate | null {
  if (text.length > 200) return null
  const plain = tidy(text)
  const edtf = /[~?%X/[{]|\.\./u.test(plain) ? edtfDate(plain) : null
  return edtf ?? decade(plain) ?? epoch(plain, zone) ?? firstForm(plain, zone)
}

/** What pages write before a date. */
const label =
  /^(?:(?:(?:last )?(?:published|posted|updated|modified)(?: on| at)?|date|on)(?=[\s:])|发布(?:时间|日期|于)|发表(?:时间|于)|發[佈表](?:時間|於)|[时時][间間]|日期)\s*:?\s*/iu

/** Full-width digits, labels, quotes and weekdays make no difference to a date. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^["'“]|["'”]$/gu, '')
    .replace(label, '')
    .replace(/\s*\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?\s*/gu, ' ')
    .replace(/\s*\([月火水木金土日]\)\s*/gu, ' ')
    .replace(/^(\p{L}+)(?:\.?, ?|\.? )(?=.*\p{L}{3})/u, (head, word: string) => (isWeekday(word) ? '' : head))
    .replace(/\(?(\p{L}+)\)?(?:\.?,|\.|)(?=\s|$)/gu, (all, word: string) =>
      isWeekday(word) && !monthNamed(word) ? '' : all,
    )
    .replace(
      /^(\p{L}{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:(\S+) )?(\d{4})$/u,
      (_, month: string, day: string, time: string, name: string | undefined, year: string) =>
        `${day} ${month} ${year} ${time} ${name ?? ''}`,
    )
    .replace(/^[\s,]+|[\s,]+$/gu, '')
}

const edtfDate = (text: string): ReadDate | null => {
  const date = /^\d/u.test(text.replace(/^[[{./]+/u, '')) ? asEdtf(text) : null
  return date === null ? null : {date, stamp: null}
}

/** `1930s`, `1930年代` */
function decade(text: string): ReadDate | null {
  const found = /^(1[4-9]\d|20\d)0(?:'?s|年代)$/u.exec(text)
  return found === null ? null : edtfDate(`${found[1]}X`)
}

/** Seconds or milliseconds since 1970, from 2001 (the first with ten digits) to 2100. */
function epoch(text: string, zone: string): ReadDate | null {
  const found = /^@?(\d{10})(\d{3})?$/u.exec(text)
  if (found === null) return null
  const instant = Number(found[1]) * 1000
  if (instant < utc(2001, 1, 1) || instant >= utc(2101, 1, 1)) return null
  return atInstant(instant, (found[2] ?? '').replace(/0+$/u, ''), zone)
}

function firstForm(text: string, zone: string): ReadDate | null {
  const doubted = /^(?:(?:ca?|circa|about|around|approx)\.?\s+|约|大约|約)(.+)$/iu.exec(text)
  const day = doubted?.[1] ?? text
  for (const {pattern, read} of forms) {
    pattern.lastIndex = 0
    const match = pattern.exec(day)
    const written = match && read(groupsOf(match))
    if (!written) continue
    const clock = readRest(day.slice(match[0].length), written, zone)
    if (clock !== null) return dated({...written, ...clock, ...(doubted === null ? {} : {doubt: '~'})}, zone)
  }
  return null
}

/** Nothing may follow but a time of day, and that only after a day. */
function readRest(rest: string, written: Written, zone: string): Pick<Written, 'time' | 'offset'> | null {
  if (/^[\s.,，)]*$/u.test(rest)) return {}
  return written.day === undefined ? null : readClock(rest, zone)
}

function dated(written: Written, zone: string): ReadDate | null {
  if (!isPossible(written)) return null
  const {year, month, day, time, offset, doubt = ''} = written
  if (day === undefined || month === undefined || time === undefined) {
    const parts = [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== undefined).map(two)]
    return edtfDate(`${parts.join('-')}${doubt}`)
  }
  const instant =
    offset === undefined
      ? instantOf(zone, year, month, day, time)
      : utc(year, month, day, time.hour, time.minute, time.second) - offset * 60_000
  return atInstant(instant, time.fraction, zone)
}

/** An instant as the archive's calendar and clocks show it. */
function atInstant(instant: number, fraction: string, zone: string): ReadDate | null {
  const offset = offsetAt(zone, instant)
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, 19)
  const day = edtfDate(local.slice(0, 10))
  return day && {...day, stamp: `${local}${fraction === '' ? '' : `.${fraction}`}${offsetText(offset)}`}
}

const two = (number: number): string => String(number).padStart(2, '0')
