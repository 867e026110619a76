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

/** A line that is looked at for names. It is cut when somebody first asks for a word: most lines hold no name. */
export class Line {
  readonly text: string
  #ends: Map<number, string> | undefined

  constructor(text: string) {
    this.text = text
  }

  /** The word that ends at a place, or undefined where a place lies inside one. */
  endingAt(end: number): PlacedWord | undefined {
    const text = this.#cut().get(end)
    return text === undefined ? undefined : {text, start: end - text.length, end}
  }

  /** Whether a word of two or more characters lies across a place. */
  isInsideWord(place: number): boolean {
    return place > 0 && place < this.text.length && !this.#cut().has(place)
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

  #cut(): ReadonlyMap<number, string> {
    if (this.#ends) return this.#ends
    const ends = new Map<number, string>()
    let at = 0
    for (const word of wordsIn(this.text)) {
      at += word.length
      ends.set(at, word)
    }
    this.#ends = ends
    return ends
  }
}
