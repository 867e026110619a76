import type {Line} from './lines.ts'
import {endsSentence, isHan, isWide, type Writing, widthOf} from './writing.ts'

/** Lines with nothing between them: a column, or the part of one between two blanks. */
export interface Block {
  readonly lines: readonly Line[]
  /** How wide the column was set, in em: a line whose next word would have fitted within was ended on purpose. */
  readonly capacity: number
}

/** Fewest lines that show the width of their own column. */
const fewestLines = 4
/** Set lines differ by this much, in em, and still are of one column. */
const sameColumn = 0.6
/** Where no column shows its width: a usual one, in em. */
const usualCapacity = {han: 20, latin: 30} as const
/** How far a block looks for a column it might be part of. */
const neighbours = 6

/** Lines → blocks, each with the width of its column. */
export function blocksOf(lines: readonly Line[], writing: Writing): Block[] {
  const runs = runsOf(lines)
  const own = runs.map((run) => ownCapacity(run, writing))
  const capacities = shareWithinColumns(own)
  const known = capacities.filter((capacity) => capacity !== null).sort((a, b) => a - b)
  const middle = known[known.length >> 1] ?? usualCapacity[writing.name]
  return runs.map((run, index) => {
    const capacity = capacities[index] ?? null
    if (capacity !== null) return {lines: run, capacity}
    const widest = Math.max(...run.map((line) => flushWidth(line, writing)))
    return {
      lines: run,
      capacity:
        borrowedCapacity(widest, run.length, index, capacities) ?? Math.max(middle, run.length > 1 ? widest : 0),
    }
  })
}

function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let before: Line | undefined
  for (const line of lines) {
    const run = runs.at(-1)
    if (run !== undefined && before !== undefined && before.index === line.index - 1 && before.page === line.page)
      run.push(line)
    else runs.push([line])
    before = line
  }
  return runs
}

/**
 * What a line must hold before its next word is sent to a new one: the width of the line with that word, and with the
 * punctuation that may not begin a line.
 */
export function reach(line: Line, next: Line, writing: Writing): number {
  const word = firstWord(next.text, writing)
  const space = writing.name === 'latin' && !/[\p{Script=Han}-]$/u.test(line.text) ? 0.5 : 0
  return line.width + space + Math.min(widthOf(word, writing), longestWord)
}

/** A word longer than this, in em, would have been divided. */
const longestWord = 8

function firstWord(text: string, writing: Writing): string {
  const head = text.slice(0, 40)
  if (writing.name === 'latin') return /^\S+/u.exec(head)?.[0] ?? ''
  return /^[“‘（(《「『【〔]{0,3}(?:[A-Za-z0-9.,%/:+-]+|\S)[，。、；：？！”’）)》」』】〕%]{0,3}/u.exec(head)?.[0] ?? ''
}

/** Width of a line without a punctuation mark that may hang over the edge. */
export function flushWidth(line: Line, writing: Writing): number {
  const last = line.text.slice(-1)
  return /[，。、；：？！”’）》」』】]/u.test(last) && isWide(last, writing) ? line.width - 1 : line.width
}

/**
 * The width of the column a run of lines shows by itself, null if it is too short to. Lines that stop in mid-sentence
 * were full: the widest of them shows how much goes in, the narrowest, with the word that follows, how much does not.
 */
function ownCapacity(run: readonly Line[], writing: Writing): number | null {
  const widths: number[] = []
  const reaches: number[] = []
  for (const [index, line] of run.entries()) {
    if (line.doubled) continue
    widths.push(flushWidth(line, writing))
    const next = run[index + 1]
    // A first line may have lost its indent.
    if (index > 0 && next !== undefined && !endsSentence(line.text, writing)) reaches.push(reach(line, next, writing))
  }
  if (widths.length < fewestLines) {
    const [first = 0, second = 0] = widths
    return widths.length === 3 && Math.abs(first - second) <= 1 ? Math.max(first, second) : null
  }
  widths.sort((a, b) => a - b)
  reaches.sort((a, b) => a - b)
  const wide = writing.name === 'han' ? quantile(widths, 0.85) : quantile(widths, 0.97)
  const full = reaches.filter((width) => width > wide - 3)
  if (full.length < fewestLines) return wide
  // Proportional type: lines of one column differ; allow a few full ones to look as if there were room.
  return Math.max(wide - 2, Math.min(wide, quantile(full, 0.05)))
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

/** Blocks of one column measure alike: each takes the most frequent measure of those next to its own. */
function shareWithinColumns(capacities: readonly (number | null)[]): (number | null)[] {
  const count = new Map<number, number>()
  for (const capacity of capacities) {
    if (capacity !== null) count.set(capacity, (count.get(capacity) ?? 0) + 1)
  }
  const byCount = [...count].sort(([a, m], [b, n]) => n - m || b - a)
  return capacities.map((capacity) => {
    if (capacity === null) return null
    return byCount.find(([other]) => Math.abs(other - capacity) <= sameColumn)?.[0] ?? capacity
  })
}

/** The nearest column the widest line of a short block would fill, or nearly. */
function borrowedCapacity(
  widest: number,
  length: number,
  index: number,
  capacities: readonly (number | null)[],
): number | null {
  for (let distance = 1; distance < neighbours; distance += 1) {
    const near = [capacities[index - distance], capacities[index + distance]]
      .filter((capacity) => capacity !== null && capacity !== undefined)
      .filter((capacity) => capacity >= widest - 1)
      .sort((a, b) => Math.abs(a - widest) - Math.abs(b - widest))[0]
    if (near !== undefined) return length > 1 ? Math.max(near, widest) : near
  }
  return null
}

/**
 * Room left on a line, in em, after the next line's first word: from 0 up that word would still have fitted, and the line
 * was ended on purpose. Without a next line, a usual word is taken.
 */
export function roomAfter(line: Line, next: Line | undefined, capacity: number, writing: Writing): number {
  if (next === undefined) return capacity - line.width - (writing.name === 'han' ? 1.4 : 4)
  const word = firstWord(next.text, writing)
  const hangs = writing.name === 'han' && /[，。、；：？！”’）》」』】]$/u.test(word) && isHan(word.slice(0, 1)) ? 1 : 0
  return capacity + 0.1 - reach(line, next, writing) + hangs
}
