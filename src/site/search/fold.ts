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
const JOINS = /[\p{M}\u1160-\u11ff\u3130-\u318f\ud7b0-\ud7ff\uff9e-\uffdc]/u

/** Where the cluster ends that begins at `start`. */
function endOfCluster(line: string, start: number): number {
  let end = start + widthAt(line, start)
  while (end < line.length && !isPlain(line.charCodeAt(end)) && JOINS.test(line.slice(end, end + widthAt(line, end))))
    end += widthAt(line, end)
  return end
}

/** Units of the code point that begins there. */
const widthAt = (line: string, at: number): number => ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Nearly every character of a text: Latin, quotation marks and dashes, Han and what stands between, full-width forms. */
const isPlain = (unit: number): boolean =>
  unit < 0x300 ||
  (unit >= 0x3400 && unit < 0xa000) ||
  (unit >= 0x3000 && unit < 0x302a) ||
  (unit >= 0xff01 && unit < 0xff61) ||
  (unit >= 0x2000 && unit < 0x20d0)

/** The clusters of a line, and where each stands. */
export function* clusters(
  line: string,
): Generator<{readonly cluster: string; readonly start: number; readonly end: number}> {
  for (let start = 0; start < line.length; ) {
    const end = endOfCluster(line, start)
    yield {cluster: line.slice(start, end), start, end}
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
  const foldCluster = (cluster: string): readonly string[] =>
    expand(cluster).map((character) => simplified.get(character) ?? character)
  // Nearly all clusters are one unit: what those fold to is found by it, without making a string of it.
  const known = new Array<readonly string[] | undefined>(0x10000)
  return (line) =>
    foldLine(line, (start, end) => {
      if (end - start > 1) return foldCluster(line.slice(start, end))
      const unit = line.charCodeAt(start)
      const folded = known[unit] ?? foldCluster(line.slice(start, end))
      known[unit] = folded
      return folded
    })
}

function foldLine(line: string, folded: (start: number, end: number) => readonly string[]): FoldedLine {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let before = ''
  let point = -1 // where a point stands that waits for a digit
  const keep = (character: string, from: number, to: number) => {
    characters.push(character)
    starts.push(from)
    ends.push(to)
  }
  for (let start = 0; start < line.length; ) {
    const end = endOfCluster(line, start)
    for (const character of folded(start, end)) {
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
