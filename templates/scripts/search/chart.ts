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
  const caption = make('figcaption', {}, words.chart)
  const bars = periods.map(({value, count}) => {
    const label = fill(words.bar, {period: value, n: count})
    const bar = make('button', {
      type: 'button',
      class: 'search-bar',
      title: label,
      'aria-label': label,
      disabled: count === 0,
      tabindex: '-1',
    })
    const say = (text: string) => () => {
      caption.textContent = text
    }
    for (const event of ['pointerenter', 'focus']) bar.addEventListener(event, say(`${words.chart} · ${label}`))
    for (const event of ['pointerleave', 'blur']) bar.addEventListener(event, say(words.chart))
    // Through the object model: a strict policy forbids the attribute, not this.
    bar.style.setProperty('--share', String(count / most))
    bar.addEventListener('click', () => choose(value))
    return make('li', {}, bar)
  })
  const ends = make('p', {class: 'search-chart-ends', 'aria-hidden': 'true'})
  ends.append(make('span', {}, periods[0]?.value ?? ''), make('span', {}, periods.at(-1)?.value ?? ''))
  const list = make('ol', {}, ...bars)
  wireArrows(list)
  return make('figure', {class: 'search-chart'}, caption, list, ends)
}

/** One stop for Tab, however many bars there are: arrows, Home and End lead from bar to bar. */
function wireArrows(list: HTMLElement): void {
  const bars = [...list.querySelectorAll<HTMLButtonElement>('button:enabled')]
  const last = bars.at(-1)
  if (last) last.tabIndex = 0
  list.addEventListener('keydown', (event) => {
    const at = bars.indexOf(document.activeElement as HTMLButtonElement)
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: bars.length - 1,
    }
    const next = bars[places[event.key] ?? -1]
    if (at < 0 || !next) return
    event.preventDefault()
    for (const bar of bars) bar.tabIndex = bar === next ? 0 : -1
    next.focus()
  })
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
