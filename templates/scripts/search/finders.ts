import type {Fold} from '../../../src/site/search/fold.ts'
import {type Literal, literalLine, literalOf} from './literal.ts'
import type {Clause} from './query.ts'

/** From one offset of a line to another. */
export type Range = readonly [from: number, to: number]
/** Where something that was searched for stands in a line, in order. */
export type Finder = (line: string) => Range[]

/** Finds a folded string, whatever it is written with. */
export const foldedFinder =
  (string: string, fold: Fold): Finder =>
  (line) => {
    const {characters, starts, ends} = fold(line)
    return rangesIn(characters, string).map(([first, last]) => [starts[first] ?? 0, ends[last] ?? line.length])
  }

/** Finds a string with its own punctuation and spaces. */
export const literalFinder =
  (literal: Literal): Finder =>
  (line) => {
    const {characters, starts, ends} = literalLine(line)
    return rangesIn(characters, literal).map(([first, last]) => [starts[first] ?? 0, ends[last] ?? line.length])
  }

/** Finds what a condition of a query asks for. */
export const finderFor = ({text, exact}: Pick<Clause, 'text' | 'exact'>, fold: Fold): Finder =>
  exact ? literalFinder(literalOf(text)) : foldedFinder(fold(text).characters.join(''), fold)

/** What any of them finds; joined where it touches. */
export function rangesOf(line: string, finders: readonly Finder[]): Range[] {
  const joined: [number, number][] = []
  for (const [from, to] of finders.flatMap((find) => find(line)).sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && from <= before[1]) before[1] = Math.max(before[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** First and last character of each place where a string stands. */
function rangesIn(characters: readonly string[], string: string): Range[] {
  if (string === '') return []
  const text = characters.join('')
  const at: number[] = []
  characters.forEach((character, i) => {
    for (let unit = 0; unit < character.length; unit++) at.push(unit === 0 ? i : -1)
  })
  const found: Range[] = []
  for (let place = text.indexOf(string); place >= 0; place = text.indexOf(string, place + string.length)) {
    const first = at[place] ?? -1
    const last = at.slice(0, place + string.length).findLast((i) => i >= 0) ?? -1
    if (first >= 0 && last >= 0) found.push([first, last])
  }
  return found
}
