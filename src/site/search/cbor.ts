/** Just enough of CBOR (RFC 8949) to write a search index: numbers, text, and arrays of known length. */

const NUMBER = 0
const TEXT = 3
const ARRAY = 4

/** A growing run of bytes. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #length = 0

  /** How many bytes were written. */
  get length(): number {
    return this.#length
  }

  /** A copy of the bytes written. */
  bytes(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length))
  }

  /** A whole number from 0 to 2³²-1. */
  number(value: number): void {
    this.#head(NUMBER, value)
  }

  /** The head of an array: `length` items follow. */
  array(length: number): void {
    this.#head(ARRAY, length)
  }

  text(value: string): void {
    const length = Buffer.byteLength(value)
    this.#head(TEXT, length)
    this.#room(length)
    this.#bytes.write(value, this.#length)
    this.#length += length
  }

  /** Bytes that are CBOR already. */
  raw(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  #head(kind: number, value: number): void {
    this.#room(5)
    const bytes = this.#bytes
    if (value < 24) bytes[this.#length++] = (kind << 5) | value
    else if (value < 0x100) {
      bytes[this.#length++] = (kind << 5) | 24
      bytes[this.#length++] = value
    } else if (value < 0x10000) {
      bytes[this.#length++] = (kind << 5) | 25
      this.#length = bytes.writeUInt16BE(value, this.#length)
    } else {
      bytes[this.#length++] = (kind << 5) | 26
      this.#length = bytes.writeUInt32BE(value, this.#length)
    }
  }

  #room(wanted: number): void {
    if (this.#length + wanted <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + wanted))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
