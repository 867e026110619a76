/** Dates the text itself gives, for articles that state none. */
import type {EdtfDate, Known} from '../model.ts'
import {asEdtf} from './edtf.ts'

interface Mention {
  readonly year: number
  readonly month: number
  /** Offset in the text. */
  readonly at: number
}

const yearMonth = /(?<![0-9])(1[89]\d\d|20\d\d)\s*年(?:\s*(\d{1,2})\s*月)?/gu
/** 截至 8 月底: written when that month had just ended or was ending. */
const asOf = /截至\s*(?:(1[89]\d\d|20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(?:底|末|(\d{1,2})\s*日)?/gu

/**
 * The month an undated article was written in, from its latest 截至-statement ("as of"), the year being the latest one
 * mentioned before it. Null where a later date is mentioned, which makes the statement a look back, or there is none.
 *
 * `… 2024年6月 … 截至 8 月底，累计赔付 …` → `2024-08~`, sure 0.6, with the sentence.
 */
export function inferDate(text: string): Known<EdtfDate> | null {
  const mentions = [...text.matchAll(yearMonth)].map<Mention>((m) => ({
    year: Number(m[1]),
    month: Number(m[2] ?? 0),
    at: m.index,
  }))
  const latest = mentions.reduce<Mention | null>(
    (a, b) => (a && a.year * 12 + a.month >= b.year * 12 + b.month ? a : b),
    null,
  )
  const statements = [...text.matchAll(asOf)].flatMap((m) => {
    const before = mentions.filter((mention) => mention.at < m.index)
    const year = m[1] ? Number(m[1]) : before.length > 0 ? Math.max(...before.map((mention) => mention.year)) : null
    const month = Number(m[2])
    return year === null || month < 1 || month > 12 ? [] : [{year, month, at: m.index}]
  })
  const last = statements.reduce<Mention | null>(
    (a, b) => (a && a.year * 12 + a.month >= b.year * 12 + b.month ? a : b),
    null,
  )
  if (!last || (latest && latest.year * 12 + latest.month > last.year * 12 + last.month)) return null
  const value = asEdtf(`${last.year}-${String(last.month).padStart(2, '0')}~`)
  return value && {value, from: 'text', sure: 0.6, evidence: sentenceAt(text, last.at)}
}

/** The sentence around an offset. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1
  const end = /[。！？\n]/u.exec(text.slice(at))
  return text.slice(start, end ? at + end.index + 1 : undefined).trim()
}
