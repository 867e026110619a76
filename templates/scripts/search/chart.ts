import type {FacetCount, Facets} from './api.ts'
import {make} from './dom.ts'
import {fill, type SearchWords} from './words.ts'

/** Months are shown where hits span so few years, else years. */
const YEARS_BY_MONTH = 2

/** Hits over time: a button for each period, as tall as its share; silent periods keep their place. */
export function chart(facets: Facets, words: SearchWords, choose: (period: string) => void): HTMLElement | null {
  const byMonth = facets.year.length <= YEARS_BY_MONTH && facets.month.length > 1
  const counted = byMonth ? facets.month : facets.year
  const periods = filled(counted, byMonth)
  if (periods.length < 2) return null
  const most = Math.max(...periods.map(({count}) => count))
  const bars = periods.map(({value, count}) => {
    const label = fill(words.bar, {period: value, n: count})
    const bar = make('button', {
      type: 'button',
      class: 'search-bar',
      title: label,
      'aria-label': label,
      disabled: count === 0,
    })
    // Through the object model: a strict policy forbids the attribute, not this.
    bar.style.setProperty('--share', String(count / most))
    bar.addEventListener('click', () => choose(value))
    return make('li', {}, bar)
  })
  const ends = make('p', {class: 'search-chart-ends', 'aria-hidden': 'true'})
  ends.append(make('span', {}, periods[0]?.value ?? ''), make('span', {}, periods.at(-1)?.value ?? ''))
  return make('figure', {class: 'search-chart'}, make('figcaption', {}, words.chart), make('ol', {}, ...bars), ends)
}

function filled(counted: readonly FacetCount[], byMonth: boolean): FacetCount[] {
  const counts = new Map(counted.map(({value, count}) => [value, count]))
  const numbers = counted.map(({value}) => (byMonth ? monthNumber(value) : Number(value)))
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (!(last - first < 240)) return [...counted]
  return Array.from({length: last - first + 1}, (_, i) => {
    const value = byMonth ? monthText(first + i) : String(first + i).padStart(4, '0')
    return {value, count: counts.get(value) ?? 0}
  })
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthText = (n: number): string =>
  `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`
