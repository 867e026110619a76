/** The input folder, its settings, and what became of its files: where every command begins. */
import {IngestCache} from './ingest/cache.ts'
import {type Ingested, ingest} from './ingest/ingest.ts'
import {findPictures, type Pictures} from './ingest/pictures.ts'
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
  readonly pictures: Pictures
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
    const all = await ingest(input, {settings, cache, jobs, limit, onProgress: progress})
    const pictures = await findPictures(all.articles, all.entries)
    const ingested = withoutShown(all, pictures)
    const notes =
      folder !== null && kept === null ? [`${folder} can't be written: nothing is kept for the next build.`] : []
    return {settings, ingested, pictures, notes, close: () => cache.close()}
  } catch (error) {
    await cache.close()
    throw error
  }
}

/** Files that an article shows are assets, only counted; what is wrong with a picture is said of the article. */
function withoutShown(ingested: Ingested, {shown, issues}: Pictures): Ingested {
  const records = ingested.records
    .filter(({path}) => !shown.has(path))
    .map((record) => ({...record, issues: [...record.issues, ...(issues.get(record.path) ?? [])]}))
  return {...ingested, records, ignored: [...ingested.ignored, ...shown]}
}
