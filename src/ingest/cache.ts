/**
 * What files became, kept on disk: cards are read back at once, bodies one at a time. Safe to delete; it never changes what
 * is built. The only user of lmdb.
 */
import {statSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {open, type RootDatabase} from 'lmdb'
import {makeFolder} from '../make-folder.ts'
import type {Article, Body} from '../model.ts'
import {UserError} from '../user-error.ts'
import {hasRoom, isSound, markClosed, markOpen, removeStore} from './cache-health.ts'
import type {IngestedFile} from './ingest-file.ts'

/** An ingested file without its bodies. */
export type FileCards = Omit<IngestedFile, 'stories'> & {readonly articles: readonly Article[]}

/** Path of a file → its stamp and the SHA-256 of what it held then. */
export type Notes = ReadonlyMap<string, readonly [stamp: string, sha256: string]>

/** There is no room left for the store: what was put there is not to be had. */
export class CacheFailure extends UserError {
  constructor(folder: string) {
    super(
      `Can't write ${folder}: no space left on device (ENOSPC).`,
      'Free some space, or name a folder on another disk with TMPDIR.',
    )
  }
}

/** Characters after which the disk is asked again: at most three bytes each, far below the room that is left then. */
const askEvery = 4 * 1024 * 1024
/** A store that can't be written ends the process, so writing ends before the disk does. */
const leastRoom = 32 * 1024 * 1024

export class IngestCache {
  readonly #database: RootDatabase<unknown, string>
  readonly #dispose: (isWell: boolean) => Promise<void>
  readonly #used = new Set<string>()
  readonly #folder: string
  readonly #room: typeof hasRoom
  /** Characters written since the disk was last asked for its room. */
  #unasked = 0
  #isFull = false

  private constructor(folder: string, room: typeof hasRoom, dispose: (isWell: boolean) => Promise<void>) {
    this.#folder = folder
    this.#room = room
    this.#database = openIn(folder)
    this.#dispose = dispose
  }

  /** A store that is gone when it is closed. */
  static async temporary(room = hasRoom): Promise<IngestCache> {
    const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-'))
    return new IngestCache(folder, room, () => rm(folder, {recursive: true, force: true}))
  }

  /**
   * The store in `folder`, made if need be; one that can't be read is made anew. Where the folder can't be written there
   * is no store to keep: `null`, and the caller says so.
   */
  static async kept(folder: string, room = hasRoom): Promise<IngestCache | null> {
    for (const attempt of [0, 1]) {
      try {
        makeFolder(folder)
        if (!room(folder)) return null
        if (!(await isSound(folder))) throw new Error('damaged')
        const cache = new IngestCache(folder, room, async (isWell) => {
          if (isWell) markClosed(folder)
        })
        markOpen(folder)
        await cache.#database.put('written', true)
        return cache
      } catch {
        // A damaged store throws when it is opened or written: it holds nothing that can't be made again.
        if (attempt === 0) removeStore(folder)
      }
    }
    return null
  }

  /** Reads every value, and throws where something is missing; for `cache-probe.ts`. */
  static async readThrough(folder: string): Promise<void> {
    const database = openIn(folder)
    /* v8 ignore next -- what is damaged is read in a process of its own, which may end by it: see the tests of isSound */
    for (const {value} of database.getRange()) if (value === undefined) throw new Error('A key without a value')
    // Free pages are read by whoever writes: a file that ends before the last of them ends that process.
    const {pageSize, lastPageNumber} = database.getStats() as Record<'pageSize' | 'lastPageNumber', number>
    /* v8 ignore if -- as above */
    if (statSync(path.join(folder, 'data.mdb')).size < (lastPageNumber + 1) * pageSize) throw new Error('Cut short')
    await database.close()
  }

  /** Keeps a file's stories under a key of the caller's; `settled` waits until they can be read. */
  put(key: string, file: IngestedFile): FileCards {
    const {stories, ...rest} = file
    const cards: FileCards = {...rest, articles: stories.map(({article}) => article)}
    this.#used.add(key)
    this.#unasked += stories.reduce((sum, {body}) => sum + body.html.length + body.text.length, 1000)
    if (this.#unasked > askEvery) {
      this.#isFull ||= !this.#room(this.#folder, leastRoom)
      this.#unasked = 0
    }
    if (this.#isFull) return cards
    void this.#database.put(`${key} cards`, cards)
    for (const [i, {body}] of stories.entries()) void this.#database.put(`${key} body ${i}`, body)
    return cards
  }

  /** What is kept under a key; undefined where nothing is, or where a body of it is missing. */
  get(key: string): FileCards | undefined {
    const cards = this.#database.get(`${key} cards`) as FileCards | undefined
    if (!cards || cards.articles.some((_, i) => !this.#database.doesExist(`${key} body ${i}`))) return undefined
    this.#used.add(key)
    return cards
  }

  /** What was noted of a folder's files by `note`: as they were read when they had these stamps. */
  noted(folder: string): Notes {
    this.#used.add('notes')
    const notes = this.#database.get(`notes ${path.resolve(folder)}`)
    return new Map(Array.isArray(notes) ? (notes as [string, [string, string]][]) : [])
  }

  /** Notes the stamps of a folder's files, so that they need not be read to be known. */
  note(folder: string, notes: Notes): void {
    if (!this.#isFull) void this.#database.put(`notes ${path.resolve(folder)}`, [...notes])
  }

  /** Waits until everything that was put can be read; throws a `CacheFailure` where it can't. */
  async settled(): Promise<void> {
    if (this.#isFull) throw new CacheFailure(this.#folder)
    await this.#database.flushed
  }

  body(key: string, story: number): Body {
    const body = this.#database.get(`${key} body ${story}`)
    if (body === undefined) throw new Error(`The store has no body ${story} of ${key}`)
    return body as Body
  }

  async close(): Promise<void> {
    if (!this.#isFull) await this.#prune()
    await this.#database.close()
    await this.#dispose(!this.#isFull)
  }

  /** Drops what this run had no use for once that is the greater part, so that the store stays bounded. */
  async #prune(): Promise<void> {
    // The names of fields are under a symbol.
    const keys = [...this.#database.getKeys()].filter((key) => typeof key === 'string' && key !== 'written')
    const stale = keys.filter((key) => !this.#used.has(key.slice(0, key.indexOf(' '))))
    if (stale.length > 1000 + (keys.length * 2) / 3) for (const key of stale) void this.#database.remove(key)
    await this.#database.flushed
  }
}

/** Under this key, the names of all fields are kept once; in every value they would be half of the time to read it. */
const shapes = Symbol.for('shapes')

const openIn = (folder: string): RootDatabase<unknown, string> =>
  open({path: folder, noSubdir: false, compression: true, noSync: true, sharedStructuresKey: shapes})
