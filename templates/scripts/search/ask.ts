import type {OpenLibrary} from './library.ts'
import {type Matched, match} from './match.ts'
import {type Facets, type Filters, narrow} from './narrow.ts'
import {verify} from './verify.ts'

export type Order = 'relevance' | 'newest' | 'oldest'

export interface SearchOptions {
  readonly filters?: Filters
  /** First and last day, month or year: `2021`, `2021-03`, `2021-03-09`. */
  readonly from?: string | null
  readonly to?: string | null
  readonly sort?: Order
  readonly limit?: number
  /** Texts that are read at most to compare the punctuation of quoted words. */
  readonly read?: number
  /** Look for the words one by one, even where they follow one another in a headline. */
  readonly apart?: boolean
}

/** Articles a query finds, in order. */
export interface Answer {
  readonly matched: Matched
  /** How many articles a choice would leave, with those that nobody has read yet. */
  readonly facets: Facets
  readonly held: readonly number[]
  /** They hold all the words, but were not compared with what was quoted. */
  readonly unread: readonly number[]
}

/** What a query finds; at most `read` texts are read for the punctuation of quoted words. */
export async function ask(query: string, options: SearchOptions, open: OpenLibrary, read: number): Promise<Answer> {
  const matched = await match(query, open, options.apart ?? false)
  const {filters = {}, from = null, to = null, sort = 'relevance'} = options
  const all = [...matched.scores.keys()]
  const narrowed = (articles: readonly number[]) => narrow(articles, open.articles, {filters, from, to})
  if (matched.checks.length === 0) {
    const {kept, facets} = narrowed(all)
    return {matched, facets, held: ordered(kept, sort, matched, open), unread: []}
  }
  // Results first, then what only counts for other choices, as far as it goes.
  const results = ordered(narrowed(all).kept, sort, matched, open)
  const inOrder = [...new Set([...results, ...all])]
  const {refuted, unread} = await verify(inOrder, matched.checks, open, read)
  const unknown = new Set(unread)
  const {facets} = narrowed(all.filter((article) => !refuted.has(article)))
  return {
    matched,
    facets,
    held: results.filter((article) => !refuted.has(article) && !unknown.has(article)),
    unread: results.filter((article) => unknown.has(article)),
  }
}

/** Articles are numbered newest first, undated last; undated ones stay last whichever end is first. */
function ordered(articles: readonly number[], sort: Order, {scores}: Matched, {articles: all}: OpenLibrary): number[] {
  if (sort === 'newest') return [...articles]
  if (sort === 'relevance') return articles.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
  const dated = articles.filter((article) => all.date(article) !== null)
  return [...dated.reverse(), ...articles.filter((article) => all.date(article) === null)]
}
