import type {Fold, FoldedLine} from './fold.ts'
import {GramIds} from './gram-ids.ts'
import {entryKey, pairsOf, pieceKey, placeGrams, wordsOf} from './grams.ts'

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
  readonly #ids = new GramIds()
  /** By the number of a character: how many articles it stands in, and the last of them, counted from 1. */
  readonly #holders: number[] = []
  readonly #lastHolder: number[] = []
  readonly #lengths: number[] = []
  readonly #ends: number[] = []
  /** Of each posting, in the order they came. */
  #words = new Uint32Array(1 << 16)
  #positions = new Uint32Array(1 << 16)
  #count = 0

  constructor(fold: Fold) {
    this.#fold = fold
  }

  add(title: string, text: string): void {
    const titleLine = this.#numbered(this.#fold(title))
    const inTitle = entriesOf(titleLine)
    const inText = new Set<string>()
    let length = titleLine.characters.length
    let position = TITLE_POSITIONS
    const addLine = (line: NumberedLine) => {
      this.#pushLine(line, position, Number.POSITIVE_INFINITY)
      for (const entry of entriesOf(line)) inText.add(entry)
      position += line.characters.length + 1
    }
    this.#pushLine(titleLine, 0, TITLE_POSITIONS)
    if (length >= TITLE_POSITIONS) addLine(titleLine)
    for (const text_ of text.split('\n')) {
      const line = this.#numbered(this.#fold(text_))
      addLine(line)
      length += line.characters.length
    }
    for (const character of new Set(titleLine.characters)) this.#pushEntry(entryKey('character', character), 0)
    for (const entry of inTitle) this.#pushEntry(entry, 0)
    for (const entry of inText) this.#pushEntry(entry, TITLE_POSITIONS)
    this.#lengths.push(length)
    this.#ends.push(this.#count)
  }

  /** Everything gathered, by word. */
  finish(): Postings {
    const perWord = new Uint32Array(this.#ids.words.length)
    for (let i = 0; i < this.#count; i++) {
      const word = this.#words[i] ?? 0
      perWord[word] = (perWord[word] ?? 0) + 1
    }
    const common = this.#commonCharacters()
    const order = this.#ids.words
      .map((word, id) => ({word, id, key: pieceKey(word, 0)}))
      // A gram of two may only be the beginning of one of three.
      .filter(({id}) => (perWord[id] ?? 0) > 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const starts = new Uint32Array(order.length + 1)
    const next = new Uint32Array(this.#ids.words.length)
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

  #numbered(line: FoldedLine): NumberedLine {
    const article = this.#lengths.length + 1
    const numbers = line.characters.map((character) => this.#ids.character(character))
    for (const number of numbers) {
      if (this.#lastHolder[number] === article) continue
      this.#lastHolder[number] = article
      this.#holders[number] = (this.#holders[number] ?? 0) + 1
    }
    return {...line, numbers, small: numbers.map((number) => this.#ids.small[number] ?? false)}
  }

  /** Grams of a line, and its last character, which begins none. */
  #pushLine({numbers, small}: NumberedLine, position: number, end: number): void {
    placeGrams(small, (at, length) => {
      if (at + length < end) this.#push(this.#ids.gram(numbers, at, length), position + at)
    })
    const last = numbers.length - 1
    if (last >= 0 && last + 1 < end) this.#push(this.#ids.gram(numbers, last, 1), position + last)
  }

  #pushEntry(entry: string, position: number): void {
    this.#push(this.#ids.entry(entry), position)
  }

  #push(word: number, position: number): void {
    if (this.#count === this.#words.length) {
      this.#words = grown(this.#words)
      this.#positions = grown(this.#positions)
    }
    this.#words[this.#count] = word
    this.#positions[this.#count++] = position
  }

  #commonCharacters(): string {
    const limit = Math.max(50, COMMON_CHARACTER * this.#lengths.length)
    return this.#ids.characters
      .filter((_, number) => (this.#holders[number] ?? 0) > limit)
      .sort()
      .join('')
  }
}

/** A line whose characters have numbers. */
interface NumberedLine extends FoldedLine {
  readonly numbers: readonly number[]
  /** Which are of small alphabets. */
  readonly small: readonly boolean[]
}

const entriesOf = (line: NumberedLine): string[] =>
  line.small.includes(true)
    ? [
        ...[...pairsOf(line.characters, line.small)].map((pair) => entryKey('pair', pair)),
        ...[...wordsOf(line, line.small)].map((word) => entryKey('word', word)),
      ]
    : []

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}
