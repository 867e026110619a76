/** What the search page shows, as its address says it: `?q=保险&publication=西宁晚报&from=2021&to=2022-03&sort=newest`. */
import type {Order} from './api.ts'

/** Facets with a filter, in the order of the page. */
export const facetsShown = ['publication', 'category', 'tag', 'author', 'year'] as const
export type FacetShown = (typeof facetsShown)[number]

export interface SearchState {
  readonly q: string
  readonly sort: Order
  readonly from: string
  readonly to: string
  readonly filters: Readonly<Partial<Record<FacetShown, readonly string[]>>>
  /** Look for the words one by one. */
  readonly apart: boolean
}

const orders: readonly Order[] = ['relevance', 'newest', 'oldest']
/** A year, a year and a month, or a day, with anything between them. */
const PERIOD = /^(\d{4})(?:\D+(\d{1,2})(?:\D+(\d{1,2}))?)?\D*$/u

/** A period as readers write it: `2021年3月`, `2021/3/9`, `20210309` → `2021-03`, `2021-03-09`; empty where it is none. */
export function periodOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{4})(\d\d)(\d\d)?$/u, '$1-$2-$3')
  const [, year, month, day] = PERIOD.exec(plain) ?? []
  if (year === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return ''
  if (Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return ''
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
}

/** Reads an address; what makes no sense is left out. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const period = (name: string) => periodOf(parameters.get(name) ?? '')
  const filters: Partial<Record<FacetShown, readonly string[]>> = {}
  for (const facet of facetsShown) {
    const values = parameters.getAll(facet).filter((value) => value !== '')
    if (values.length > 0) filters[facet] = values
  }
  return {
    q: (parameters.get('q') ?? '').trim(),
    sort: orders.find((order) => order === parameters.get('sort')) ?? 'relevance',
    from: period('from'),
    to: period('to'),
    filters,
    apart: parameters.get('apart') === '1',
  }
}

/** Writes an address; what is as usual is left out. */
export function parametersOf({q, sort, from, to, filters, apart}: SearchState): URLSearchParams {
  const parameters = new URLSearchParams()
  if (q !== '') parameters.set('q', q)
  for (const facet of facetsShown) for (const value of filters[facet] ?? []) parameters.append(facet, value)
  if (from !== '') parameters.set('from', from)
  if (to !== '') parameters.set('to', to)
  if (sort !== 'relevance') parameters.set('sort', sort)
  if (apart) parameters.set('apart', '1')
  return parameters
}
