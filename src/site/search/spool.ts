import {createHash} from 'node:crypto'
import {type FileHandle, mkdtemp, open, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** Values on disk while their order is decided: written once, read one at a time. */
export class Spool<T> {
  readonly #folder: string
  readonly #file: FileHandle
  #end = 0

  private constructor(folder: string, file: FileHandle) {
    this.#folder = folder
    this.#file = file
  }

  static async create<T>(): Promise<Spool<T>> {
    const folder = await mkdtemp(path.join(tmpdir(), 'news-archive-search-'))
    return new Spool(folder, await open(path.join(folder, 'records.jsonl'), 'w+'))
  }

  get file(): string {
    return path.join(this.#folder, 'records.jsonl')
  }

  /** Keeps a value; answers where it lies. */
  async put(value: T): Promise<{at: number; length: number; hash: string}> {
    const bytes = Buffer.from(JSON.stringify(value))
    const at = this.#end
    await this.#file.write(bytes, 0, bytes.length, at)
    this.#end += bytes.length
    return {at, length: bytes.length, hash: createHash('sha256').update(bytes).digest('hex')}
  }

  async close(): Promise<void> {
    await this.#file.close()
    await rm(this.#folder, {recursive: true, force: true})
  }
}
