import {
  ADDRESSES_PER_FILE,
  type AddressFile,
  type Catalogue,
  dayText,
  type FacetName,
  type SearchIndex,
} from '../../../src/site/search/catalogue.ts'
import {readJson} from './base.ts'
import type {Script} from './script.ts'

/** Everything known of the articles before one of them is read; numbered in archive order. */
export interface Articles {
  readonly count: number
  /** EDTF, or null. */
  readonly date: (article: number) => string | null
  /** Labels of one facet. */
  readonly labels: (article: number, facet: FacetName) => readonly string[]
  /** Characters that count, rounded up to hundreds. */
  readonly length: (article: number) => number
  /** Of Chinese; what is in another language counts as simplified. */
  readonly script: (article: number) => Script
  /** Without the path prefix. */
  readonly address: (article: number) => Promise<string>
}

interface Shelf {
  readonly name: string
  readonly tag: string
  readonly first: number
  readonly catalogue: Catalogue
  readonly dates: readonly (string | null)[]
  readonly traditional: ReadonlySet<number>
}

/** Reads the catalogues of all bundles; addresses are read when asked for, a file once. */
export async function openArticles(folder: URL, {bundles}: SearchIndex): Promise<Articles> {
  const catalogues = await Promise.all(
    bundles.map(({name, tag}) => readJson<Catalogue>(new URL(`bundles/${name}/catalogue.json?v=${tag}`, folder))),
  )
  const shelves: Shelf[] = []
  let count = 0
  bundles.forEach(({name, tag, articles}, i) => {
    const catalogue = catalogues[i]
    if (catalogue)
      shelves.push({
        name,
        tag,
        first: count,
        catalogue,
        dates: datesOf(catalogue),
        traditional: numbersOf(catalogue.traditional),
      })
    count += articles
  })
  const shelfOf = (article: number): Shelf => {
    const shelf = shelves.findLast(({first}) => first <= article)
    if (!shelf) throw new RangeError(`No article ${article}`)
    return shelf
  }
  const files = new Map<string, Promise<AddressFile>>()
  const addressFile = (path: string): Promise<AddressFile> => {
    const file = files.get(path) ?? readJson<AddressFile>(new URL(path, folder))
    files.set(path, file)
    file.catch(() => files.delete(path))
    return file
  }
  return {
    count,
    date: (article) => {
      const {dates, first} = shelfOf(article)
      return dates[article - first] ?? null
    },
    labels: (article, facet) => {
      const {catalogue, first} = shelfOf(article)
      const {labels, of} = catalogue.facets[facet]
      const own = of[article - first] ?? []
      return (typeof own === 'number' ? [own] : own).map((label) => labels[label] ?? '')
    },
    length: (article) => {
      const {catalogue, first} = shelfOf(article)
      return (catalogue.lengths[article - first] ?? 1) * 100
    },
    script: (article) => {
      const {traditional, first} = shelfOf(article)
      return traditional.has(article - first) ? 'traditional' : 'simplified'
    },
    address: async (article) => {
      const {name, tag, first} = shelfOf(article)
      const place = article - first
      const number = Math.floor(place / ADDRESSES_PER_FILE)
      const file = await addressFile(`bundles/${name}/addresses/${number}.json?v=${tag}`)
      const address = file[place % ADDRESSES_PER_FILE]
      if (address === undefined) throw new RangeError(`No address of article ${article}`)
      return address
    },
  }
}

function datesOf({days, dates}: Catalogue): (string | null)[] {
  let day = 0
  return days.map((distance, i) => {
    day += distance
    const written = dates[i]
    return written === undefined ? dayText(day) : written
  })
}

function numbersOf(distances: readonly number[]): Set<number> {
  let number = 0
  return new Set(distances.map((distance) => (number += distance)))
}
