/** The search of a site: everything below `search/`, from the articles alone. */
import {createHash} from 'node:crypto'
import {mkdir, readdir, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {bundleScript} from '../esbuild.ts'
import {buildBundle} from './build-bundle.ts'
import {bundlesOf, type Limits, usualLimits} from './bundles.ts'
import type {SearchIndex} from './catalogue.ts'
import {createFold} from './fold.ts'
import {writeEngine} from './pagefind.ts'
import {Spool} from './spool.ts'
import {traditionalPairs} from './traditional.ts'

/** An article as search knows it. */
export interface SearchRecord {
  /** Site path, without the path prefix. */
  readonly url: string
  readonly title: string
  /** As in `data/articles.jsonl`: blocks, one a line. */
  readonly text: string
  /** EDTF, or null. */
  readonly date: string | null
  /** Greater is newer; gives the archive's order. */
  readonly sortKey: string
  readonly publication: string | null
  readonly authors: readonly string[]
  /** Each a path of labels, broadest first. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
}

export interface SearchOptions {
  readonly limits?: Limits
}

/** What was written. */
export interface SearchBuilt {
  readonly files: number
  readonly bytes: number
  readonly bundles: number
}

/** What the order and the bundles are decided by; the record itself waits in a file. */
interface Card {
  readonly url: string
  readonly date: string | null
  readonly sortKey: string
  readonly characters: number
  readonly at: number
  readonly length: number
  readonly hash: string
}

const scripts = path.join(import.meta.dirname, '..', '..', '..', 'templates', 'scripts', 'search')

/**
 * Writes `search/` below the site's folder: `api.js`, `page.js` and `arrive.js`; `pagefind/` (Pagefind's own search); and
 * `bundles/NAME/` with the index, catalogue and addresses of some articles each. Records may come in any order.
 */
export async function buildSearch(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  site: string,
  {limits = usualLimits}: SearchOptions = {},
): Promise<SearchBuilt> {
  const folder = path.join(site, 'search')
  await rm(path.join(folder, 'bundles'), {recursive: true, force: true})
  await mkdir(folder, {recursive: true})
  const pairs = traditionalPairs()
  await writeFile(path.join(folder, 'traditional.txt'), pairs)
  await writeBundles(records, folder, pairs, limits)
  await writeEngine(path.join(folder, 'pagefind'))
  for (const name of ['api', 'page', 'arrive'])
    await bundleScript(path.join(scripts, `${name}.ts`), path.join(folder, `${name}.js`), {minify: true})
  return {...(await sizeOf(folder)), bundles: (await readdir(path.join(folder, 'bundles'))).length}
}

async function writeBundles(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  folder: string,
  pairs: string,
  limits: Limits,
): Promise<void> {
  const spool = await Spool.create<SearchRecord>()
  try {
    const cards: Card[] = []
    for await (const record of records) {
      const {url, date, sortKey, title, text} = record
      // The key gives the order; it may change when nothing of the article does, so it is no part of what is kept.
      const place = await spool.put({...record, sortKey: ''})
      cards.push({url, date, sortKey, characters: title.length + text.length, ...place})
    }
    cards.sort((a, b) => (a.sortKey < b.sortKey ? 1 : a.sortKey > b.sortKey ? -1 : a.url < b.url ? -1 : 1))
    const fold = createFold(pairs)
    const bundles: SearchIndex['bundles'][number][] = []
    for (const {name, items} of bundlesOf(cards, limits)) {
      const job = {folder: path.join(folder, 'bundles', name), records: spool.file, places: items}
      const {common} = await buildBundle(job, fold)
      const tag = createHash('sha256')
        .update(items.map(({hash}) => hash).join())
        .digest('hex')
        .slice(0, 10)
      bundles.push({name, articles: items.length, tag, common})
    }
    const index: SearchIndex = {version: 1, bundles}
    await mkdir(path.join(folder, 'bundles'), {recursive: true})
    await writeFile(path.join(folder, 'index.json'), JSON.stringify(index))
  } finally {
    await spool.close()
  }
}

async function sizeOf(folder: string): Promise<{files: number; bytes: number}> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  )
  return {files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0)}
}
