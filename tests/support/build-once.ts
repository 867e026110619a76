/** Builds the seed site once for all tests that ask questions of it; tests get its folder by `inject('site')`. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {TestProject} from 'vitest/node'
import {newsArchive} from './command.ts'
import {seedsFolder} from './prepare.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built seed site, at `/`. Nobody writes into it. */
    site: string
    /** The same built for `https://news.example.org/archive/`. */
    prefixedSite: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-archive-test-'))
  const build = async (name: string, ...args: string[]): Promise<string> => {
    const output = path.join(folder, name)
    const {code, stderr} = await newsArchive([
      'build',
      '--input',
      seedsFolder,
      '--output',
      output,
      '--no-cache',
      ...args,
    ])
    if (code !== 0) throw new Error(`The seed site could not be built (exit ${code}):\n${stderr}`)
    return output
  }
  project.provide('site', await build('site', '--strict'))
  project.provide('prefixedSite', await build('prefixed', '--site-url', 'https://news.example.org/archive/'))
  return () => rmSync(folder, {recursive: true, force: true})
}
