import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const project = path.join(import.meta.dirname, '..', '..')

/**
 * Hash of everything that decides what a site looks like besides the articles: code, templates, words, and the versions of
 * libraries. Whatever was made by other code is made again.
 */
export function siteCodeVersion(): string {
  const files = ['src', 'templates'].flatMap((folder) =>
    readdirSync(path.join(project, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  const hash = createHash('sha256').update(process.version)
  for (const file of [...files.sort(), ...installed()]) {
    hash.update(`${path.relative(project, file)}\0`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** What is said of the libraries: their list, and what npm has noted of their installation. */
const installed = (): string[] =>
  ['package.json', path.join('node_modules', '.package-lock.json')]
    .map((name) => path.join(project, name))
    .filter((file) => existsSync(file))
