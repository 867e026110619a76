/** Articles of several names through the years, one small outline each. */
import type {Shelf} from '../../archive/model.ts'
import type {Words} from '../../words/index.ts'
import type {OverTimeView} from '../views/charts.ts'
import {shelfLink} from '../views/pieces.ts'
import {steps} from './scales.ts'

/** More rows are no picture but a table, which stands below. */
const mostRows = 12
/** Steps of a phone's width that are still seen; with more years a step is several. */
const mostSteps = 60
const spans = [1, 2, 5, 10, 20, 50, 100]
/** Height of a row in its own units. */
const tall = 24

const yearsOf = ({articles}: Shelf): number[] =>
  articles.flatMap(({lastDay}) => (lastDay === null ? [] : Number.parseInt(lastDay, 10)))

/** The names with the most articles, or null where there is no time to see: fewer than two names, or all in one year. */
export function overTime(shelves: readonly Shelf[], words: Words): OverTimeView | null {
  const dated = shelves.map((shelf) => ({shelf, years: yearsOf(shelf)})).filter(({years}) => years.length > 0)
  const shown = dated.slice(0, mostRows)
  const all = shown.flatMap(({years}) => years)
  const first = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const last = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (shown.length < 2 || first >= last) return null
  const span = spans.find((years) => (last - first + 1) / years <= mostSteps) ?? 100
  const count = Math.ceil((last - first + 1) / span)
  const rows = shown.map(({shelf, years}) => {
    const counts = Array.from({length: count}, () => 0)
    for (const year of years) {
      const step = Math.floor((year - first) / span)
      counts[step] = (counts[step] ?? 0) + 1
    }
    return {shelf, counts}
  })
  const most = Math.max(...rows.flatMap(({counts}) => counts))
  const year = (step: number): string => words.date.year(first + step * span)
  return {
    first: words.date.year(first),
    last: words.date.year(last),
    years: span,
    steps: count,
    tall,
    rows: rows.map(({shelf, counts}) => ({
      link: shelfLink(shelf, words),
      outline: steps(counts, most, tall),
      from: year(counts.findIndex(Boolean)),
      to: year(counts.findLastIndex(Boolean)),
      busiest: year(counts.indexOf(Math.max(...counts))),
    })),
  }
}
