/**
 * What the index holds of a folded line, and what a query asks of it. One module for both sides.
 *
 * A gram is a short run of characters that begins at one character of a line: that character and the next one, or,
 * inside a run of letters from a small alphabet (Latin, Cyrillic, kana, digits), three, which are about as selective.
 * A gram has the position of its first character, so a string stands in a text exactly where grams that cover it stand
 * at the right distances. What is too short for a gram of its own has an entry without a position.
 */

/** Scripts of thousands of characters: two of them are as good as a word. */
const LARGE_ALPHABET = /[\p{Script=Han}\p{Script=Hangul}]/u

/** A gram and where it begins, counted in characters from the start of its line or query. */
export interface PlacedGram {
  readonly gram: string
  readonly at: number
  readonly length: number
}

/** Every gram of a line: `A股AI` → `A股`@0, `股A`@1, `股AI`@1, `AI`@2. */
export function gramsOf(characters: readonly string[]): PlacedGram[] {
  const small = characters.map((character) => !LARGE_ALPHABET.test(character))
  const grams: PlacedGram[] = []
  const place = (at: number, length: number) =>
    grams.push({gram: characters.slice(at, at + length).join(''), at, length})
  for (let at = 0; at + 1 < characters.length; at++) {
    const next = small[at + 1] && small[at + 2]
    if (small[at] && next) place(at, 3)
    else {
      place(at, 2)
      if (next) place(at, 3)
    }
  }
  return grams
}

/** What a line has that is too short for a gram: single characters, and pairs inside a run from a small alphabet. */
export function shortEntriesOf(characters: readonly string[]): Set<string> {
  const entries = new Set(characters)
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = characters.slice(at, at + 2)
    if (!pair.some((character) => LARGE_ALPHABET.test(character))) entries.add(pair.join(''))
  }
  return entries
}

/** How to look a query up: as one short entry, or as grams that together cover each of its characters. */
export type Plan =
  | {readonly kind: 'entry'; readonly entry: string}
  | {readonly kind: 'grams'; readonly grams: readonly PlacedGram[]}

/** The plan for a folded query of at least one character. */
export function planFor(characters: readonly string[]): Plan {
  const short = characters.length === 1 || (characters.length === 2 && !characters.some((c) => LARGE_ALPHABET.test(c)))
  return short ? {kind: 'entry', entry: characters.join('')} : {kind: 'grams', grams: cover(characters)}
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
  return !(atEnd && gram.length === 2 && !characters.slice(gram.at).some((c) => LARGE_ALPHABET.test(c)))
}

/** A gram as the index holds it: four base-36 digits a code point, which no segmenter, stemmer or case rule touches. */
export function gramKey(gram: string): string {
  let key = ''
  for (const character of gram) key += (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0')
  return key
}

/** A short entry as the index holds it: kept apart from the grams, whose keys begin with `0` to `n`. */
export const entryKey = (entry: string): string => `z${gramKey(entry)}`

/**
 * Articles of a section. Pagefind compares every page of an answer with every posting of the word, so that a word on
 * 16,000 pages takes it seconds; cut into sections of 2,048 pages it takes a tenth of one.
 */
const SECTION = 2048

/** The section an article of a bundle lies in. */
export const sectionOf = (article: number): number => Math.floor(article / SECTION)

/** A word of one section: no key begins another, since `z` begins no code point. */
export const sectionKey = (key: string, section: number): string => `${key}z${section.toString(36).padStart(2, '0')}`
