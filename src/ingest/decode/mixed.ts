import {countMatches} from '../matches.ts'
import {damage, decodeAs} from './decoder.ts'
import {type Guess, type Guesses, guesses} from './guess.ts'

/** A text whose lines are in two encodings, as when dumps of two programs were joined. */
export interface Mixed {
  readonly text: string
  /** The encoding of the lines that are no UTF-8. */
  readonly other: string
  /** 1-based, as editors count. */
  readonly firstLine: number
  readonly lineCount: number
}

const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/**
 * Reads lines that are UTF-8 as such, and the others as the one encoding that makes sense of them all; else null.
 * `leastOwn`: characters beyond ASCII that the lines in UTF-8 must have.
 */
export function decodeMixed(bytes: Uint8Array, leastPlausible: number, leastOwn = 1): Mixed | null {
  const lines = linesOf(bytes)
  const texts = lines.map((line) => strictText(line))
  const bad = lines.filter((_, at) => texts[at] === null)
  const own = texts.reduce((sum, text) => sum + (text === null ? 0 : countMatches(/[^\0-\x7f]/gu, text)), 0)
  if (own < leastOwn) return null
  const other = Buffer.concat(bad)
  const all = guesses(other)
  const best = likeTheOthers(all, other, new Set(texts.join(''))) ?? all.best
  if (best.plausibility < leastPlausible || best.encoding.startsWith('utf-16')) return null
  const text = lines.map((line, at) => texts[at] ?? decodeAs(line, best.encoding)).join('')
  return {text, other: best.encoding, firstLine: texts.indexOf(null) + 1, lineCount: bad.length}
}

/** Bytes beyond ASCII a line must have to be told from a damaged one, and places in it that are no UTF-8. */
const fewestBytes = 8
const fewestPlaces = 4
/**
 * Share of such a line's letters that stand in the other lines too, and how plausible it has to be then. The first row that
 * any reading satisfies counts. Of 1,603 lines set in GBK or Big5 among lines of UTF-8, 1,541 are read as they were, 8 as
 * something else and the others left damaged; of 4,504 texts with bytes lost or overwritten no line is taken for another's.
 */
const grounds: readonly (readonly [shared: number, plausibility: number])[] = [
  [0.5, 0.35],
  [0.2, 0.6],
]

/**
 * Reads the lines of a text that is UTF-8 but for a few: those that are whole in another encoding are read as such, damaged
 * ones stay as they are. A lost byte leaves the rest of its line UTF-8; a line of another encoding has next to nothing of it.
 */
export function decodeForeignLines(bytes: Uint8Array): Mixed | null {
  const lines = linesOf(bytes)
  const isForeign = lines.map((line) => strictText(line) === null && hasNothingOfUtf8(line))
  const foreign = Buffer.concat(lines.filter((_, at) => isForeign[at]))
  if (foreign.length === 0) return null
  const own = new Set(lines.map((line, at) => (isForeign[at] ? '' : decodeAs(line, 'utf-8'))).join(''))
  const found = likeTheOthers(guesses(foreign), foreign, own)
  if (!found) return null
  const text = lines.map((line, at) => decodeAs(line, isForeign[at] ? found.encoding : 'utf-8')).join('')
  const lineCount = isForeign.filter(Boolean).length
  return {text, other: found.encoding, firstLine: isForeign.indexOf(true) + 1, lineCount}
}

/** The reading whose letters are those of the other lines, if any. */
function likeTheOthers({best, others}: Guesses, bytes: Uint8Array, own: ReadonlySet<string>): Guess | undefined {
  const readings = [best, ...others].flatMap((guess) => {
    const letters = [...decodeAs(bytes, guess.encoding)].filter((letter) => letter > '\x7f')
    const shared = letters.filter((letter) => own.has(letter)).length / letters.length
    return guess.encoding.startsWith('utf-16') || letters.includes('\u{fffd}') ? [] : [{guess, shared}]
  })
  return grounds.flatMap(([least, sure]) =>
    readings.filter(({shared, guess}) => shared >= least && guess.plausibility >= sure),
  )[0]?.guess
}

function hasNothingOfUtf8(line: Uint8Array): boolean {
  const text = decodeAs(line, 'utf-8')
  const places = damage(text)
  const others = countMatches(/[^\0-\x7f\u{fffd}]/gu, text)
  return places >= fewestPlaces && others * 2 <= places && line.filter((byte) => byte > 127).length >= fewestBytes
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(10, at)
    const end = newline === -1 ? bytes.length : newline + 1
    lines.push(bytes.subarray(at, end))
    at = end
  }
  return lines
}

function strictText(line: Uint8Array): string | null {
  try {
    return strict.decode(line)
  } catch {
    return null
  }
}
