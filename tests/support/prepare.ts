/** A folder of articles as the site that would be built from it; nothing is written. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type PreparedSite, prepareSite} from '../../src/prepare-site.ts'

/** The project's own folder. */
export const projectFolder = path.join(import.meta.dirname, '..', '..')
export const seedsFolder = path.join(projectFolder, 'seeds')

/** Prepares `input`, hands it to `use`, and closes it again. */
export async function withPrepared<T>(input: string, use: (site: PreparedSite) => T): Promise<T> {
  const site = await prepareSite({input, cache: null, jobs: 1})
  try {
    return use(site)
  } finally {
    await site.close()
  }
}

/** A folder with these files, gone after `use`. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
      writeFileSync(path.join(folder, name), content)
    }
    return await use(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
