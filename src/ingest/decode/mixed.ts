import {decodeAs} from './decoder.ts'
import {guesses} from './guess.ts'

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
  const own = texts.reduce((sum, text) => sum + (text?.match(/[^\0-\x7f]/gu)?.length ?? 0), 0)
  if (own < leastOwn) return null
  const best = guesses(Buffer.concat(bad))[0]
  if (best === undefined || best.plausibility < leastPlausible || best.encoding.startsWith('utf-16')) return null
  const text = lines.map((line, at) => texts[at] ?? decodeAs(line, best.encoding)).join('')
  return {text, other: best.encoding, firstLine: texts.indexOf(null) + 1, lineCount: bad.length}
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
