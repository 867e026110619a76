/** What the browser knows of every article of a bundle before any of them is read. Shared by both sides. */

/** The things results are narrowed by, besides dates. */
export const facetNames = ['publication', 'category', 'tag', 'author'] as const
export type FacetName = (typeof facetNames)[number]

/** Labels of one facet, and which of them each article has. */
export interface FacetColumn {
  readonly labels: readonly string[]
  /** One per article: nothing, one label's number, or several. */
  readonly of: readonly (null | number | readonly number[])[]
}

/** `catalogue.json` of a bundle: articles in archive order. */
export interface Catalogue {
  /** Days as distances: of the first article from 0, of each next one from the one before it. */
  readonly days: readonly number[]
  /** Dates that are no plain day, by the article's number. */
  readonly dates: Readonly<Record<string, string | null>>
  /** Characters that count, as the index has them; in hundreds. */
  readonly lengths: readonly number[]
  /** Which articles are in traditional characters: the first from 0, each next one from the one before it. */
  readonly traditional: readonly number[]
  readonly facets: Readonly<Record<FacetName, FacetColumn>>
}

/** A file of addresses: of the articles from `ADDRESSES_PER_FILE` × its number. */
export type AddressFile = readonly string[]
/** About 1 KB as sent. Larger files cost a searcher more, smaller ones a host. */
export const ADDRESSES_PER_FILE = 128

/** Of the form of everything below `search/`: scripts a browser has kept don't read what newer ones are made for. */
export const SEARCH_VERSION = 2

/** `search/index.json`: where everything is. */
export interface SearchIndex {
  readonly version: number
  /** Changes with every byte of `traditional.txt`. */
  readonly pairs: string
  /** From the newest to the oldest. */
  readonly bundles: readonly {
    readonly name: string
    readonly articles: number
    /** Changes with every byte of the bundle. */
    readonly tag: string
    /** Characters that are looked up in titles only. */
    readonly common: string
  }[]
}

/** Between the labels of a category path. */
export const PATH_SEPARATOR = ' / '

/** `2022-01-25` → days since 1970-01-01; null for any other text. */
export function dayNumber(date: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/u.test(date)) return null
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}

/** Days since 1970-01-01 → `2022-01-25`. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
