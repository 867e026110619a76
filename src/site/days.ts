/** The archive day by day: which articles are known to the day, where a day is shown, how a month lies in weeks. */
import type {FiledArticle} from '../archive/model.ts'
import type {SitePath} from '../model.ts'
import {periodUrl} from '../urls.ts'

/** One day with its articles in archive order. */
export interface Day {
  /** `2022-01-25` */
  readonly date: string
  readonly articles: readonly FiledArticle[]
}

/** The day an article is known to be of, also where it is inferred; null where only a month or less is known. */
export const dayOf = ({date}: FiledArticle): string | null =>
  /^(\d{4}-\d\d-\d\d)[~?%]?$/u.exec(date?.value ?? '')?.[1] ?? null

/** Days with articles, newest first. `articles` are in archive order. */
export function daysOf(articles: readonly FiledArticle[]): readonly Day[] {
  const days = new Map<string, FiledArticle[]>()
  for (const article of articles) {
    const date = dayOf(article)
    if (date === null) continue
    const known = days.get(date)
    if (known) known.push(article)
    else days.set(date, [article])
  }
  return [...days].map(([date, filed]) => ({date, articles: filed})).sort((a, b) => (a.date < b.date ? 1 : -1))
}

/** Whether a day has a page: a page for a single article would only stand before it, and hosts count files. */
export const hasPage = ({articles}: Day): boolean => articles.length > 1

/** Where a day is shown: on its page, or, of a single article, by the article itself. */
export function dayPath(day: Day): SitePath {
  const [first] = day.articles
  return first === undefined || hasPage(day) ? periodUrl(day.date) : first.path
}

/** Days of a month in weeks from Monday to Sunday (ISO 8601); null before the first and after the last. */
export function weeksOf(year: number, month: number): readonly (readonly (number | null)[])[] {
  // `setUTCFullYear` takes the year as it is; the constructor takes 36 for 1936.
  const at = (day: number, monthIndex: number) => new Date(new Date(0).setUTCFullYear(year, monthIndex, day))
  const length = at(0, month).getUTCDate()
  const before = (at(1, month - 1).getUTCDay() + 6) % 7
  const cells = [...Array<null>(before).fill(null), ...Array.from({length}, (_, index) => index + 1)]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({length: weeks}, (_, week) =>
    Array.from({length: 7}, (__, index) => cells[week * 7 + index] ?? null),
  )
}
