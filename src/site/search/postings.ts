import type {Fold} from './fold.ts'
import {entryKey, gramKey, gramsOf, shortEntriesOf} from './grams.ts'

/**
 * Positions 0 to 119 of every article are its title's, so a match below 120 is a title match: this is known without
 * reading anything else. The rest of a longer title is found as a line of the text.
 */
export const TITLE_POSITIONS = 120
/**
 * A single character that stands in more than this share of the articles is looked up in titles only, and the answer
 * says so: 的 in a twentieth of the archive finds nothing anybody seeks, and would make the index a fifth larger.
 */
const COMMON_CHARACTER = 0.05

/** All postings of some articles. */
export interface Postings {
  /** Every word of the index, in order, with its postings from `starts[i]` to `starts[i + 1]`. */
  readonly words: readonly string[]
  readonly starts: Uint32Array
  /** Article and position of each posting; ascending within a word. */
  readonly articles: Uint32Array
  readonly positions: Uint32Array
  /** Words of each article: its characters that count. */
  readonly lengths: readonly number[]
  /** Characters that are looked up in titles only. */
  readonly common: string
}

/** Gathers what articles hold, in their order. */
export class PostingsCollector {
  readonly #fold: Fold
  readonly #ids = new Map<string, number>()
  readonly #keys: string[] = []
  readonly #lengths: number[] = []
  readonly #ends: number[] = []
  #words = new Uint32Array(1 << 16)
  #positions = new Uint32Array(1 << 16)
  #count = 0

  constructor(fold: Fold) {
    this.#fold = fold
  }

  add(title: string, text: string): void {
    const titleCharacters = this.#fold(title).characters
    const inTitle = shortEntriesOf(titleCharacters)
    const inText = new Set<string>()
    let length = titleCharacters.length
    let position = TITLE_POSITIONS
    const addLine = (characters: readonly string[]) => {
      for (const {gram, at} of gramsOf(characters)) this.#push(gram, position + at)
      for (const entry of shortEntriesOf(characters)) inText.add(entry)
      position += characters.length + 1
    }
    for (const {gram, at, length: n} of gramsOf(titleCharacters)) if (at + n < TITLE_POSITIONS) this.#push(gram, at)
    if (titleCharacters.length >= TITLE_POSITIONS) addLine(titleCharacters)
    for (const line of text.split('\n')) {
      const {characters} = this.#fold(line)
      addLine(characters)
      length += characters.length
    }
    for (const entry of inTitle) this.#push(`\n${entry}`, 0)
    for (const entry of inText) this.#push(`\n${entry}`, TITLE_POSITIONS)
    this.#lengths.push(length)
    this.#ends.push(this.#count)
  }

  /** Everything gathered, by word. */
  finish(): Postings {
    const perWord = new Uint32Array(this.#keys.length)
    for (let i = 0; i < this.#count; i++) {
      const word = this.#words[i] ?? 0
      perWord[word] = (perWord[word] ?? 0) + 1
    }
    const common = this.#commonCharacters(perWord)
    const order = this.#keys
      .map((key, id) => ({word: key.startsWith('\n') ? entryKey(key.slice(1)) : gramKey(key), id}))
      .sort((a, b) => (a.word < b.word ? -1 : 1))
    const starts = new Uint32Array(order.length + 1)
    const next = new Uint32Array(order.length)
    for (const [place, {id}] of order.entries()) {
      const start = starts[place] ?? 0
      next[id] = start
      starts[place + 1] = start + (perWord[id] ?? 0)
    }
    const articles = new Uint32Array(this.#count)
    const positions = new Uint32Array(this.#count)
    let article = 0
    for (let i = 0; i < this.#count; i++) {
      while (i >= (this.#ends[article] ?? 0)) article++
      const word = this.#words[i] ?? 0
      const to = next[word] ?? 0
      next[word] = to + 1
      articles[to] = article
      positions[to] = this.#positions[i] ?? 0
    }
    return {words: order.map(({word}) => word), starts, articles, positions, lengths: this.#lengths, common}
  }

  #push(gram: string, position: number): void {
    let id = this.#ids.get(gram)
    if (id === undefined) {
      id = this.#keys.length
      this.#ids.set(gram, id)
      this.#keys.push(gram)
    }
    if (this.#count === this.#words.length) {
      this.#words = grown(this.#words)
      this.#positions = grown(this.#positions)
    }
    this.#words[this.#count] = id
    this.#positions[this.#count++] = position
  }

  #commonCharacters(perWord: Uint32Array): string {
    const limit = Math.max(50, COMMON_CHARACTER * this.#lengths.length)
    const isCommon = (key: string, id: number) => /^\n.$/u.test(key) && (perWord[id] ?? 0) > limit
    return this.#keys
      .filter(isCommon)
      .map((key) => key.slice(1))
      .sort()
      .join('')
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}
