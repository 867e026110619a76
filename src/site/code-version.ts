import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const project = path.join(import.meta.dirname, '..', '..')

/** Of the code as it is loaded: what is edited while the program runs is not what runs. */
const running = hashOf([...filesBelow('src'), ...installed()])

/**
 * Hash of everything that decides what a site looks like besides the articles: code, words, the versions of libraries, and
 * the templates as they are now, since they are loaded for each build. What was made by other code is made again.
 */
export const siteCodeVersion = (): string =>
  createHash('sha256')
    .update(process.version + running + hashOf(filesBelow('templates')))
    .digest('hex')
    .slice(0, 16)

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(project, file)))
  return hash.digest('hex')
}

/** Relative to the project. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(project, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** What is said of the libraries: their list, and what npm has noted of their installation. */
function installed(): string[] {
  const files = ['package.json', path.join('node_modules', '.package-lock.json')]
  return files.filter((file) => existsSync(path.join(project, file)))
}
