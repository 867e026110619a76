/** A line of text cut into words, with the place of each. */
import {kindOfWord, wordsIn} from '../segmenter.ts'

/** One word of a line, `[start, end)` in UTF-16 units. */
export interface PlacedWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What the dictionary calls a word: `ns` a place, `nr` a person, `v` a verb …; empty where it doesn't know it. */
export type KindOf = (word: string) => string

/** Looks kinds up, each once; for one article. */
export function rememberedKinds(): KindOf {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word) ?? kindOfWord(word)
    known.set(word, found)
    return found
  }
}

/** What the dictionary's words never hold; the library itself cuts a text there first. */
const gap = /[\s\u3000-\u3003\u3008-\u301f\uff01\uff08-\uff0c\uff1a\uff1b\uff1f“”‘’…·]+/gu

/** A line that is looked at for names. What stands between two marks is cut when somebody asks for a word of it: most holds no name. */
export class Line {
  readonly text: string
  /** The words that are known, by their ends. */
  readonly #ends = new Map<number, string>()
  /** Where the stretches of the line begin that are cut as one, and its end. */
  #starts: readonly number[] | undefined
  readonly #cut = new Set<number>()

  constructor(text: string) {
    this.text = text
  }

  /** The word that ends at a place, or undefined where a place lies inside one. */
  endingAt(end: number): PlacedWord | undefined {
    const text = this.#wordEndingAt(end)
    return text === undefined ? undefined : {text, start: end - text.length, end}
  }

  /** Whether a word of two or more characters lies across a place. */
  isInsideWord(place: number): boolean {
    return place > 0 && place < this.text.length && this.#wordEndingAt(place) === undefined
  }

  /** Where the word begins that lies across a place; the place itself where none does. */
  startAround(place: number): number {
    let start = place
    while (this.isInsideWord(start)) start--
    return start
  }

  /** The words that lie in `[start, end)`, from the last to the first. */
  wordsBefore(end: number, start: number): PlacedWord[] {
    const found: PlacedWord[] = []
    for (let word = this.endingAt(end); word && word.start >= start; word = this.endingAt(word.start)) found.push(word)
    return found
  }

  #wordEndingAt(end: number): string | undefined {
    this.#starts ??= [0, ...[...this.text.matchAll(gap)].flatMap(({0: found, index}) => [index, index + found.length])]
    const at = lastAtMost(this.#starts, end - 1)
    if (!this.#cut.has(at)) {
      this.#cut.add(at)
      let place = this.#starts[at] ?? 0
      for (const word of wordsIn(this.text.slice(place, this.#starts[at + 1]))) {
        place += word.length
        this.#ends.set(place, word)
      }
    }
    return this.#ends.get(end)
  }
}

/** The index of the last of some ascending numbers that is no more than `most`. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let at = numbers.length - 1
  while (at > 0 && (numbers[at] ?? 0) > most) at--
  return at
}
