/** A large file of many pieces, written once from front to back, counted and hashed on the way, in part copied from an earlier one. */
import {createHash} from 'node:crypto'
import {closeSync, openSync, readSync, writeSync} from 'node:fs'
import type {DataFile} from './datapackage.ts'

/** Bytes of a file. */
export interface Range {
  readonly at: number
  readonly bytes: number
}

/** What stands around the pieces of a file. */
export interface Pieces {
  readonly before: string
  readonly between: string
  readonly after: string
}

/** Kept before it is written: a write costs as much as formatting twenty articles. */
const buffered = 1 << 20

export class PiecesFile {
  readonly #handle: number
  readonly #earlier: number | null
  readonly #pieces: Pieces
  readonly #between: number
  readonly #hash = createHash('sha256')
  #bytes = 0
  #isFirst = true
  /** Text that is to be written. */
  #texts: string[] = []
  #waiting = 0
  /** What is to be copied, where there is no text waiting. */
  #range: Range | null = null

  constructor(path: string, earlier: string | null, pieces: Pieces) {
    this.#handle = openSync(path, 'w')
    this.#earlier = earlier === null ? null : openSync(earlier, 'r')
    this.#pieces = pieces
    this.#between = Buffer.byteLength(pieces.between)
    this.#text(pieces.before)
  }

  /** Adds a piece; answers its bytes. */
  write(piece: string): number {
    this.#separate()
    this.#text(piece)
    return Buffer.byteLength(piece)
  }

  /** Adds a piece of the earlier file; answers its bytes. Pieces that follow one another are copied at once. */
  copy(range: Range): number {
    const open = this.#range
    if (open && open.at + open.bytes + this.#between === range.at) {
      this.#range = {at: open.at, bytes: open.bytes + this.#between + range.bytes}
    } else {
      this.#separate()
      this.#writeTexts()
      this.#range = range
    }
    return range.bytes
  }

  /** Writes what is waiting, and describes the whole. */
  finish(): DataFile {
    this.#text(this.#pieces.after)
    this.#writeTexts()
    return {bytes: this.#bytes, hash: `sha256:${this.#hash.digest('hex')}`}
  }

  close(): void {
    closeSync(this.#handle)
    if (this.#earlier !== null) closeSync(this.#earlier)
  }

  #separate(): void {
    if (this.#isFirst) this.#isFirst = false
    else this.#text(this.#pieces.between)
  }

  #text(text: string): void {
    this.#copyRange()
    this.#texts.push(text)
    this.#waiting += text.length
    if (this.#waiting >= buffered) this.#writeTexts()
  }

  #writeTexts(): void {
    this.#add(Buffer.from(this.#texts.join('')))
    this.#texts = []
    this.#waiting = 0
  }

  #copyRange(): void {
    const {at, bytes} = this.#range ?? {at: 0, bytes: 0}
    this.#range = null
    for (let done = 0; done < bytes; ) {
      const chunk = Buffer.allocUnsafe(Math.min(buffered, bytes - done))
      const read = this.#earlier === null ? 0 : readSync(this.#earlier, chunk, 0, chunk.length, at + done)
      if (read === 0) throw new Error('The data of the last build ends too early.')
      this.#add(chunk.subarray(0, read))
      done += read
    }
  }

  #add(chunk: Buffer): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    for (let done = 0; done < chunk.length; ) done += writeSync(this.#handle, chunk, done)
  }
}
