/**
 * What the index holds of a folded line, and what a query asks of it. One module for both sides.
 *
 * A gram is a short run of characters that begins at one character of a line: that character and the next one, or,
 * inside a run of letters from a small alphabet (Latin, Cyrillic, kana, digits), three, which are about as selective.
 * A gram has the position of its first character, so a string stands in a text exactly where grams that cover it stand
 * at the right distances. What is too short for a gram of its own has an entry without a position.
 */

import type {FoldedLine} from './fold.ts'

/** Scripts of thousands of characters: two of them are as good as a word. */
const LARGE_ALPHABET = /[\p{Script=Han}\p{Script=Hangul}]/u
const LETTER = /\p{L}/u

/** A gram and where it begins, counted in characters from the start of its line or query. */
export interface PlacedGram {
  readonly gram: string
  readonly at: number
  readonly length: number
}

/** Whether a character is of a small alphabet. */
export const isSmall = (character: string): boolean => !LARGE_ALPHABET.test(character)

/** Every gram of a line: `A股AI` → `A股`@0, `股A`@1, `股AI`@1, `AI`@2. */
export function gramsOf(characters: readonly string[]): PlacedGram[] {
  const grams: PlacedGram[] = []
  placeGrams(characters.map(isSmall), (at, length) =>
    grams.push({gram: characters.slice(at, at + length).join(''), at, length}),
  )
  return grams
}

/** Says where the grams of a line begin, and how long each is. `small`: which of its characters are of small alphabets. */
export function placeGrams(small: readonly boolean[], place: (at: number, length: number) => void): void {
  for (let at = 0; at + 1 < small.length; at++) {
    const next = small[at + 1] && small[at + 2]
    if (small[at] && next) place(at, 3)
    else {
      place(at, 2)
      if (next) place(at, 3)
    }
  }
}

/** Every pair inside a run from a small alphabet: too short for a gram of its own where the run goes on. */
export function pairsOf(characters: readonly string[], small: readonly boolean[]): Set<string> {
  const pairs = new Set<string>()
  for (const [at, character] of characters.entries())
    if (small[at] && small[at + 1]) pairs.add(`${character}${characters[at + 1]}`)
  return pairs
}

/** Every word of two letters or more from a small alphabet, as it is written: nothing between its letters. */
export function wordsOf({characters, starts, ends}: FoldedLine, small: readonly boolean[]): Set<string> {
  const words = new Set<string>()
  let word = ''
  const end = () => {
    if (word.length > 1 && LETTER.test(word)) words.add(word)
    word = ''
  }
  for (const [i, character] of characters.entries()) {
    if (i > 0 && ends[i - 1] !== starts[i] && starts[i - 1] !== starts[i]) end()
    if (small[i]) word += character
    else end()
  }
  end()
  return words
}

/** How to look a query up: as one character, as a pair, or as grams that together cover each of its characters. */
export type Plan =
  | {readonly kind: 'character' | 'pair'; readonly entry: string}
  | {readonly kind: 'grams'; readonly grams: readonly PlacedGram[]}

/** The plan for a folded query of at least one character. */
export function planFor(characters: readonly string[]): Plan {
  const entry = characters.join('')
  if (characters.length === 1) return {kind: 'character', entry}
  if (characters.length === 2 && characters.every(isSmall)) return {kind: 'pair', entry}
  return {kind: 'grams', grams: cover(characters)}
}

/** The fewest grams that cover a query, leftmost first; each begins at or before the end of the one before it. */
function cover(characters: readonly string[]): PlacedGram[] {
  const all = gramsOf(characters)
  const chosen: PlacedGram[] = []
  let covered = 0
  while (covered < characters.length) {
    let best: PlacedGram | undefined
    for (const gram of all) {
      const end = gram.at + gram.length
      // Every text holding the query must have the gram: a pair at the end may be cut from a longer run.
      if (gram.at <= covered && end > covered && isCertain(gram, characters)) {
        if (!best || end > best.at + best.length) best = gram
      }
    }
    if (!best) break
    chosen.push(best)
    covered = best.at + best.length
  }
  return chosen
}

/** A pair from a small alphabet at the very end of a query stands as three characters where the text goes on. */
function isCertain(gram: PlacedGram, characters: readonly string[]): boolean {
  const atEnd = gram.at + gram.length === characters.length
  return !(atEnd && gram.length === 2 && characters.slice(gram.at).every(isSmall))
}

/** A gram as the index holds it: four base-36 digits a code point, which no segmenter, stemmer or case rule touches. */
export function gramKey(gram: string): string {
  let key = ''
  for (const character of gram) key += (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0')
  return key
}

/** What is held without a place in a text has a kind in front; keys of grams begin with `0` to `n`. */
export const entryKey = (kind: 'character' | 'pair' | 'word', entry: string): string =>
  ENTRY_KINDS[kind] + gramKey(entry)
const ENTRY_KINDS = {character: 'x', pair: 'z', word: 'y'} as const

/**
 * Pages of a piece. Pagefind compares every page of an answer with every posting of the word, so that a word on 16,000
 * pages takes it seconds; in pieces of 2,048 pages it takes a tenth of one.
 */
export const PAGES_PER_PIECE = 2048

/** A piece of a word: no key begins another, since no code point begins with `o`. */
export const pieceKey = (key: string, piece: number): string => `${key}o${piece.toString(36)}`
