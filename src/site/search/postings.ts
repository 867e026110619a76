import type {Fold, FoldedLine} from './fold.ts'
import {entryKey, gramKey, gramsOf, pairsOf, pieceKey, wordsOf} from './grams.ts'

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
  readonly #holders = new Map<string, number>()
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
    const titleLine = this.#fold(title)
    const inTitle = entriesOf(titleLine)
    const inText = new Set<string>()
    const characters = new Set(titleLine.characters)
    let length = titleLine.characters.length
    let position = TITLE_POSITIONS
    const addLine = (line: FoldedLine) => {
      this.#pushLine(line.characters, position, Number.POSITIVE_INFINITY)
      for (const entry of entriesOf(line)) inText.add(entry)
      position += line.characters.length + 1
    }
    this.#pushLine(titleLine.characters, 0, TITLE_POSITIONS)
    if (length >= TITLE_POSITIONS) addLine(titleLine)
    for (const text_ of text.split('\n')) {
      const line = this.#fold(text_)
      addLine(line)
      length += line.characters.length
      for (const character of line.characters) characters.add(character)
    }
    for (const character of new Set(titleLine.characters)) this.#push(entryKey('character', character), 0)
    for (const entry of inTitle) this.#push(entry, 0)
    for (const entry of inText) this.#push(entry, TITLE_POSITIONS)
    for (const character of characters) this.#holders.set(character, (this.#holders.get(character) ?? 0) + 1)
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
    const common = this.#commonCharacters()
    const order = this.#keys
      .map((key, id) => ({word: isEntryKey(key) ? key : gramKey(key), id}))
      .sort((a, b) => (pieceKey(a.word, 0) < pieceKey(b.word, 0) ? -1 : 1))
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

  /** Grams of a line, and its last character, which begins none. */
  #pushLine(characters: readonly string[], position: number, end: number): void {
    for (const {gram, at, length} of gramsOf(characters)) if (at + length < end) this.#push(gram, position + at)
    const last = characters.at(-1)
    if (last !== undefined && characters.length < end) this.#push(last, position + characters.length - 1)
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

  #commonCharacters(): string {
    const limit = Math.max(50, COMMON_CHARACTER * this.#lengths.length)
    return [...this.#holders]
      .filter(([, articles]) => articles > limit)
      .map(([character]) => character)
      .sort()
      .join('')
  }
}

/** Grams are kept as they are, of at most three characters; keys of entries are longer and begin like no gram so long. */
const isEntryKey = (key: string): boolean => key.length > 4 && /^[xyz][0-9a-n]/u.test(key)

const entriesOf = (line: FoldedLine): string[] => [
  ...[...pairsOf(line.characters)].map((pair) => entryKey('pair', pair)),
  ...[...wordsOf(line)].map((word) => entryKey('word', word)),
]

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}
