/** The search of some articles, opened as a browser opens it; their texts come from the records, not from pages. */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {vi} from 'vitest'
import type {Limits} from '../../src/site/search/bundles.ts'
import type {SearchRecord} from '../../src/site/search/record.ts'
import {type OpenLibrary, openLibrary} from '../../templates/scripts/search/library.ts'
import {writeSearch} from './search-site.ts'

export interface WrittenLibrary {
  /** Where the search lies. */
  readonly folder: string
  readonly opened: OpenLibrary
  /** Addresses, by the numbers of articles. */
  readonly order: readonly string[]
  readonly close: () => Promise<void>
}

/** Title and lines. */
export const linesOf = ({title, text}: SearchRecord): string[] => [title, ...text.split('\n')]

/** Writes the search of `records` into a folder of its own and opens it; until it is closed `fetch` reads files. */
export async function writtenLibrary(records: readonly SearchRecord[], limits: Limits): Promise<WrittenLibrary> {
  const folder = await mkdtemp(path.join(tmpdir(), 'search-'))
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  await writeSearch(folder, records, limits)
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const file = new URL(address, 'file:///')
    file.search = ''
    return new Response(await readFile(file))
  })
  const opened = await openLibrary(new URL(`${pathToFileURL(path.join(folder, 'search'))}/`))
  const order = await Promise.all(Array.from({length: opened.articles.count}, (_, i) => opened.articles.address(i)))
  const byUrl = new Map(records.map((record) => [record.url, linesOf(record)]))
  return {
    folder,
    order,
    opened: {...opened, lines: async (article) => byUrl.get(order[article] ?? '') ?? null},
    close: async () => {
      vi.unstubAllGlobals()
      await rm(folder, {recursive: true, force: true})
    },
  }
}
