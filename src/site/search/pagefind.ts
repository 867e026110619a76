/**
 * Everything that rests on Pagefind 1.6.0 beyond its documentation, and the only user of the package: the layout of an
 * index on disk. Pagefind's own index of 10,000 articles takes more than a minute and gigabytes, whatever is given to it;
 * written in this form by ourselves the same index takes seconds, and Pagefind's search reads it. The tests compare it,
 * posting for posting, with what Pagefind itself makes of the same words, and name the version: an upgrade fails them.
 */
import {createHash} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import {close, createIndex} from 'pagefind'
import {joinModules} from '../../esbuild.ts'
import {CborWriter} from './cbor.ts'

/** The version whose layout is written. */
export const PAGEFIND_VERSION = '1.6.0'
const SCRIPT = 'pagefind.js'
const WASM = 'wasm.unknown.pagefind'
/** No language: no stemming and no segmenting of what we have cut ourselves. */
const LANGUAGE = 'und'
/** Stands before the content of every file of an index. */
const SIGNATURE = Buffer.from('pagefind_dcd')
/** What Pagefind splits words at: nothing of ours, the grams are plain letters and digits. */
const INCLUDED: readonly string[] = []

const compress = promisify(gzip)

/** A file of an index: all words from one to another, with their postings. */
export interface IndexChunk {
  readonly from: string
  readonly to: string
  readonly hash: string
}

/** Where a word stands on a page. */
export interface PagePostings {
  readonly page: number
  readonly positions: number[]
}

/** Writes the postings of words in order. */
export class ChunkWriter {
  readonly #words = new CborWriter()
  #count = 0

  /** Adds a word; pages and positions ascend. */
  word(word: string, pages: readonly PagePostings[]): void {
    this.#count++
    this.#words.array(2)
    this.#words.text(word)
    this.#words.array(pages.length)
    let before = 0
    for (const {page, positions} of pages) {
      this.#words.array(2)
      this.#words.number(page - before)
      before = page
      this.#words.array(positions.length)
      let last = 0
      for (const position of positions) {
        this.#words.number(position - last)
        last = position
      }
    }
  }

  finish(): Buffer {
    const chunk = new CborWriter()
    chunk.array(1)
    chunk.array(this.#count)
    chunk.raw(this.#words.bytes())
    return chunk.bytes()
  }
}

/** Writes one chunk below `folder`; it is named after its content. Answers its hash. */
export async function writeChunk(folder: string, content: Buffer): Promise<string> {
  const hash = hashOf(content)
  await mkdir(path.join(folder, 'index'), {recursive: true})
  await writeFile(path.join(folder, 'index', `${hash}.pf_index`), await pack(content))
  return hash
}

/** Writes what leads to the chunks: the entry, and the list of pages (what results are called) and chunks. */
export async function writeIndex(
  folder: string,
  pages: readonly string[],
  chunks: readonly IndexChunk[],
): Promise<void> {
  const meta = new CborWriter()
  meta.array(6)
  meta.text(PAGEFIND_VERSION)
  meta.array(pages.length)
  for (const id of pages) {
    meta.array(3)
    meta.text(id)
    meta.number(1) // words, for a ranking that is not used
    meta.text('') // the group its fragment lies in: there are no fragments
  }
  meta.array(chunks.length)
  for (const {from, to, hash} of chunks) {
    meta.array(3)
    meta.text(from)
    meta.text(to)
    meta.text(hash)
  }
  meta.array(0) // filters
  meta.array(0) // sorts
  meta.array(0) // fields of metadata
  const content = meta.bytes()
  const hash = hashOf(content)
  await mkdir(folder, {recursive: true})
  await writeFile(path.join(folder, `pagefind.${hash}.pf_meta`), await pack(content))
  const languages = {[LANGUAGE]: {hash, wasm: null, page_count: pages.length}}
  const entry = {version: PAGEFIND_VERSION, languages, include_characters: INCLUDED}
  await writeFile(path.join(folder, 'pagefind-entry.json'), JSON.stringify(entry))
}

/**
 * Writes Pagefind's script and WebAssembly into `folder`, with an index of no pages. The script asks for files through
 * `ownFetch`, a module that exports `fetch` and `failures`: Pagefind's own code passes over what it could not load.
 */
export async function writeEngine(folder: string, ownFetch: string): Promise<void> {
  try {
    const {index, errors} = await createIndex({forceLanguage: LANGUAGE})
    const {files, errors: more} = index ? await index.getFiles() : {files: [], errors: []}
    const failed = [...errors, ...more]
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`)
    await mkdir(folder, {recursive: true})
    for (const name of [SCRIPT, WASM]) {
      const file = files.find((candidate) => candidate.path === name)
      if (!file) throw new Error(`Pagefind ${PAGEFIND_VERSION} has a ${name}; this one has not.`)
      await writeFile(path.join(folder, name), file.content)
    }
  } finally {
    await close()
  }
  const script = path.join(folder, SCRIPT)
  const from = (file: string) => `from ${JSON.stringify(file)}`
  await joinModules(`export {createInstance} ${from(script)}\nexport {failures} ${from(ownFetch)}`, script, ownFetch)
  await writeIndex(folder, [], [])
}

/** The highest level is a third of a hundredth smaller and takes twice as long. */
const pack = (content: Buffer): Promise<Buffer> => compress(Buffer.concat([SIGNATURE, content]), {level: 6})
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 10)
