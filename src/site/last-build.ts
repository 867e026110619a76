/** What the next build has to know of this one. Kept in the cache; safe to delete; what can't be read is as good as none. */
import {hash} from 'node:crypto'
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {makeFolder} from '../make-folder.ts'
import {digestOf} from './digest.ts'
import type {PartRecord, PartRecords} from './parts.ts'
import type {FileRecord} from './publish/manifest.ts'

/** The record of a build into one output. */
export interface LastBuild {
  /** Of the code. */
  readonly version: string
  /** What was built from what, where that can be told without reading it; null where not. */
  readonly run: LastRun | null
  readonly parts: PartRecords
}

/** The run of a build. */
export interface LastRun {
  /** Of the input folder's state and the options: equal keys, equal sites. */
  readonly key: string
  readonly pages: number
  readonly notes: readonly string[]
}

type WrittenFile = readonly [path: string, sha256: string, bytes: number, modified: number]
type WrittenPart = readonly [name: string, key: string, left: unknown, files: readonly WrittenFile[]]
interface Written {
  /** Of the code that wrote it: what other code has left can't be read, and would be made again in any case. */
  readonly version: string
  readonly run: LastRun | null
  readonly parts: readonly WrittenPart[]
}

/** Each output has a record of its own, however it is named. */
const fileFor = (cache: string, output: string): string => join(cache, 'builds', `${digestOf(resolve(output))}.json`)

/**
 * Reads the record of the last build into `output`; null where there is none that is whole and of this code. `version`
 * null: of any code.
 */
export function readLastBuild(cache: string, output: string, version: string | null): LastBuild | null {
  try {
    const text = readFileSync(fileFor(cache, output), 'utf8')
    const end = text.indexOf('\n')
    const content = text.slice(end + 1)
    if (text.slice(0, end) !== hash('sha256', content)) return null
    const written = JSON.parse(content) as Written
    if (version !== null && written.version !== version) return null
    return {version: written.version, run: written.run, parts: new Map(written.parts.map(partOf))}
  } catch {
    return null
  }
}

/** Writes it, whole or not at all. A cache that can't be written keeps nothing: the next build makes everything. */
export function writeLastBuild(cache: string, output: string, {version, run, parts}: LastBuild): void {
  const file = fileFor(cache, output)
  const written: Written = {version, run, parts: [...parts].map(([name, part]) => writtenPart(name, part))}
  const content = JSON.stringify(written)
  const draft = `${file}.${process.pid}`
  try {
    makeFolder(dirname(file))
    try {
      writeFileSync(draft, `${hash('sha256', content)}\n${content}`)
      renameSync(draft, file)
    } finally {
      rmSync(draft, {force: true})
    }
  } catch {
    // Without a record everything is made next time.
  }
}

function partOf([name, key, left, files]: WrittenPart): [string, PartRecord] {
  const records = files.map(([path, sha256, bytes, modified]): FileRecord => ({path, sha256, bytes, modified}))
  return [name, {key, left, files: records}]
}

const writtenPart = (name: string, {key, left, files}: PartRecord): WrittenPart => [
  name,
  key,
  left ?? null,
  files.map(({path, sha256, bytes, modified}) => [path, sha256, bytes, modified]),
]
