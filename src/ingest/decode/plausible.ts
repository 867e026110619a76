import type {IdeographicLanguage, Language} from './languages.ts'

/** What a character is for the question whether a text makes sense. */
type Kind = 'space' | 'sign' | 'joint' | 'upper' | 'lower' | 'letter' | 'mark' | 'noise'

/** A reading of some bytes, classified once for all languages that may fit it. */
export interface Reading {
  readonly characters: readonly string[]
  readonly kinds: readonly Kind[]
  /** Indexes of the characters beyond ASCII, white space left out. */
  readonly telling: readonly number[]
  /** How often each word occurs, in lower case, tags left out. */
  readonly words: ReadonlyMap<string, number>
  readonly wordCount: number
}

/** Signs beyond ASCII that texts of any language have. */
const signs = new Set('«»“”„‘‚‹›—…•№§©®™°€£¥±×÷¡¿\u{200b}\u{200d}\u{200e}\u{200f}؟،؛¨ªº²³½¼¾¹¤¶')
/** Those that stand inside words. */
const joints = new Set('’·\u{ad}\u{a0}–\u{200c}´')

/** Classifies a text's characters; each different one is looked at once. */
export function readingOf(text: string): Reading {
  const known = new Map<string, Kind>()
  const characters = Array.from(text)
  const kinds = characters.map((character) => {
    const kind = known.get(character) ?? kindOf(character)
    known.set(character, kind)
    return kind
  })
  const telling: number[] = []
  for (const [at, character] of characters.entries()) {
    if (character >= '\u{80}' && kinds[at] !== 'space') telling.push(at)
  }
  const words = new Map<string, number>()
  const found =
    text
      .replace(/<[^<>]*>/gu, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1)
  return {characters, kinds, telling, words, wordCount: found.length}
}

function kindOf(character: string): Kind {
  if (joints.has(character)) return 'joint'
  if (character === '\u{85}') return 'noise'
  if (/^\s$/u.test(character)) return 'space'
  if (signs.has(character)) return 'sign'
  if (/^\p{Lu}$/u.test(character)) return 'upper'
  if (/^\p{Ll}$/u.test(character)) return 'lower'
  if (/^\p{L}$/u.test(character)) return 'letter'
  if (/^\p{M}$/u.test(character)) return 'mark'
  return character < '\u{80}' && character >= ' ' ? 'sign' : 'noise'
}

const isLetter = (kind: Kind | undefined): boolean => kind === 'lower' || kind === 'upper' || kind === 'letter'

/**
 * Mean worth of the characters beyond ASCII as text of a language with an alphabet. A frequent letter is worth nearly 1,
 * a foreign one, a capital inside a word or a sign between letters less than nothing; everyday words add to it.
 */
export function scoreAlphabetic(reading: Reading, language: Language): number {
  if (reading.telling.length === 0) return 0
  const letters = weights(language.letters)
  const isLatin = language.words !== undefined
  let sum = 0
  for (const at of reading.telling) sum += worth(reading, at, letters, isLatin)
  return sum / reading.telling.length + 0.4 * wordShare(reading, language.words ?? '')
}

type Weights = ReadonlyMap<string, number>

/** From 1 for the most frequent letter down to 0.3, in even steps. */
const weights = (letters: string): Weights => {
  const all = Array.from(letters)
  return new Map(all.map((letter, rank) => [letter, 1 - (0.7 * rank) / all.length] as const))
}

function worth({characters, kinds}: Reading, at: number, letters: Weights, isLatin: boolean): number {
  const [kind, before, after] = [kinds[at], kinds[at - 1], kinds[at + 1]]
  const character = characters[at] ?? ''
  switch (kind) {
    case 'lower':
    case 'letter':
    case 'upper': {
      if (kind === 'upper' && before === 'lower') return -1
      // In an alphabet of its own a word has no ASCII letters; in a Latin one a letter stands beside some.
      const isMixed =
        (isLetter(before) && isAscii(characters[at - 1])) || (isLetter(after) && isAscii(characters[at + 1]))
      if (!isLatin && isMixed) return -0.5
      return letters.get(character.toLowerCase()) ?? -0.8
    }
    case 'mark':
      return isLetter(before) || before === 'mark' ? (letters.get(character) ?? -0.6) : -1
    case 'joint':
      return 0.5
    case 'sign':
      return isLetter(before) && isLetter(after) ? -0.8 : 0.4
    default:
      return -1.2
  }
}

const isAscii = (character: string | undefined): boolean => character !== undefined && character < '\u{80}'

/** How much of a text is everyday words, 1 for the share running text has (a fifth of it). */
function wordShare({words, wordCount}: Reading, everyday: string): number {
  if (everyday === '' || wordCount === 0) return 0
  const hits = everyday.split(' ').reduce((sum, word) => sum + (words.get(word) ?? 0), 0)
  return Math.min(1, hits / wordCount / 0.2)
}

/** Mean worth of the characters beyond ASCII as text of a language of Chinese characters, kana or Hangul. */
export function scoreIdeographic(reading: Reading, language: IdeographicLanguage): number {
  const values = new Map(Array.from(language.common, (character): [string, number] => [character, 1]))
  const everyday = everydayOf(language)
  let sum = 0
  for (const at of reading.telling) {
    const character = reading.characters[at] ?? ''
    const value = values.get(character) ?? ideographWorth(character, language, everyday)
    values.set(character, value)
    sum += value
  }
  // A character or two that make sense may be chance.
  return sum / Math.max(reading.telling.length, 4)
}

/** Asked for once a language; the answer is always the same, and thousands of characters long. */
const everydayCharacters = new WeakMap<IdeographicLanguage, ReadonlySet<string>>()

/** The characters of the first level of a language's national standard, asked of the decoder that knows them. */
function everydayOf(language: IdeographicLanguage): ReadonlySet<string> {
  const known = everydayCharacters.get(language)
  if (known !== undefined) return known
  const {encoding, first, last} = language.everyday
  const pairs: number[] = []
  for (let pair = first; pair <= last; pair++) {
    if ((pair & 0xff) >= 0x40 && (pair & 0xff) < 0xff) pairs.push(pair >> 8, pair & 0xff)
  }
  const found = new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs)))
  everydayCharacters.set(language, found)
  return found
}

function ideographWorth(character: string, language: IdeographicLanguage, everyday: ReadonlySet<string>): number {
  if (/^[\u{3001}-\u{301f}\u{ff01}-\u{ff5e}]$/u.test(character)) return 0.7
  if (/^[“”‘’…—·※★☆○●◎◇◆□■△▲▽▼→←↑↓〒♪①-⑳\u{a0}]$/u.test(character)) return 0.4
  if (/^[\u{3041}-\u{30ff}]$/u.test(character)) return language.kana
  if (/^[\u{ac00}-\u{d7a3}]$/u.test(character)) return everyday.has(character) ? language.hangul : -0.5
  if (/^[\u{4e00}-\u{9fff}々〆]$/u.test(character))
    return everyday.has(character) ? language.han : Math.min(language.han, -0.5)
  if (/^[\u{ff61}-\u{ff9f}]$/u.test(character)) return -0.5
  return /^[\u{e000}-\u{f8ff}\u{fffd}]$/u.test(character) ? -2 : -0.7
}
