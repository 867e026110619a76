/** The input folder, its settings, and what became of its files: where every command begins. */
import {CacheFailure, IngestCache} from './ingest/cache.ts'
import {type Ingested, type IngestOptions, ingest} from './ingest/ingest.ts'
import {findPictures, type Pictures} from './ingest/pictures.ts'
import {readSettings, type Settings} from './settings.ts'

export interface InputOptions {
  readonly input: string
  /** Where results of earlier runs are kept; null keeps none. */
  readonly cache: string | null
  /** Worker threads. */
  readonly jobs: number
  /** Workers that outlive this run. */
  readonly workers?: IngestOptions['workers']
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

export async function readInput(options: InputOptions): Promise<Input> {
  const {cache: folder} = options
  if (folder === null) return readWith(await IngestCache.temporary(), options, [])
  const unkept = [`${folder} can't be written: nothing is kept for the next build.`]
  const kept = await IngestCache.kept(folder)
  if (kept === null) return readWith(await IngestCache.temporary(), options, unkept)
  try {
    return await readWith(kept, options, [])
  } catch (error) {
    if (!(error instanceof CacheFailure)) throw error
    // The disk filled up meanwhile: everything is read once more, and nothing kept.
    return readWith(await IngestCache.temporary(), options, unkept)
  }
}

async function readWith(
  cache: IngestCache,
  {input, jobs, workers, limit, onProgress}: InputOptions,
  notes: readonly string[],
): Promise<Input> {
  try {
    const settings = await readSettings(input)
    const progress = (done: number, total: number) => onProgress?.('articles', done, total)
    const all = await ingest(input, {settings, cache, jobs, workers, limit, onProgress: progress})
    const pictures = await findPictures(all.articles, all.entries)
    const ingested = withoutShown(all, pictures)
    return {settings, ingested, pictures, notes: [...notes, ...notesOn(all, settings)], close: () => cache.close()}
  } catch (error) {
    await cache.close()
    throw error
  }
}

const notesOn = (ingested: Ingested, settings: Settings): string[] => [
  ...ingested.ownOutputs.map((path) => `${path}/ was made by this program: it is left out.`),
  ...idleRules(settings, ingested),
]

/** Rules of the owner's that took nothing out of any file: a name misspelt, or a page that has changed. */
function idleRules({remove}: Settings, {records}: Ingested): string[] {
  if (remove.length === 0) return []
  const used = new Set(records.flatMap(({removed}) => removed.map(({rule}) => rule)))
  return remove.flatMap(({name, selector, text}) =>
    used.has(name) ? [] : [`Rule ${name} of archive.yaml (${selector ?? text}) took nothing out.`],
  )
}

/** Files that an article shows are assets, only counted; what is wrong with a picture is said of the article. */
function withoutShown(ingested: Ingested, {shown, issues}: Pictures): Ingested {
  const records = ingested.records
    .filter(({path}) => !shown.has(path))
    .map((record) => ({...record, issues: [...record.issues, ...(issues.get(record.path) ?? [])]}))
  return {...ingested, records, ignored: [...ingested.ignored, ...shown]}
}
