import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {bundleScript} from '../../esbuild.ts'
import {digestOf} from '../digest.ts'
import {type Integrity, integrityOf} from '../integrity.ts'
import type {Part} from '../parts.ts'
import {listFiles} from '../publish/files.ts'

const scripts = path.join(import.meta.dirname, '..', '..', '..', 'templates', 'scripts', 'search')

/**
 * What pages ask for to search: `api.js`, `page.js`, `arrive.js`. Leaves their integrity, which pages name; so they are
 * made in any case, and say so where nothing can be searched.
 */
export const searchScriptsPart = (version: string): Part => ({
  name: 'search/scripts',
  key: version,
  make: async ({folder}) => {
    await writeScripts(folder)
    return {files: written, left: integrityOf(folder, written)}
  },
})

const written = ['api', 'page', 'arrive'].map((name) => `search/${name}.js`)

async function writeScripts(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'search'), {recursive: true})
  for (const file of written) {
    const source = path.join(scripts, path.basename(file, '.js'))
    await bundleScript(`${source}.ts`, path.join(folder, file), {minify: true})
  }
}

/** The integrity of these scripts, without keeping them: for pages that are made without them. */
export async function integrityOfSearchScripts(): Promise<Integrity> {
  const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-'))
  try {
    await writeScripts(folder)
    return integrityOf(folder, written)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** What searches, whatever the articles: `pagefind/`. */
export const enginePart = (version: string): Part => ({
  name: 'search/engine',
  key: version,
  make: async ({folder}) => {
    // Loaded when it is needed: most builds find all of this in the last site.
    const {writeEngine} = await import('./pagefind.ts')
    const engine = path.join(folder, 'search', 'pagefind')
    await mkdir(engine, {recursive: true})
    await writeEngine(engine, path.join(scripts, 'pagefind-fetch.ts'))
    const {files} = await listFiles(engine)
    return {files: files.map((file) => `search/pagefind/${file}`)}
  },
})

/** Every Han character that is another writing of one: for bundles, and for the browser. */
export const pairsFile = 'search/traditional.txt'

/** {@link pairsFile}; leaves what changes with every byte of it. Bundles are made with it, so it comes first. */
export const traditionalPart = (version: string): Part => ({
  name: pairsFile,
  key: version,
  make: async ({folder}) => {
    const {traditionalPairs} = await import('./traditional.ts')
    await mkdir(path.join(folder, 'search'), {recursive: true})
    const pairs = traditionalPairs()
    await writeFile(path.join(folder, pairsFile), pairs)
    return {files: [pairsFile], left: digestOf(pairs).slice(0, 10)}
  },
})
