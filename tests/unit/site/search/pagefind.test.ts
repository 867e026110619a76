import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {close, createIndex} from 'pagefind'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  ChunkWriter,
  PAGEFIND_VERSION,
  writeChunk,
  writeEngine,
  writeIndex,
} from '../../../../src/site/search/pagefind.ts'

const upgrade = 'Pagefind was upgraded: compare the layout in src/site/search/pagefind.ts with the new version first'
const pages = ['00aa00ab 00ab00ac 00aa00ab', '00ab00ac . 00ad00ae', '. . 00aa00ab']
const words = {
  '00aa00ab': [
    [0, [0, 2]],
    [2, [2]],
  ],
  '00ab00ac': [
    [0, [1]],
    [1, [0]],
  ],
  '00ad00ae': [[1, [2]]],
} as const
const ownFetch = path.join(import.meta.dirname, '../../../../templates/scripts/search/pagefind-fetch.ts')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pagefind-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

test('the version whose layout is written is the one installed', async () => {
  const manifest = new URL('../../../../node_modules/pagefind/package.json', import.meta.url)
  const {version} = JSON.parse(await readFile(manifest, 'utf8')) as {version: string}
  expect(version, upgrade).toBe(PAGEFIND_VERSION)
})

test("our index of some words is Pagefind's own, posting for posting", async () => {
  const theirs = path.join(folder, 'theirs')
  const {index} = await createIndex({forceLanguage: 'und'})
  for (const [i, content] of pages.entries()) await index?.addCustomRecord({url: `/${i}/`, language: 'und', content})
  await index?.writeFiles({outputPath: theirs})
  await close()
  const ours = path.join(folder, 'ours')
  await writeSample(ours)
  expect(await postingsIn(ours), upgrade).toEqual(await postingsIn(theirs))
  const [own, their] = [await metaIn(ours), await metaIn(theirs)]
  expect(own.map(kindOf), upgrade).toEqual(their.map(kindOf))
  expect([own[0], (own[1] as unknown[]).length], upgrade).toEqual([their[0], (their[1] as unknown[]).length])
  expect(
    (own[2] as unknown[][]).map(([from, to]) => [from, to]),
    upgrade,
  ).toEqual([['00aa00ab', '00ad00ae']])
  expect(keysOf(await entryIn(ours)), upgrade).toEqual(keysOf(await entryIn(theirs)))
})

test("Pagefind's search finds what we wrote: every position, by whole words and by beginnings", async () => {
  const site = path.join(folder, 'site')
  await writeEngine(path.join(site, 'pagefind'), ownFetch)
  await writeSample(path.join(site, 'bundle'))
  const ask = await openInNode(site)
  expect(await ask('00aa00ab'), upgrade).toEqual({'page-0': [0, 2], 'page-2': [2]})
  expect(await ask('00ab'), upgrade).toEqual({'page-0': [1], 'page-1': [0]})
  expect(await ask('00zz00zz'), upgrade).toEqual({})
})

async function writeSample(target: string): Promise<void> {
  const chunk = new ChunkWriter()
  for (const [word, postings] of Object.entries(words))
    chunk.word(
      word,
      postings.map(([page, positions]) => ({page, positions: [...positions]})),
    )
  const hash = await writeChunk(target, chunk.finish())
  await writeIndex(target, ['page-0', 'page-1', 'page-2'], [{from: '00aa00ab', to: '00ad00ae', hash}])
}

/** Pagefind's script run outside a browser: files are fetched from disk. */
async function openInNode(site: string) {
  const script = path.join(site, 'pagefind.mjs')
  await writeFile(script, await readFile(path.join(site, 'pagefind', 'pagefind.js')))
  const {fetch} = globalThis
  globalThis.fetch = async (address) =>
    new Response(await readFile(path.join(site, String(address).split('?')[0] ?? '')))
  const {createInstance} = await import(pathToFileURL(script).href)
  const instance = createInstance({basePath: '/pagefind/', noWorker: true, metaCacheTag: 'x'})
  await instance.mergeIndex('/bundle/', {language: 'und', metaCacheTag: 'x'})
  return async (word: string) => {
    const {results} = (await instance.search(word)) as {results: {id: string; words: number[]}[]}
    if (word.startsWith('00zz')) globalThis.fetch = fetch
    return Object.fromEntries(results.map(({id, words: positions}) => [id, positions]))
  }
}

/** Words with their postings, weights and empty lists left out. */
async function postingsIn(target: string) {
  const found: Record<string, unknown> = {}
  for (const file of await readdir(path.join(target, 'index'))) {
    const [list] = decode(await unpacked(path.join(target, 'index', file))) as [[string, [number, number[]][]][]]
    for (const [word, postings] of list) {
      let page = 0
      found[word] = postings.map(([distance, distances]) => {
        page += distance
        let position = 0
        return [page, distances.filter((d) => d >= 0).map((d) => (position += d))]
      })
    }
  }
  return found
}

async function metaIn(target: string): Promise<unknown[]> {
  const name = (await readdir(target)).find((file) => file.endsWith('.pf_meta')) ?? ''
  return decode(await unpacked(path.join(target, name))) as unknown[]
}
const entryIn = async (target: string) => JSON.parse(await readFile(path.join(target, 'pagefind-entry.json'), 'utf8'))
const keysOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]))
    : typeof value
const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)

async function unpacked(file: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(file))
  expect(bytes.subarray(0, 12).toString(), upgrade).toBe('pagefind_dcd')
  return bytes.subarray(12)
}

/** CBOR as Pagefind uses it. */
function decode(bytes: Buffer): unknown {
  let at = 0
  const read = (): unknown => {
    const head = bytes[at++] ?? 0
    const size = head & 31
    let value = size
    if (size >= 24) {
      const length = 2 ** (size - 24)
      value = bytes.readUIntBE(at, length)
      at += length
    }
    if (head >> 5 === 0) return value
    if (head >> 5 === 1) return -1 - value
    if (head >> 5 === 4) return Array.from({length: value}, read)
    at += value
    return bytes.toString('utf8', at - value, at)
  }
  return read()
}
