import {decodeAs} from './decoder.ts'
import {ideographicLanguages, languages} from './languages.ts'
import {type Reading, readingOf, scoreAlphabetic, scoreIdeographic} from './plausible.ts'

/** How well bytes read as one language in one encoding. */
export interface Guess {
  readonly encoding: string
  readonly language: string
  /** 1 for a text of common letters only, about 0 for chance, negative for noise. */
  readonly plausibility: number
}

/** All there are, from the best to the worst. */
export interface Guesses {
  readonly best: Guess
  readonly others: readonly Guess[]
}

/** Bytes a guess looks at. Lines beyond ASCII are gathered until there are so many; more changes no guess. */
const enough = 8192

/** All readings of a text that is no UTF-8. */
export function guesses(bytes: Uint8Array): Guesses {
  const sample = telling(bytes)
  // In UTF-16 the byte of a line end may be half of a character.
  const head = bytes.subarray(0, enough)
  const readings = new Map<string, Reading>()
  const reading = (encoding: string): Reading => {
    const known = readings.get(encoding) ?? readingOf(decodeAs(encoding.startsWith('utf-16') ? head : sample, encoding))
    readings.set(encoding, known)
    return known
  }
  const alphabetic = languages.flatMap((language) =>
    language.encodings.map((encoding) => ({
      encoding,
      language: language.name,
      plausibility: scoreAlphabetic(reading(encoding), language),
    })),
  )
  const ideographic = ideographicLanguages.flatMap((language) =>
    language.encodings.map((encoding) => ({
      encoding,
      language: language.name,
      plausibility: scoreIdeographic(reading(encoding), language),
    })),
  )
  const all = [...ideographic, ...alphabetic]
  const best = all.reduce(better)
  const others = all.filter((guess) => guess !== best)
  return {best, others: others.sort((a, b) => b.plausibility - a.plausibility)}
}

/** How well a whole reading in a given encoding makes sense, in the best language for it. */
export function plausibilityAs(bytes: Uint8Array, encoding: string): Guess {
  const reading = readingOf(decodeAs(telling(bytes), encoding))
  const all = [
    ...languages.map((language) => ({language: language.name, plausibility: scoreAlphabetic(reading, language)})),
    ...ideographicLanguages.map((language) => ({
      language: language.name,
      plausibility: scoreIdeographic(reading, language),
    })),
  ]
  return {encoding, ...all.reduce(better)}
}

const better = <Read extends Pick<Guess, 'plausibility'>>(a: Read, b: Read): Read =>
  b.plausibility > a.plausibility ? b : a

/** Whole lines with bytes beyond ASCII; no encoding here uses a line end as part of a character. */
function telling(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= enough) return bytes
  const parts: Uint8Array[] = []
  let size = 0
  for (let at = 0; at < bytes.length && size < enough; ) {
    const newline = bytes.indexOf(10, at)
    const end = newline === -1 ? bytes.length : newline + 1
    const line = bytes.subarray(at, Math.min(end, at + enough))
    if (line.some((byte) => byte > 127)) {
      parts.push(line)
      size += line.length
    }
    at = end
  }
  return Buffer.concat(parts)
}
