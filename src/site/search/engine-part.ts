import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {bundleScript} from '../esbuild.ts'
import type {Part} from '../parts.ts'
import {listFiles} from '../publish/files.ts'

const scripts = path.join(import.meta.dirname, '..', '..', '..', 'templates', 'scripts', 'search')

/** What searches, whatever the articles: `api.js`, `page.js`, `arrive.js`, `traditional.txt` and `pagefind/`. */
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
    const written = ['api.js', 'page.js', 'arrive.js']
    for (const name of written)
      await bundleScript(path.join(scripts, name.replace('.js', '.ts')), path.join(search, name), {minify: true})
    const {files} = await listFiles(path.join(search, 'pagefind'))
    return {
      files: ['traditional.txt', ...written, ...files.map((file) => `pagefind/${file}`)].map(
        (file) => `search/${file}`,
      ),
    }
  },
})
