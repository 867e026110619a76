import {type FacetName, facetNames, PATH_SEPARATOR} from '../../../src/site/search/catalogue.ts'
import type {Articles} from './articles.ts'

/** What results are narrowed to: any of the values of a facet, all of the facets. */
export type Filters = Readonly<Partial<Record<FacetName | 'year' | 'month', string | readonly string[]>>>

export interface Narrowing {
  readonly filters: Filters
  /** First and last day, month or year: `2021`, `2021-03`, `2021-03-09`. */
  readonly from: string | null
  readonly to: string | null
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}
export type Facets = Readonly<Record<FacetName | 'year' | 'month', readonly FacetCount[]>>

const dimensions = [...facetNames, 'year', 'month'] as const
type Dimension = (typeof dimensions)[number]

/** Articles that pass, and for each facet how many there are with each value if that facet's own filter were open. */
export function narrow(
  found: readonly number[],
  articles: Articles,
  {filters, from, to}: Narrowing,
): {kept: number[]; facets: Facets} {
  const chosen = new Map<Dimension, ReadonlySet<string>>()
  for (const dimension of dimensions) {
    const values = [filters[dimension] ?? []].flat()
    if (values.length > 0) chosen.set(dimension, new Set(values))
  }
  const counts = new Map(dimensions.map((dimension) => [dimension, new Map<string, number>()]))
  const kept: number[] = []
  for (const article of found) {
    if (!within(articles.date(article), from, to)) continue
    const values = new Map(dimensions.map((dimension) => [dimension, valuesOf(articles, article, dimension)]))
    const failed = [...chosen].flatMap(([dimension, wanted]) =>
      values.get(dimension)?.some((value) => wanted.has(value)) ? [] : [dimension],
    )
    if (failed.length === 0) kept.push(article)
    if (failed.length > 1) continue
    for (const [dimension, own] of values) {
      if (failed.length === 1 && failed[0] !== dimension) continue
      const count = counts.get(dimension)
      for (const value of own) count?.set(value, (count.get(value) ?? 0) + 1)
    }
  }
  const listed = dimensions.map((dimension) => [dimension, sorted(counts.get(dimension) ?? new Map(), dimension)])
  return {kept, facets: Object.fromEntries(listed) as Facets}
}

/** Values of an article; a category also counts for every broader one. */
function valuesOf(articles: Articles, article: number, dimension: Dimension): readonly string[] {
  if (dimension === 'year' || dimension === 'month') {
    const date = articles.date(article)
    const value =
      dimension === 'year' ? /^\d{4}/u.exec(date ?? '')?.[0] : /^\d{4}-(?:0\d|1[0-2])/u.exec(date ?? '')?.[0]
    return value === undefined ? [] : [value]
  }
  const labels = articles.labels(article, dimension)
  if (dimension !== 'category' || labels.length === 0) return labels
  const broader = labels.flatMap((label) => {
    const path = label.split(PATH_SEPARATOR)
    return path.map((_, i) => path.slice(0, i + 1).join(PATH_SEPARATOR))
  })
  return [...new Set(broader)]
}

function sorted(counts: ReadonlyMap<string, number>, dimension: Dimension): FacetCount[] {
  const list = [...counts].map(([value, count]) => ({value, count}))
  const inTime = dimension === 'year' || dimension === 'month'
  return list.sort((a, b) => (inTime ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1))
}

/** A date that is coarser than a day is inside when any of its days is. */
export function within(date: string | null, from: string | null, to: string | null): boolean {
  if (!from && !to) return true
  const days = daysOf(date)
  if (!days) return false
  const [first] = daysOf(from) ?? ['']
  const last = daysOf(to)?.[1] ?? '9'
  return days[1] >= first && days[0] <= last
}

/** First and last day of an EDTF date, as text that sorts: `2021-03` → `2021-03-00`, `2021-03-99`. */
function daysOf(date: string | null): [string, string] | null {
  const interval = date?.split('/') ?? []
  if (interval.length === 2) {
    const [start, end] = interval.map((part) => daysOf(part))
    return start || end ? [start?.[0] ?? '', end?.[1] ?? '9'] : null
  }
  const parts = /^(\d{3,4}X?)(?:-(\d\d))?(?:-(\d\d))?/u.exec(date ?? '')
  if (!parts) return null
  const [, year = '', month, day] = parts
  const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12
  return [
    `${year.replace('X', '0')}-${isMonth ? month : '00'}-${isMonth && day ? day : '00'}`,
    `${year.replace('X', '9')}-${isMonth ? month : '99'}-${isMonth && day ? day : '99'}`,
  ]
}
