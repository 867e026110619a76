/** What the archive holds when, and where it is silent. */
import type {FiledArticle, Shelf} from '../../archive/model.ts'
import {dateShelves} from '../../archive/shelves.ts'
import {pageOf, placeOn} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import {periodText} from './date.ts'
import type {HoldingsView, ListView, YearView} from './model.ts'
import {shelfLink, shelfUrl, timelineOf} from './pieces.ts'

/** Rows of the table of holdings; the smaller publications are in the list below it. */
const mostRows = 40
/** As many columns as a table has on a desk without being scrolled. */
const mostColumns = 18
/** Years in one column, the fewest that fit. */
const spans = [1, 5, 10, 50, 100, 1000]

const yearOf = ({lastDay}: FiledArticle): number | null => {
  const year = /^(\d{4})-/u.exec(lastDay ?? '')?.[1]
  return year === undefined ? null : Number(year)
}

/** The publications with the most articles against time; null where nothing is dated. */
export function holdingsView(publications: readonly Shelf[], words: Words): HoldingsView | null {
  const shown = publications
    .map((shelf) => ({shelf, years: shelf.articles.map(yearOf).filter((year) => year !== null)}))
    .filter(({years}) => years.length > 0)
    .slice(0, mostRows)
  const all = shown.flatMap(({years}) => years)
  const first = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (first > last) return null
  const columnsOf = (span: number) => Math.floor(last / span) - Math.floor(first / span) + 1
  const span = spans.find((years) => columnsOf(years) <= mostColumns) ?? 1000
  const start = Math.floor(first / span)
  const columns = Array.from({length: columnsOf(span)}, (_, index) => {
    const from = (start + index) * span
    return span === 1
      ? String(from)
      : `${from}–${span >= 100 ? from + span - 1 : String((from + span - 1) % 100).padStart(2, '0')}`
  })
  return {
    columns,
    rows: shown.map(({shelf, years}) => {
      const places = years.map((year) => Math.floor(year / span) - start)
      const counts = columns.map((_, column) => places.filter((place) => place === column).length)
      const [from, to] = [counts.findIndex(Boolean), counts.findLastIndex(Boolean)]
      return {
        link: shelfLink(shelf, words),
        cells: counts.map((count, column) => (column < from || column > to ? null : count)),
      }
    }),
  }
}

/** The years of one publication, and the ids its list carries so that each month can lead to its first article there. */
export function holdingsOf(
  shelf: Shelf,
  pageSize: number,
  words: Words,
): {holdings: readonly YearView[]; anchorOf: (article: FiledArticle) => string} {
  const anchors = new Map<FiledArticle, string>()
  const places = new Map<string, string>()
  const list = shelfUrl(shelf)
  const years = dateShelves(shelf.articles)
  const index = new Map(shelf.articles.map((article, i) => [article, i]))
  for (const period of years.flatMap((year) => [year, ...year.children])) {
    const [article] = period.articles
    if (article === undefined) continue
    // The first article of a year mostly is the first of a month too; the id it has already serves both.
    const id = anchors.get(article) ?? `t${period.label}`
    anchors.set(article, id)
    places.set(period.label, placeOn(pageOf(list, Math.floor((index.get(article) ?? 0) / pageSize) + 1), id))
  }
  const placed = <V extends {path: ListView['path']}>(view: V, label: string): V => {
    const place = places.get(label)
    return place === undefined ? view : {...view, path: place as V['path']}
  }
  const timeline = timelineOf(years, words).map((year) => {
    const label = /\/(-?\d+)\/$/u.exec(year.path)?.[1] ?? ''
    return {
      ...placed(year, label),
      months: year.months.map((month, i) => placed(month, `${label}-${String(i + 1).padStart(2, '0')}`)),
    }
  })
  return {holdings: timeline, anchorOf: (article) => anchors.get(article) ?? ''}
}

/** Shorter spans without articles are no gap but the rhythm of a paper. */
const shortestSilence = 3
const mostSilences = 3

/** The longest spans of months without articles between the first and the last, longest first: `1950年3月至1978年12月`. */
export function silencesOf(timeline: readonly YearView[], words: Words): readonly string[] {
  const months = timeline.flatMap((year) => {
    const label = /(-?\d+)/u.exec(year.path)?.[1] ?? ''
    return Array.from({length: 12}, (_, i) => ({
      period: `${label}-${String(i + 1).padStart(2, '0')}`,
      // A year whose articles are known by year alone is not silent in any of its months.
      silent: year.count === 0 || (year.months.some(({count}) => count > 0) && year.months[i]?.count === 0),
    }))
  })
  const from = months.findIndex(({silent}) => !silent)
  const to = months.findLastIndex(({silent}) => !silent)
  const runs: {start: number; length: number}[] = []
  for (let i = from; i < to; i++) {
    const run = runs.at(-1)
    if (!months[i]?.silent) continue
    if (run && run.start + run.length === i) run.length++
    else runs.push({start: i, length: 1})
  }
  const text = (i: number) => periodText(months[i]?.period ?? '', words)
  return runs
    .filter(({length}) => length >= shortestSilence)
    .sort((a, b) => b.length - a.length || b.start - a.start)
    .slice(0, mostSilences)
    .map(({start, length}) => words.date.range(text(start), text(start + length - 1)))
}
