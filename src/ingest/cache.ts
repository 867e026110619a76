/** What files became, kept on disk: cards are read back at once, bodies one at a time. The only user of lmdb. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {open, type RootDatabase} from 'lmdb'
import type {Body} from '../model.ts'
import type {IngestedFile} from './ingest-file.ts'

/** An ingested file without its bodies. */
export type FileCards = Omit<IngestedFile, 'stories'> & {
  readonly articles: readonly IngestedFile['stories'][number]['article'][]
}

export class IngestCache {
  readonly #database: RootDatabase<unknown, string>
  readonly #dispose: () => Promise<void>

  private constructor(database: RootDatabase<unknown, string>, dispose: () => Promise<void>) {
    this.#database = database
    this.#dispose = dispose
  }

  /** A store that is gone when it is closed. */
  static async temporary(): Promise<IngestCache> {
    const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-'))
    return new IngestCache(open({path: folder, compression: false, noSync: true}), () =>
      rm(folder, {recursive: true, force: true}),
    )
  }

  /** Keeps a file's stories under a key of the caller's; `settled` waits until they can be read. */
  put(key: string, file: IngestedFile): FileCards {
    const {stories, ...rest} = file
    const cards: FileCards = {...rest, articles: stories.map(({article}) => article)}
    void this.#database.put(`${key} cards`, cards)
    stories.forEach(({body}, i) => void this.#database.put(`${key} body ${i}`, body))
    return cards
  }

  async settled(): Promise<void> {
    await this.#database.flushed
  }

  body(key: string, story: number): Body {
    const body = this.#database.get(`${key} body ${story}`)
    if (body === undefined) throw new Error(`The store has no body ${story} of ${key}`)
    return body as Body
  }

  async close(): Promise<void> {
    await this.#database.close()
    await this.#dispose()
  }
}
