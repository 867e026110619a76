/** A folder to articles: every file read, each on its own, in path order. */
import {createHash} from 'node:crypto'
import {access} from 'node:fs/promises'
import {setImmediate} from 'node:timers/promises'
import {allDone} from '../all-done.ts'
import {type Issue, issue} from '../issue.ts'
import type {Article, Body, Slug} from '../model.ts'
import type {FileRecord} from '../report.ts'
import {UserError} from '../user-error.ts'
import type {FileCards, IngestCache, Notes} from './cache.ts'
import {codeVersion} from './code-version.ts'
import {isOfPath, startOfPathId, surerId} from './identity.ts'
import {type IngestSettings, ingestSettings} from './ingest-settings.ts'
import {IngestPool, type Task} from './pool.ts'
import {type InputEntry, listInput, readSource} from './read.ts'
import {isSettled, type Stamp, stampOf} from './stamps.ts'

export interface IngestOptions {
  readonly settings: IngestSettings & {readonly ignore: readonly string[]}
  readonly cache: IngestCache
  /** Worker threads. */
  readonly jobs: number
  /** Workers that are there already, and stay; otherwise they are started for this run, if need be, and end with it. */
  readonly workers?: (() => Promise<IngestPool>) | undefined
  /** Only the first so many files in path order. */
  readonly limit?: number | undefined
  readonly onProgress?: (done: number, total: number) => void
}

/** What a folder became. Bodies stay in the cache. */
export interface Ingested {
  readonly articles: readonly Article[]
  readonly records: readonly FileRecord[]
  /** Entries that are only counted, by path. */
  readonly ignored: readonly string[]
  readonly emptyFolders: readonly string[]
  /** Folders this program made, which are ignored. */
  readonly ownOutputs: readonly string[]
  /** Every entry of the folder that is not ignored. */
  readonly entries: readonly InputEntry[]
  readonly bodyOf: (article: Pick<Article, 'id' | 'source'>) => Body
  /** Names what an article's body was made from (file, settings, code): equal keys, equal bodies. */
  readonly bodyKeyOf: (article: Pick<Article, 'id' | 'source'>) => string
}

/** Files handed to a worker at once: few enough that a failure costs little, many enough that handing over does. */
const batchFiles = 16
const batchBytes = 256 * 1024

/** Ingests every file below a folder. One bad file never ends the run. */
export async function ingest(inputDir: string, options: IngestOptions): Promise<Ingested> {
  await access(inputDir).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `${inputDir}: there is no such folder (${error.code})`,
      'Name the folder of articles with --input.',
    )
  })
  const {entries, ignored, emptyFolders, ownOutputs} = await listInput(inputDir, {ignore: options.settings.ignore})
  const chosen = entries.slice(0, options.limit)
  const found = toldApart(await new Run(inputDir, chosen, options).finish())
  const places = placesOf(found)
  return {
    articles: found.flatMap(({cards}) => cards.articles),
    records: found.map(({path, cards}) => ({...cards, path})),
    ignored: [...ignored, ...entries.slice(chosen.length).map((entry) => entry.path)],
    emptyFolders,
    ownOutputs,
    entries,
    bodyOf: (article) => {
      const {key, story} = places(article)
      return options.cache.body(key, story)
    },
    bodyKeyOf: (article) => {
      const {key, story} = places(article)
      return `${key} ${story}`
    },
  }
}

/** The files with ids that no two articles of different paths share: the first path in order keeps the short one. */
function toldApart(found: readonly Found[]): readonly Found[] {
  const holders = new Map<string, InputEntry['path']>()
  return found.map((file) => {
    const {path, cards} = file
    const ofPath = cards.articles.find(({id}) => isOfPath(id))
    if (!ofPath) return file
    const start = startOfPathId(ofPath.id)
    const holder = holders.get(start) ?? path
    holders.set(start, holder)
    if (holder === path) return file
    const told = <T extends {readonly id?: Slug}>(one: T): T =>
      one.id === undefined ? one : {...one, id: surerId(one.id, path)}
    const {articles, storyRecords} = cards
    return {
      ...file,
      cards: {...cards, articles: articles.map(told), ...(storyRecords && {storyRecords: storyRecords.map(told)})},
    }
  })
}

/** Where the store keeps the body of an article. */
function placesOf(found: readonly Found[]) {
  const places = new Map<string, {readonly key: string; readonly story: number}>()
  for (const {key, cards} of found)
    for (const [story, article] of cards.articles.entries())
      places.set(`${article.source.path} ${article.id}`, {key, story})
  return ({source, id}: Pick<Article, 'id' | 'source'>) => {
    const place = places.get(`${source.path} ${id}`)
    if (!place) throw new Error(`No story ${id} was ingested from ${source.path}`)
    return place
  }
}

interface Found {
  readonly path: InputEntry['path']
  readonly key: string
  readonly cards: FileCards
}

/** Where an entry stands in the list, and its stamp if it is a file. */
interface Place {
  readonly at: number
  readonly entry: InputEntry
  readonly stamp: Stamp | null
}

/** One pass over a list of entries: what the cache knows is taken from it, the rest goes to workers in batches. */
class Run {
  readonly #entries: readonly InputEntry[]
  readonly #options: IngestOptions
  readonly #found: Found[] = []
  readonly #settings: IngestSettings
  readonly #version: string
  #own: Promise<IngestPool> | undefined
  readonly #folder: string
  readonly #noted: Notes
  readonly #notes = new Map<string, readonly [stamp: string, sha256: string]>()
  #done = 0

