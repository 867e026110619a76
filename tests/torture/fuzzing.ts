/** Files of every kind, damaged in every way, through the ingest a build uses: no crash, no hang, no broken promise. */
import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import path from 'node:path'
import type {IngestedFile} from '../../src/ingest/ingest-file.ts'
import {IngestPool} from '../../src/ingest/pool.ts'
import type {SourcePath} from '../../src/model.ts'
import {defaultSettings} from '../support/ingest-bytes.ts'
import {projectFolder, seedsFolder} from '../support/prepare.ts'
import {brokenPromises} from '../support/promises.ts'
import {randomFrom} from '../support/random.ts'
import type {Check} from './check.ts'
import {mutate} from './mutate.ts'

export interface FuzzOptions {
  /** Folders whose files are damaged. */
  readonly folders: readonly string[]
  readonly minutes: number
  readonly seed: number
  readonly say: (line: string) => void
}

/** What a run found; a finding's file is kept under `kept`. */
export interface Fuzzed {
  readonly files: number
  readonly findings: readonly string[]
  readonly kept: string
}

const sourceFolders = [path.join(projectFolder, 'tests', 'cases'), seedsFolder]
/** Files tried at once by a worker. */
const batch = 8

/** Every file below some folders, or the tests' own and the seeds, but what tests expect of them. */
export const readAll = (folders: readonly string[]): {readonly name: string; readonly bytes: Buffer}[] =>
  (folders.length > 0 ? folders : sourceFolders).flatMap((folder) =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !/^(?:expected\.|path\.txt$|\.)/u.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({name: path.basename(file), bytes: readFileSync(file)})),
  )

/** A file that broke a limit or made ingest fail; whatever lies in a folder must be told apart from our own defects. */
const failures = (file: IngestedFile): readonly string[] =>
  file.issues.flatMap(({code, message}) =>
    code === 'ingest-failed' || code === 'body-too-slow' || code === 'body-too-large' ? [`${code}: ${message}`] : [],
  )

/** Damages files until the time is over. The same seed tries the same files in the same order. */
export async function fuzz({folders, minutes, seed, say}: FuzzOptions): Promise<Fuzzed> {
  const sources = readAll(folders)
  if (sources.length === 0) throw new Error(`There is no file in ${folders.join(', ')}`)
  const random = randomFrom(seed)
  const pool = await IngestPool.open(availableParallelism())
  const kept = path.join(tmpdir(), `news-archive-fuzz-${seed}`)
  const findings: string[] = []
  const until = performance.now() + minutes * 60_000
  let files = 0
  const choose = () => sources[Math.floor(random() * sources.length)] ?? {name: 'none', bytes: Buffer.of()}
  const worker = async () => {
    while (performance.now() < until) {
      const made = Array.from({length: batch}, () => {
        const {name, bytes} = choose()
        const {bytes: damaged, what} = mutate(bytes, choose().bytes, random)
        return {bytes: damaged, what: `${name}: ${what}`, path: name as SourcePath, sha256: hashOf(damaged)}
      })
      const results = await pool.run(
        made.map(({path, bytes, sha256}) => ({path, bytes, sha256})),
        defaultSettings,
      )
      for (const [i, {bytes, what, path: name, sha256}] of made.entries()) {
        const file = results[i]
        const wrong = file ? [...failures(file), ...brokenPromises(file, bytes)] : ['no result']
        if (wrong.length === 0) continue
        mkdirSync(kept, {recursive: true})
        writeFileSync(path.join(kept, `${sha256.slice(0, 12)}-${name}`), bytes)
        findings.push(`${sha256.slice(0, 12)}-${name} (${what}): ${wrong.slice(0, 3).join('; ')}`)
        say(findings.at(-1) ?? '')
      }
      files += made.length
    }
  }
  try {
    await Promise.all(Array.from({length: availableParallelism()}, worker))
  } finally {
    await pool.close()
  }
  return {files, findings, kept}
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const fuzzing: Check = {
  name: 'no damaged file crashes or hangs ingest, or breaks a promise of its report',
  async run({minutes, say}) {
    const {files, findings, kept} = await fuzz({folders: [], minutes, seed: 20220125, say})
    if (findings.length > 0) throw new Error(`${findings.length} of ${files} files; kept in ${kept}`)
    return `${files} files in ${minutes} minutes`
  },
}
