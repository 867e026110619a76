import {mkdir, open, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {SearchRecord} from './build-index.ts'
import {ADDRESSES_PER_FILE, type AddressFile} from './catalogue.ts'
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

/** Writes one bundle: its index, its catalogue, its addresses. */
export async function buildBundle({folder, records, places}: BundleJob, fold: Fold): Promise<{common: string}> {
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
  const pages = postings.lengths.map((_, i) => `${path.basename(folder)}.${i.toString(36)}`)
  await writeIndex(folder, pages, chunks)
  await writeFile(path.join(folder, 'catalogue.json'), JSON.stringify(makeCatalogue(described, postings.lengths)))
  await mkdir(path.join(folder, 'addresses'), {recursive: true})
  for (let first = 0; first < described.length; first += ADDRESSES_PER_FILE) {
    const addresses: AddressFile = described.slice(first, first + ADDRESSES_PER_FILE).map(({url}) => url)
    await writeFile(path.join(folder, 'addresses', `${first / ADDRESSES_PER_FILE}.json`), JSON.stringify(addresses))
  }
  return {common: postings.common}
}
