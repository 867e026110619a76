import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {bundleScript} from '../esbuild.ts'
import {integrityOf} from '../integrity.ts'
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
    await mkdir(path.join(folder, 'search'), {recursive: true})
    const files = ['api', 'page', 'arrive'].map((name) => `search/${name}.js`)
    for (const file of files) {
      const source = path.join(scripts, path.basename(file, '.js'))
      await bundleScript(`${source}.ts`, path.join(folder, file), {minify: true})
    }
    return {files, left: integrityOf(folder, files)}
  },
})

/** What searches, whatever the articles: `traditional.txt` and `pagefind/`. */
export const enginePart = (version: string): Part => ({
  name: 'search/engine',
  key: version,
  make: async ({folder}) => {
    const search = path.join(folder, 'search')
    // Loaded when they are needed: most builds find all of this in the last site.
    const [{writeEngine}, {traditionalPairs}] = await Promise.all([import('./pagefind.ts'), import('./traditional.ts')])
    await mkdir(search, {recursive: true})
    await writeFile(path.join(search, 'traditional.txt'), traditionalPairs())
    await writeEngine(path.join(search, 'pagefind'), path.join(scripts, 'pagefind-fetch.ts'))
    const {files} = await listFiles(path.join(search, 'pagefind'))
    return {
      files: ['traditional.txt', ...files.map((file) => `pagefind/${file}`)].map((file) => `search/${file}`),
    }
  },
})
