import type {Fold} from '../../../src/site/search/fold.ts'
import {foldedFinder} from './finders.ts'

/** Simplified and traditional characters, width and compatibility forms, accents. Case is nothing to speak of. */
export type Difference = 'script' | 'width' | 'accent'

const HAN = /\p{Script=Han}/u

/** In what the first match of each typed string differs from it as written; nothing where one is written the same. */
export function differences(typed: readonly string[], lines: readonly string[], fold: Fold): Difference[] {
  return [...new Set(typed.flatMap((string) => differencesOf(string, lines, fold)))]
}

function differencesOf(typed: string, lines: readonly string[], fold: Fold): Difference[] {
  const find = foldedFinder(fold(typed).characters.join(''), fold)
  let first: Difference[] | undefined
  for (const line of lines) {
    for (const [from, to] of find(line)) {
      const own = compare(typed, line.slice(from, to), fold)
      if (own.length === 0) return []
      first ??= own
    }
  }
  return first ?? []
}

/** Two texts with the same fold, character by character. */
function compare(typed: string, written: string, fold: Fold): Difference[] {
  const [a, b] = [pieces(typed, fold), pieces(written, fold)]
  const found = new Set<Difference>()
  a.forEach((piece, i) => {
    const other = b[i] ?? piece
    if (piece === other) return
    const same = piece.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()
    found.add(same ? 'width' : HAN.test(other) ? 'script' : 'accent')
  })
  return [...found]
}

/** What each folded character was written with, in lower case. */
const pieces = (text: string, fold: Fold): string[] => {
  const {starts, ends} = fold(text)
  return starts.map((start, i) => text.slice(start, ends[i]).toLowerCase())
}
