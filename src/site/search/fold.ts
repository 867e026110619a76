/**
 * What two writings of the same text have in common. One module for the index and the browser, so that they can't
 * disagree: whatever folds to the same characters is found.
 */

/** A line as it is searched: characters that count, and where in the line each was written. */
export interface FoldedLine {
  /** One code point each, folded. */
  readonly characters: readonly string[]
  /** Offset (UTF-16 units) of the first unit each character was written with. */
  readonly starts: readonly number[]
  /** Offset after the last unit. */
  readonly ends: readonly number[]
}

/** Folds one line (no line ends inside). */
export type Fold = (line: string) => FoldedLine

/**
 * A character and what NFKC may compose it with: combining marks, half-width voicing marks, the later jamo of a
 * syllable. NFKC of a text is NFKC of its clusters one after another (Unicode 15, UAX #15; a law in the tests).
 */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\u3130-\u318f\ud7b0-\ud7ff\uff9e-\uffdc]*/gu

/** The clusters of a line, and where each stands. */
export function* clusters(
  line: string,
): Generator<{readonly cluster: string; readonly start: number; readonly end: number}> {
  let start = 0
  for (const [cluster] of line.matchAll(CLUSTER)) {
    const end = start + cluster.length
    yield {cluster, start, end}
    start = end
  }
}

/** Letters, digits, and the signs that change what a number or name means: 5%, C++, A&B. */
const COUNTS = /[\p{L}\p{N}%‰+#@&]/u
/** Marks no reader types: accents, vowel points, variation selectors. Vowel signs of Indic and Thai script are letters. */
const SILENT_MARK = /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Me}]/u
const MARK = /\p{M}/u
const LATIN = /\p{Script=Latin}/u
const DIGIT = /[0-9]/

/** Letters that carry their mark inside, so that Unicode does not take it off. */
const MARKED_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
  ё: 'е',
}

/**
 * Makes the fold from pairs of traditional and simplified characters (`臺台灣湾`): width and compatibility forms
 * (NFKC), case, Latin diacritics, and traditional Han become one form; punctuation and spaces fall away, a point
 * between two digits stays: `Ｃａｆé “十四五”，3.5％` → `cafe十四五3.5%`.
 */
export function createFold(pairs: string): Fold {
  const simplified = new Map<string, string>()
  const characters = [...pairs]
  for (let i = 0; i + 1 < characters.length; i += 2) simplified.set(characters[i] ?? '', characters[i + 1] ?? '')
  const known = new Map<string, readonly string[]>()
  const foldCluster = (cluster: string): readonly string[] => {
    const before = known.get(cluster)
    if (before) return before
    const folded = expand(cluster).map((character) => simplified.get(character) ?? character)
    if (cluster.length <= 2) known.set(cluster, folded)
    return folded
  }
  return (line) => foldLine(line, foldCluster)
}

function foldLine(line: string, foldCluster: (cluster: string) => readonly string[]): FoldedLine {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let start = 0
  let before = ''
  let point = -1 // where a point stands that waits for a digit
  const keep = (character: string, from: number, to: number) => {
    characters.push(character)
    starts.push(from)
    ends.push(to)
  }
  for (const [cluster] of line.matchAll(CLUSTER)) {
    const end = start + cluster.length
    for (const character of foldCluster(cluster)) {
      if (point >= 0 && DIGIT.test(character)) keep('.', point, point + 1)
      point = character === '.' && DIGIT.test(before) ? start : -1
      if (character !== '.' && character !== ' ') keep(character, start, end)
      before = character
    }
    start = end
  }
  return {characters, starts, ends}
}

/** The characters of a cluster: those that count, `.` for points, one space for anything else. */
function expand(cluster: string): readonly string[] {
  const folded: string[] = []
  for (const character of cluster.normalize('NFKC').toLowerCase()) {
    if (MARK.test(character)) {
      if (!SILENT_MARK.test(character)) folded.push(character)
    } else if (character === '.') folded.push('.')
    else if (!COUNTS.test(character)) folded.push(' ')
    else folded.push(...withoutDiacritics(character))
  }
  return folded
}

function withoutDiacritics(character: string): string {
  if (character < '\u0080') return character
  const letter = LATIN.test(character) ? ([...character.normalize('NFD')][0] ?? character) : character
  return MARKED_LETTERS[letter] ?? letter
}
