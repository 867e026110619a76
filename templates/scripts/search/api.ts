/**
 * Search for any page: `import {search, urls} from '/search/api.js'`. Finds every string readers can see in a title or
 * within a line of a text, whatever its script; nothing is fetched before the first call.
 */
import {searchFolder} from './base.ts'
import {excerptsOf, markAll, type Part} from './excerpt.ts'
import {type OpenLibrary, openLibrary} from './library.ts'
import {type Matched, match} from './match.ts'
import {type Facets, type Filters, narrow} from './narrow.ts'
import {type Difference, differences} from './why.ts'

export type {Part} from './excerpt.ts'
export type {FacetCount, Facets, Filters} from './narrow.ts'
export type {Difference} from './why.ts'

export type Order = 'relevance' | 'newest' | 'oldest'

export interface SearchOptions {
  readonly filters?: Filters
  /** First and last day, month or year: `2021`, `2021-03`, `2021-03-09`. */
  readonly from?: string | null
  readonly to?: string | null
  readonly sort?: Order
  readonly limit?: number
  /** Look for the words one by one, even where they follow one another in a headline. */
  readonly apart?: boolean
}

export interface Hit {
  /** Without the path prefix: `/a/nw202201252259607031/`. */
  readonly url: string
  readonly title: string
  /** EDTF, or null. */
  readonly date: string | null
  readonly publication: string | null
  /** The title with its matches marked. */
  readonly titleParts: readonly Part[]
  /** Natural text around a match. */
  readonly excerpt: () => Promise<readonly Part[]>
  /** In what the text is written differently from the query: it was found all the same. */
  readonly differences: readonly Difference[]
  /** Several, each from another line. */
  readonly excerpts: (most: number) => Promise<readonly (readonly Part[])[]>
}

export interface Result {
  readonly total: number
  readonly facets: Facets
  readonly hits: readonly Hit[]
  /** Set where the total is not the whole truth: a character too common to look up outside titles, or too much to read. */
  readonly partial: Matched['partial']
  /** The words were taken for a headline; `apart: true` looks for them one by one. */
  readonly together: boolean
}

const folder = searchFolder(import.meta.url)
const kept: {library?: Promise<OpenLibrary>} = {}

function library(): Promise<OpenLibrary> {
  kept.library ??= openLibrary(folder).catch((error: unknown) => {
    delete kept.library
    throw error
  })
  return kept.library
}

/** Total, facets and the first hits of a query. */
export async function search(query: string, options: SearchOptions = {}): Promise<Result> {
  const open = await library()
  const {matched, facets, articles} = await find(query, options, open)
  const hits = await Promise.all(articles.slice(0, options.limit ?? 20).map((article) => hitOf(article, matched, open)))
  return {total: articles.length, facets, hits, partial: matched.partial, together: matched.together}
}

/** The address of every article found, in order. */
export async function urls(query: string, options: SearchOptions = {}): Promise<string[]> {
  const open = await library()
  const {articles} = await find(query, options, open)
  return Promise.all(articles.map((article) => open.articles.address(article)))
}

async function find(query: string, options: SearchOptions, open: OpenLibrary) {
  const matched = await match(query, open, options.apart ?? false)
  const {filters = {}, from = null, to = null, sort = 'relevance'} = options
  const {kept: articles, facets} = narrow([...matched.scores.keys()], open.articles, {filters, from, to})
  return {matched, facets, articles: ordered(articles, sort, matched, open)}
}

/** Articles are numbered newest first, undated last; undated ones stay last whichever end is first. */
function ordered(articles: readonly number[], sort: Order, {scores}: Matched, {articles: all}: OpenLibrary): number[] {
  if (sort === 'newest') return [...articles]
  if (sort === 'relevance') return articles.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b)
  const dated = articles.filter((article) => all.date(article) !== null)
  return [...dated.reverse(), ...articles.filter((article) => all.date(article) === null)]
}

async function hitOf(article: number, {wanted, typed}: Matched, {articles, fold, lines}: OpenLibrary): Promise<Hit> {
  const [url, text] = await Promise.all([articles.address(article), lines(article)])
  // A page that can't be read is still a result: named by its address.
  const title = text?.[0] || url
  const excerpts = async (most: number) => excerptsOf(text ?? [title], wanted, fold, most)
  return {
    url,
    title,
    date: articles.date(article),
    publication: articles.labels(article, 'publication')[0] ?? null,
    titleParts: markAll(title, wanted, fold),
    differences: differences(typed, text ?? [], fold),
    excerpt: async () => (await excerpts(1))[0] ?? [],
    excerpts,
  }
}
