/** Days: a page for each that has several articles, each month in weeks, and each day of the year through all years. */
import type {Archive, FiledArticle, Shelf} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {SitePath} from '../../model.ts'
import {datesUrl, homeUrl, monthDaysUrl, periodUrl, placeOn} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import type {ReadingWords} from '../../words/reading.ts'
import {type Day, dayPath, daysOf, weeksOf} from '../days.ts'
import {periodText} from './date.ts'
import type {CountedLink, DayEntry, DaysView, HomeView, Link, MonthView, YearDayView} from './model.ts'
import {publicationLink} from './pieces.ts'

/** A month, `2022-01`, in weeks; null where no article is known to the day, or before the year 1. */
export function monthView({label, articles}: Shelf, words: Words): MonthView | null {
  const [, year, month] = /^(\d{4})-(\d\d)$/u.exec(label) ?? []
  const days = daysOf(articles).filter(({date}) => date.startsWith(label))
  if (year === undefined || month === undefined || days.length === 0) return null
  const byDate = new Map(days.map((day) => [day.date, day]))
  const cell = (number: number): CountedLink => {
    const date = `${label}-${String(number).padStart(2, '0')}`
    const day = byDate.get(date)
    return {label: String(number), path: day ? dayPath(day) : periodUrl(date), count: day?.articles.length ?? 0}
  }
  return {
    caption: periodText(label, words),
    weeks: weeksOf(Number(year), Number(month)).map((week) =>
      week.map((number) => (number === null ? null : cell(number))),
    ),
  }
}

export const dayLink = (day: Day, words: Words): Link => ({label: periodText(day.date, words), path: dayPath(day)})

/** The entries of each day of the year, by `01-25`; newest year first. */
function daysOfYear(days: readonly Day[], words: Words): ReadonlyMap<string, readonly DayEntry[]> {
  const entries = new Map<string, DayEntry[]>()
  for (const day of days) {
    const [first] = day.articles
    if (first === undefined) continue
    const key = day.date.slice(5)
    const entry: DayEntry = {
      label: periodText(day.date.slice(0, 4), words),
      path: dayPath(day),
      count: day.articles.length,
      first: {
        path: first.path,
        title: contained(first.title.value),
        lang: first.lang,
        publication: publicationLink(first),
      },
    }
    const known = entries.get(key)
    if (known) known.push(entry)
    else entries.set(key, [entry])
  }
  return entries
}

const yearDay = (key: string, years: readonly DayEntry[], reading: ReadingWords): YearDayView => {
  const [month, day] = key.split('-').map(Number)
  return {id: `d${key.slice(3)}`, label: reading.days.day(month ?? 1, day ?? 1), years}
}

/** The months of the calendar with the number of days that have articles in any year. */
export function calendarMonths(days: readonly Day[], words: Words): readonly CountedLink[] {
  const filled = new Set(days.map(({date}) => date.slice(5)))
  return Array.from({length: 12}, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return {
      label: words.date.monthName(index + 1),
      path: monthDaysUrl(index + 1),
      count: [...filled].filter((key) => key.startsWith(`${number}-`)).length,
    }
  })
}

/** The page of each month of the calendar that has articles known to the day. */
export function monthDaysPages(
  days: readonly Day[],
  words: Words,
  reading: ReadingWords,
): {path: SitePath; view: () => DaysView}[] {
  const months = calendarMonths(days, words)
  return months.flatMap(({label, path, count}, index) => {
    if (count === 0) return []
    const number = String(index + 1).padStart(2, '0')
    const view = (): DaysView => ({
      kind: 'days',
      path,
      title: reading.days.title(label),
      description: reading.days.description(label),
      breadcrumbs: [
        {label: words.nav.home, path: homeUrl},
        {label: words.nav.dates, path: datesUrl},
      ],
      days: [
        ...daysOfYear(
          days.filter(({date}) => date.slice(5, 7) === number),
          words,
        ),
      ]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, years]) => yearDay(key, years, reading)),
      months,
    })
    return [{path, view}]
  })
}

/** The day of the newest article through all years. */
export function onThisDay(archive: Archive, words: Words, reading: ReadingWords): HomeView['onThisDay'] {
  const days = daysOf(archive.articles)
  const [newest] = days
  if (newest === undefined) return null
  const key = newest.date.slice(5)
  const years =
    daysOfYear(
      days.filter(({date}) => date.slice(5) === key),
      words,
    ).get(key) ?? []
  const day = yearDay(key, years, reading)
  return {
    day,
    path: placeOn(monthDaysUrl(Number(key.slice(0, 2))), day.id),
    months: [...new Set(days.map(({date}) => Number(date.slice(5, 7))))].sort((a, b) => a - b),
  }
}

/** Where the other articles of an article's day are, and which stand beside it there; null for one that is alone. */
export function sameDayOf(
  days: readonly Day[],
): (article: FiledArticle) => {day: Day; newer: FiledArticle | null; older: FiledArticle | null} | null {
  const places = new Map<FiledArticle, {day: Day; index: number}>()
  for (const day of days)
    if (day.articles.length > 1)
      for (const [index, article] of day.articles.entries()) places.set(article, {day, index})
  return (article) => {
    const place = places.get(article)
    if (place === undefined) return null
    const {day, index} = place
    return {day, newer: day.articles[index - 1] ?? null, older: day.articles[index + 1] ?? null}
  }
}
