/** Numbers for what an index holds, and for the characters of its texts. */
import {gramKey, isSmall} from './grams.ts'

/**
 * Gives every gram a number. A text has a hundred times as many grams as different ones, so none is made into a string but
 * the first of its kind: a gram is found by the number of its beginning and that of its last character.
 */
export class GramIds {
  /** By number: the gram, or the entry without a place, as the index holds it. */
  readonly words: string[] = []
  /** By the number of a character: the character, and whether it is of a small alphabet. */
  readonly characters: string[] = []
  readonly small: boolean[] = []
  readonly #numbers = new Map<string, number>()
  readonly #entries = new Map<string, number>()
  readonly #ones = new Map<number, number>()
  readonly #twos = new Map<number, number>()
  readonly #threes = new Map<number, number>()

  /** The number of a character. */
  character(character: string): number {
    let number = this.#numbers.get(character)
    if (number === undefined) {
      number = this.characters.push(character) - 1
      this.small.push(isSmall(character))
      this.#numbers.set(character, number)
    }
    return number
  }

  /** The number of a gram of one, two or three characters, which are given by theirs. */
  gram(characters: readonly number[], at: number, length: number): number {
    const first = characters[at] ?? 0
    if (length === 1) return this.#id(this.#ones, first, characters, at, 1)
    const two = this.#id(this.#twos, pairing(first, characters[at + 1] ?? 0), characters, at, 2)
    return length === 2 ? two : this.#id(this.#threes, pairing(two, characters[at + 2] ?? 0), characters, at, 3)
  }

  /** The number of what is held without a place. */
  entry(word: string): number {
    let id = this.#entries.get(word)
    if (id === undefined) {
      id = this.words.push(word) - 1
      this.#entries.set(word, id)
    }
    return id
  }

  #id(ids: Map<number, number>, key: number, characters: readonly number[], at: number, length: number): number {
    let id = ids.get(key)
    if (id === undefined) {
      const gram = characters.slice(at, at + length).map((number) => this.characters[number])
      id = this.words.push(gramKey(gram.join(''))) - 1
      ids.set(key, id)
    }
    return id
  }
}

/**
 * One number for two, and never the same for two others (Szudzik's elegant pairing); small where both are small, which a
 * Map takes faster. Whole numbers below 2^26 in, below 2^53 out.
 */
const pairing = (a: number, b: number): number => (a < b ? b * b + a : a * a + a + b)
