/** Dates as readers of the site see them. */
import {firstDay, lastDay, precision} from '../../ingest/edtf.ts'
import type {EdtfDate, Known} from '../../model.ts'
import {datesUrl, periodUrl} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import type {DateView} from './model.ts'

/** Below this a fact counts as inferred, and the page says so. */
export const sureEnough = 0.9

/** A date with its evidence, or null. `published` gives the time of day where the source states one. */
export function dateView(date: Known<EdtfDate> | null, published: string | null, words: Words): DateView | null {
  if (!date) return null
  const time = /T(\d\d:\d\d)/u.exec(published ?? '')?.[1]
  const machine = /^\d{4}(?:-\d\d){0,2}$/u.exec(date.value.replace(/[~?%]$/u, ''))?.[0]
  const {evidence} = date
  return {
    edtf: date.value,
    ...(machine ? {machine} : {}),
    text: dateText(date.value, words),
    ...(time ? {time} : {}),
    path: periodOf(date.value),
    inferred: date.sure < sureEnough,
    ...(evidence ? {evidence} : {}),
  }
}

/** The finest list a date is on. */
function periodOf(date: EdtfDate) {
  const year = lastDay(date).slice(0, 4)
  if (!/^\d{4}$/u.test(year)) return datesUrl
  return periodUrl(/^\d{4}-\d\d/u.test(date) && precision(date) !== 'season' ? lastDay(date).slice(0, 7) : year)
}

/** `2024-08~` → 约2024年8月; `1911-10/1911-12` → 1911年10月至1911年12月. */
export function dateText(date: string, words: Words): string {
  const {date: say} = words
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/')
    if (from === '' || from === '..') return say.until(dateText(to, words))
    if (to === '' || to === '..') return say.since(dateText(from, words))
    return say.range(dateText(from, words), dateText(to, words))
  }
  const plain = plainText(date.replace(/[~?%]/gu, ''), words)
  if (/%|~.*\?|\?.*~/u.test(date)) return say.uncertainAndApproximate(plain)
  if (date.includes('~')) return say.approximate(plain)
  return date.includes('?') ? say.uncertain(plain) : plain
}

function plainText(date: string, {date: say}: Words): string {
  const decade = /^(\d{3})X$/u.exec(date)?.[1]
  if (decade) return say.decade(Number(decade) * 10)
  const century = /^(\d{2})XX$/u.exec(date)?.[1]
  if (century) return say.century(Number(century) + 1)
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(date) ?? []
  if (!year) return date
  if (month && Number(month) > 20) return say.season(Number(year), Number(month) - 20)
  if (month && day) return say.day(Number(year), Number(month), Number(day))
  return month ? say.month(Number(year), Number(month)) : say.year(Number(year))
}

/** A period's own name: `2022` or `2022-01`. */
export const periodText = (period: string, words: Words): string => plainText(period, words)

/** A date at one end of others, and its day there. */
interface Edge {
  readonly date: Known<EdtfDate>
  readonly day: string
}

/** The first and last day of a list of dated articles, as views. */
export function spanOf(
  dates: readonly (Known<EdtfDate> | null)[],
  words: Words,
): {first: DateView | null; last: DateView | null} {
  let first: Edge | null = null
  let last: Edge | null = null
  for (const date of dates) {
    if (!date) continue
    const [from, to] = [firstDay(date.value), lastDay(date.value)]
    if (!first || from < first.day) first = {date, day: from}
    if (!last || to > last.day) last = {date, day: to}
  }
  const dateOf = (edge: Edge | null) => dateView(edge?.date ?? null, null, words)
  return {first: dateOf(first), last: dateOf(last)}
}
