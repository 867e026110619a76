/** The tag files of a bag that say what it is (RFC 8493, 2.1.1 and 2.2.2). No clock: the date is handed in. */
import type {FileRecord} from './manifest.ts'
import {bagAgent} from './output-place.ts'

/** What a bag says of itself, besides its size. */
export interface BagInfo {
  /** Title of the archive. */
  readonly title: string
  /** What is said of it; may be empty. */
  readonly description: string
  /** Address of the site, where it is known. */
  readonly address: string | null
  /** `2022-01-25`: the day of the newest article, or what SOURCE_DATE_EPOCH says; null leaves it out. */
  readonly date: string | null
}

/** `bagit.txt`, exactly as the standard wants it. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** `bag-info.txt`: one label a line, in the order the standard lists them. */
export function bagInfoText({title, description, address, date}: BagInfo, payload: readonly FileRecord[]): string {
  const octets = payload.reduce((sum, {bytes}) => sum + bytes, 0)
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    ['External-Description', [title, description].filter((text) => text.trim() !== '').join(': ')],
    ['External-Identifier', address],
    ['Bagging-Date', date],
    ['Payload-Oxum', `${octets}.${payload.length}`],
    ['Bag-Software-Agent', bagAgent],
  ]
  return rows.flatMap(([label, value]) => (value ? [`${label}: ${oneLine(value)}\n`] : [])).join('')
}

/** The day of SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) in UTC: `0` → `1970-01-01`; null where it is no such number. */
export function dayOfEpoch(seconds: string): string | null {
  const date = new Date(/^\d{1,11}$/u.test(seconds) ? Number(seconds) * 1000 : Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

/** A value may not begin a line of its own: that would be a label. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
