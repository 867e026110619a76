/**
 * Search for any page: `import {search, urls} from '/search/api.js'`. Finds every string readers can see in a title or
 * within a line of a text, whatever its script; nothing is fetched before the first call.
 */
import {ask, type SearchOptions} from './ask.ts'
import {searchFolder} from './base.ts'
import {excerptsOf, markAll, openingOf, type Part} from './excerpt.ts'
import {unreachable} from './failure.ts'
import {type OpenLibrary, openLibrary} from './library.ts'
import type {Matched} from './match.ts'
import type {Facets} from './narrow.ts'
import {type Difference, differences} from './why.ts'

export type {Order, SearchOptions} from './ask.ts'
export type {Part} from './excerpt.ts'
export type {SearchError} from './failure.ts'
export type {FacetCount, Facets, Filters} from './narrow.ts'
export type {Difference} from './why.ts'

export interface Hit {
  /** Without the path prefix: `/a/nw202201252259607031/`. */
  readonly url: string
  readonly title: string
  /** EDTF, or null. */
  readonly date: string | null
  readonly publication: string | null
  /** The title with its matches marked. */
  readonly titleParts: readonly Part[]
  /** The article's page could not be read: the title is its address, and there is no excerpt. */
  readonly unread: boolean
  /** Natural text around a match. */
  readonly excerpt: () => Promise<readonly Part[]>
  /** How the text begins, for where the title alone was found. */
  readonly opening: () => Promise<readonly Part[]>
  /** In what the text is written differently from the query: it was found all the same. */
  readonly differences: readonly Difference[]
  /** Several, each from another line. */
  readonly excerpts: (most: number) => Promise<readonly (readonly Part[])[]>
}

export interface Result {
  /** Articles found; `partial` says whether there may be more. */
  readonly total: number
  /** Articles that may be results too: they hold all the words, but were not read yet for the punctuation of quoted ones. */
  readonly unread: number
  /** How many articles a choice would leave; where `unread` is not 0, at most so many. */
  readonly facets: Facets
  readonly hits: readonly Hit[]
  /**
   * Why `total` is a least number: `titles-only` of a character too common to look up outside titles, `unread` of quoted
   * words that were not compared with every text that may hold them. Null where it is exact.
   */
  readonly partial: 'titles-only' | 'unread' | null
  /** The words were taken for a headline; `apart: true` looks for them one by one. */
  readonly together: boolean
}

/** Texts read for quoted words if nothing else is said: about 300 KB. */
const READ = 40

const folder = searchFolder(import.meta.url)
const kept: {opened?: Promise<OpenLibrary>; failures: number} = {failures: 0}

function library(): Promise<OpenLibrary> {
  kept.opened ??= openLibrary(folder, kept.failures).catch((error: unknown) => {
    delete kept.opened
    kept.failures++
    throw error
  })
  return kept.opened
}

/** Total, facets and the first hits of a query. Rejects with a {@link SearchError}. */
export async function search(query: string, options: SearchOptions = {}): Promise<Result> {
  const open = await library()
  const {matched, facets, held, unread} = await ask(query, options, open, options.read ?? READ)
  const hits = await Promise.all(held.slice(0, options.limit ?? 20).map((article) => hitOf(article, matched, open)))
  const partial = matched.titlesOnly ? 'titles-only' : unread.length > 0 ? 'unread' : null
  return {total: held.length, unread: unread.length, facets, hits, partial, together: matched.together}
}

/** The address of every article found, in order; for quoted words every text that may hold them is read. */
export async function urls(query: string, options: SearchOptions = {}): Promise<string[]> {
  const open = await library()
  const {held, unread} = await ask(query, options, open, Number.POSITIVE_INFINITY)
  const addresses = (articles: readonly number[]) => Promise.all(articles.map((a) => open.articles.address(a)))
  const [first] = await addresses(unread.slice(0, 1))
  if (first !== undefined) throw unreachable(first, 'to compare what was quoted')
  return addresses(held)
}

async function hitOf(article: number, {wanted, typed}: Matched, {articles, fold, lines}: OpenLibrary): Promise<Hit> {
  const [url, text] = await Promise.all([articles.address(article), lines(article)])
  // A page that can't be read is still a result.
  const title = text?.[0] || url
  const excerpts = async (most: number) => excerptsOf(text ?? [title], wanted, most)
  return {
    url,
    title,
    date: articles.date(article),
    publication: articles.labels(article, 'publication')[0] ?? null,
    titleParts: markAll(title, wanted),
    unread: text === null,
    differences: differences(typed, text ?? [], fold),
    excerpt: async () => (await excerpts(1))[0] ?? [],
    opening: async () => openingOf(text ?? []),
    excerpts,
  }
}