  constructor(folder: string, entries: readonly InputEntry[], options: IngestOptions) {
    this.#folder = folder
    this.#noted = options.cache.noted(folder)
    this.#entries = entries
    this.#options = options
    this.#settings = ingestSettings(options.settings)
    this.#version = `${codeVersion()} ${JSON.stringify(this.#settings)}`
  }

  async finish(): Promise<readonly Found[]> {
    try {
      const [noted, others] = this.#sorted()
      const forgotten: Place[] = []
      // Workers start for the others while the cache is read.
      await allDone([this.#readAll(others), this.#recall(noted, forgotten)])
      await this.#readAll(forgotten)
      this.#options.cache.note(this.#folder, this.#notes)
      await this.#options.cache.settled()
      return this.#found
    } finally {
      await (await this.#own)?.close()
    }
  }

  /** Files that stand as they were noted, and all other entries. */
  #sorted(): readonly [noted: readonly Place[], others: readonly Place[]] {
    const sorted = {noted: [] as Place[], others: [] as Place[]}
    for (const [at, entry] of this.#entries.entries()) {
      const stamp = entry.kind === 'file' ? stampOf(entry.absolute) : null
      const isNoted = stamp !== null && this.#noted.get(entry.path)?.[0] === stamp.text
      sorted[isNoted ? 'noted' : 'others'].push({at, entry, stamp})
    }
    return [sorted.noted, sorted.others]
  }

  /** Files that are as they were when they were noted need not be read, if the cache knows what they became. */
  async #recall(places: readonly Place[], forgotten: Place[]): Promise<void> {
    for (const [i, place] of places.entries()) {
      const {at, entry} = place
      const note = this.#noted.get(entry.path)
      const key = note && this.#keyOf(entry, note[1])
      const known = key && this.#options.cache.get(key)
      if (known) {
        this.#notes.set(entry.path, note)
        this.#settle(at, entry, key, known)
      } else forgotten.push(place)
      // Workers that start meanwhile wait for this thread's answers.
      if (i % 100 === 0) await setImmediate()
    }
  }

  /** Reads entries that may be new. One more reader than workers, so that a batch is always waiting. */
  async #readAll(places: readonly Place[]): Promise<void> {
    const rest = places.values()
    await allDone(Array.from({length: this.#options.jobs + 1}, () => this.#read(rest)))
  }

  async #read(places: Iterable<Place, unknown, unknown>): Promise<void> {
    let batch: {at: number; key: string; task: Task}[] = []
    let bytes = 0
    const send = async () => {
      const sent = batch
      batch = []
      bytes = 0
      if (sent.length === 0) return
      const files = await (await this.#workers()).run(
        sent.map(({task}) => task),
        this.#settings,
      )
      for (const [i, {at, key, task}] of sent.entries()) {
        const file = files[i]
        /* v8 ignore else -- a worker gives a file for each task */
        if (file) this.#settle(at, task, key, this.#options.cache.put(key, file))
      }
    }
    for (const {at, entry, stamp} of places) {
      const read = await readSource(entry)
      if ('code' in read) {
        this.#settle(at, entry, '', withoutText(entry, read))
        continue
      }
      if (stamp && isSettled(stamp, Date.now())) this.#notes.set(entry.path, [stamp.text, read.sha256])
      const key = this.#keyOf(entry, read.sha256)
      const known = this.#options.cache.get(key)
      if (known) {
        this.#settle(at, entry, key, known)
        continue
      }
      batch.push({at, key, task: {path: entry.path, bytes: read.bytes, sha256: read.sha256}})
      bytes += read.bytes.length
      if (batch.length >= batchFiles || bytes >= batchBytes) await send()
    }
    await send()
  }

  /** Workers are only started when there is something the cache doesn't know. */
  #workers(): Promise<IngestPool> {
    const {workers, jobs} = this.#options
    if (workers) return workers()
    this.#own ??= IngestPool.open(jobs)
    return this.#own
  }

  #keyOf(entry: InputEntry, sha256: string): string {
    return createHash('sha256').update(`${this.#version}\0${entry.path}\0${sha256}`).digest('hex')
  }

  #settle(at: number, entry: Pick<InputEntry, 'path'>, key: string, cards: FileCards): void {
    this.#found[at] = {path: entry.path, key, cards}
    this.#options.onProgress?.(++this.#done, this.#entries.length)
  }
}

/** Endings of files that hold no text, whatever their size. */
const media =
  /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic|pdf|mp[34]|m4[av]|mov|avi|webm|og[gav]|wav|zip|gz|7z|rar|docx?|pptx?|xlsx?)$/iu

/** A file that was not opened or could not be. */
function withoutText({path}: InputEntry, found: Issue): FileCards {
  const isMedia = found.code === 'file-too-large' && media.test(path)
  const said = isMedia ? issue('file-binary', `Holds no text, by its name. ${found.message}`) : found
  return {
    source: {path, sha256: '', encoding: 'binary', bytes: 0},
    outcome: said.level === 'error' ? 'refused' : 'skipped',
    articles: [],
    issues: [said],
    removed: [],
  }
}
