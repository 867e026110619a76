import {firstMatch} from '../matches.ts'
import type {Line} from './lines.ts'
import {endsSentence, isHan, isWide, type Writing, widthOf} from './writing.ts'

/** A word longer than this, in em, would have been divided. */
const longestWord = 8
/** Marks that hang over the edge of a column rather than begin a line. */
const hanging = /[，。、；：？！”’）》」』】〕]$/u

/**
 * What a line would have been with the first word of the next, in em, and with the punctuation that may not begin a
 * line. A full line is one whose reach is more than its column holds.
 */
export function reach(line: Line, next: Line, writing: Writing): number {
  const word = firstWord(next.text, writing)
  const hangs = writing.name === 'han' && hanging.test(word) && isHan(word.slice(0, 1)) ? 1 : 0
  const space = writing.name === 'latin' && !/[\p{Script=Han}-]$/u.test(line.text) ? 0.5 : 0
  return line.width + space + Math.min(widthOf(word, writing), longestWord) - hangs
}

/**
 * Room left on a line, in em, after the next line's first word: from 0 up that word would still have fitted, and the line
 * was ended on purpose. Without a next line, a usual word is taken.
 */
export function roomAfter(line: Line, next: Line | undefined, capacity: number, writing: Writing): number {
  if (next === undefined) return capacity - line.width - (writing.name === 'han' ? 1.4 : 4)
  return capacity + 0.1 - reach(line, next, writing)
}

/** Width of a line without a punctuation mark that may hang over the edge, in em. */
export function flushWidth(line: Line, writing: Writing): number {
  const last = line.text.slice(-1)
  return hanging.test(last) && isWide(last, writing) ? line.width - 1 : line.width
}

/** What the lines of a column say about its width, in em, both sorted. */
export interface Measures {
  /** The column held as much as this. */
  readonly widths: readonly number[]
  /** It did not hold as much as this: lines that break off in mid-sentence, with the word that follows. */
  readonly reaches: readonly number[]
}

export function measuresOf(run: readonly Line[], writing: Writing): Measures {
  const widths: number[] = []
  const reaches: number[] = []
  for (const [index, line] of run.entries()) {
    if (line.doubled) continue
    widths.push(flushWidth(line, writing))
    const next = run[index + 1]
    // A first line may have lost its indent.
    if (index > 0 && next !== undefined && !endsSentence(line.text, writing)) reaches.push(reach(line, next, writing))
  }
  return {widths: widths.sort((a, b) => a - b), reaches: reaches.sort((a, b) => a - b)}
}

/** How many lines contradict a column of this width. */
export function contradictions({widths, reaches}: Measures, capacity: number): number {
  return widths.length - countUpTo(widths, capacity) + countUpTo(reaches, capacity)
}

/** The smallest width that the fewest lines contradict: headings are wider or narrower, and type is uneven. */
export function bestCapacity(measures: Measures): number {
  let best = 0
  let fewest = Number.POSITIVE_INFINITY
  for (const capacity of new Set(measures.widths)) {
    const count = contradictions(measures, capacity)
    if (count < fewest) [best, fewest] = [capacity, count]
  }
  return best
}

/** How many of the sorted values are no greater than the limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function firstWord(text: string, writing: Writing): string {
  const head = text.slice(0, 40)
  if (writing.name === 'latin') return firstMatch(/^\S+/u, head)
  return firstMatch(/^[“‘（(《「『【〔]{0,3}(?:[A-Za-z0-9.,%/:+-]+|\S)[，。、；：？！”’）)》」』】〕%]{0,3}/u, head)
}
