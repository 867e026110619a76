/** The input folder, its settings, and what became of its files: where every command begins. */
import {IngestCache} from './ingest/cache.ts'
import {type Ingested, ingest} from './ingest/ingest.ts'
import {readSettings, type Settings} from './settings.ts'

export interface InputOptions {
  readonly input: string
  /** Where results of earlier runs are kept; null keeps none. */
  readonly cache: string | null
  /** Worker threads. */
  readonly jobs: number
  /** Only the first so many files in path order. */
  readonly limit?: number | undefined
  readonly onProgress?: (stage: string, done: number, total: number) => void
}

/** What was read. Bodies can be asked for until `close`. */
export interface Input {
  readonly settings: Settings
  readonly ingested: Ingested
  /** What the person who builds should know. */
  readonly notes: readonly string[]
  readonly close: () => Promise<void>
}

export async function readInput({input, cache: folder, jobs, limit, onProgress}: InputOptions): Promise<Input> {
  const settings = await readSettings(input)
  const kept = folder === null ? null : await IngestCache.kept(folder)
  const cache = kept ?? (await IngestCache.temporary())
  try {
    const progress = (done: number, total: number) => onProgress?.('articles', done, total)
    const ingested = await ingest(input, {settings, cache, jobs, limit, onProgress: progress})
    const notes =
      folder !== null && kept === null ? [`${folder} can't be written: nothing is kept for the next build.`] : []
    return {settings, ingested, notes, close: () => cache.close()}
  } catch (error) {
    await cache.close()
    throw error
  }
}
