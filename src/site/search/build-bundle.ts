import {createHash} from 'node:crypto'
import {closeSync, openSync, readSync} from 'node:fs'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {listFiles} from '../publish/files.ts'
import {ADDRESSES_PER_FILE, type AddressFile} from './catalogue.ts'
import {createFold} from './fold.ts'
import {makeCatalogue} from './make-catalogue.ts'
import {writeIndex} from './pagefind.ts'
import {PostingsCollector} from './postings.ts'
import type {SearchRecord} from './record.ts'
import {writePostings} from './write-postings.ts'

/** Where a bundle's records lie, one a line of a file, in archive order. */
export interface BundleJob {
  readonly folder: string
  /** How many files the index may have, about. */
  readonly files: number
  readonly records: string
  readonly places: readonly {readonly at: number; readonly length: number}[]
  /** The file of pairs of characters. */
  readonly pairs: string
}

/** What was written. */
export interface BuiltBundle {
  /** Below the bundle's folder. */
  readonly files: readonly string[]
  /** Changes with every byte of the bundle. */
  readonly tag: string
  /** Characters that are looked up in titles only. */
  readonly common: string
}

/** Writes one bundle: its index, its catalogue, its addresses. */
export async function buildBundle({folder, files, records, places, pairs}: BundleJob): Promise<BuiltBundle> {
  const content = createHash('sha256')
  const collector = new PostingsCollector(createFold(await readFile(pairs, 'utf8')))
  const described: Omit<SearchRecord, 'text'>[] = []
  // Ten thousand promises would take as long as a fifth of all that is done here.
  const file = openSync(records, 'r')
  try {
    for (const {at, length} of places) {
      const bytes = Buffer.allocUnsafe(length)
      readSync(file, bytes, 0, length, at)
      content.update(bytes)
      const {text, ...rest} = JSON.parse(bytes.toString()) as SearchRecord
      collector.add(rest.title, text)
      described.push(rest)
    }
  } finally {
    closeSync(file)
  }
  const postings = collector.finish()
  const chunks = await writePostings(folder, postings, files)
  const pages = postings.lengths.map((_, i) => `${path.basename(folder)}.${i.toString(36)}`)
  await writeIndex(folder, pages, chunks)
  await writeFile(path.join(folder, 'catalogue.json'), JSON.stringify(makeCatalogue(described, postings.lengths)))
  await mkdir(path.join(folder, 'addresses'), {recursive: true})
  for (let first = 0; first < described.length; first += ADDRESSES_PER_FILE) {
    const addresses: AddressFile = described.slice(first, first + ADDRESSES_PER_FILE).map(({url}) => url)
    await writeFile(path.join(folder, 'addresses', `${first / ADDRESSES_PER_FILE}.json`), JSON.stringify(addresses))
  }
  const written = await listFiles(folder)
  return {files: written.files, tag: content.digest('hex').slice(0, 10), common: postings.common}
}
