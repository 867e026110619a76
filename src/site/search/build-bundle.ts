import {mkdir, open, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {SearchRecord} from './build-index.ts'
import {type CardFile, PER_CARD_FILE} from './catalogue.ts'
import type {Fold} from './fold.ts'
import {makeCatalogue} from './make-catalogue.ts'
import {writeIndex} from './pagefind.ts'
import {PostingsCollector} from './postings.ts'
import {writePostings} from './write-postings.ts'

/** Where a bundle's records lie, in archive order. */
export interface BundleJob {
  readonly folder: string
  readonly records: string
  readonly places: readonly {readonly at: number; readonly length: number}[]
}

/** Writes one bundle: its index, its catalogue, its addresses and titles. */
export async function buildBundle(
  {folder, records, places}: BundleJob,
  fold: Fold,
): Promise<{common: string; hash: string}> {
  const collector = new PostingsCollector(fold)
  const described: Omit<SearchRecord, 'text'>[] = []
  const file = await open(records)
  try {
    for (const {at, length} of places) {
      const bytes = Buffer.allocUnsafe(length)
      await file.read(bytes, 0, length, at)
      const {text, ...rest} = JSON.parse(bytes.toString()) as SearchRecord
      collector.add(rest.title, text)
      described.push(rest)
    }
  } finally {
    await file.close()
  }
  const postings = collector.finish()
  const chunks = await writePostings(folder, postings)
  const pages = postings.lengths.map((words, i) => ({id: `${path.basename(folder)}.${i.toString(36)}`, words}))
  const hash = await writeIndex(folder, pages, chunks)
  await writeFile(path.join(folder, 'catalogue.json'), JSON.stringify(makeCatalogue(described, postings.lengths)))
  await mkdir(path.join(folder, 'cards'), {recursive: true})
  for (let first = 0; first < described.length; first += PER_CARD_FILE) {
    const cards: CardFile = described.slice(first, first + PER_CARD_FILE).map(({url, title}) => [url, title])
    await writeFile(path.join(folder, 'cards', `${first / PER_CARD_FILE}.json`), JSON.stringify(cards))
  }
  return {common: postings.common, hash}
}
