import type {Line} from './lines.ts'
import {bestCapacity, contradictions, flushWidth, type Measures, measuresOf} from './measure.ts'
import {endsSentence, type Writing} from './writing.ts'

/** Lines with nothing between them: a column, or the part of one between two blanks. */
export interface Block {
  readonly lines: readonly Line[]
  /** How wide the column was set, in em: a line whose next word would have fitted within was ended on purpose. */
  readonly capacity: number
  /** The block shows that width itself; else it is a neighbour's. */
  readonly shown: boolean
}

/** Fewest lines that show the width of their own column. */
const fewestLines = 4
/** A block joins a column of another width, within so many em, if that explains its lines about as well. */
const nearBy = {han: 1.1, latin: 3.1} as const
/** Share of its lines a block may be wrong about in a column of others. */
const mostWrong = 0.08
/** Where no column shows its width: a usual one, in em. */
const usualCapacity = {han: 20, latin: 30} as const
/** How far a block looks for a column it might be part of. */
const neighbours = 6

/** Lines → blocks, each with the width of its column. */
export function blocksOf(lines: readonly Line[], writing: Writing): Block[] {
  const bare = runsOf(lines)
  const runs = indentsTakeRoom(bare, writing) ? bare.map(withIndents) : bare
  const capacities = sharedCapacities(
    runs.map((run) => measuresOf(run, writing)),
    writing,
  )
  const known = capacities.filter((capacity) => capacity !== null).sort((a, b) => a - b)
  const middle = known[known.length >> 1] ?? widestOf(runs.filter((run) => run.length > 1).flat(), writing)
  return runs.map((run, index) => {
    const widest = widestOf(run, writing)
    const shown = capacities[index] ?? null
    const capacity = shown ?? borrowedCapacity(widest, run.length, index, capacities)
    return {
      lines: run,
      shown: shown !== null,
      capacity: capacity ?? Math.max(middle || usualCapacity[writing.name], run.length > 1 ? widest : 0),
    }
  })
}

/** Less white space than this before a line, in em, is no indent. */
const leastIndent = 1
/** Where more set-in lines than this share stick out, indents take no room. */
const mostBeyond = 0.15

/**
 * True if set-in lines end where the others do, so that their indent is part of their measure. Some extractors put an
 * indent before a line they have already filled.
 */
function indentsTakeRoom(runs: readonly (readonly Line[])[], writing: Writing): boolean {
  let within = 0
  let beyond = 0
  for (const run of runs) {
    const margin = marginOf(run)
    const edge = widestOf(
      run.filter((line) => line.indent === margin),
      writing,
    )
    for (const line of run) {
      if (line.indent - margin < leastIndent || edge === 0 || endsSentence(line.text, writing)) continue
      if (line.width + line.indent - margin > edge + 1) beyond += 1
      else within += 1
    }
  }
  return beyond <= (within + beyond) * mostBeyond
}

/** Lets white space before a line count towards its width, but for what all lines of the block have. */
function withIndents(run: readonly Line[]): Line[] {
  const margin = marginOf(run)
  return run.map((line) =>
    line.indent - margin < leastIndent ? line : {...line, width: line.width + line.indent - margin},
  )
}

function marginOf(run: readonly Line[]): number {
  return run.reduce((least, {indent}) => Math.min(least, indent), Number.POSITIVE_INFINITY)
}

function widestOf(lines: readonly Line[], writing: Writing): number {
  return lines.reduce((widest, line) => Math.max(widest, flushWidth(line, writing)), 0)
}

function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let before: Line | undefined
  for (const line of lines) {
    const goesOn = before?.index === line.index - 1 && before.page === line.page
    if (goesOn) runs.at(-1)?.push(line)
    else runs.push([line])
    before = line
  }
  return runs
}

/**
 * The width each run shows, null where it is too short to. The longest runs show theirs best: shorter ones take it over
 * where it explains their lines as well.
 */
function sharedCapacities(runs: readonly Measures[], writing: Writing): (number | null)[] {
  const shared: (number | null)[] = runs.map(() => null)
  const columns: number[] = []
  const longestFirst = [...runs.entries()].sort(([, a], [, b]) => b.widths.length - a.widths.length)
  for (const [index, measures] of longestFirst) {
    const own = ownCapacity(measures)
    if (own === null) continue
    const allowed = contradictions(measures, own) + Math.floor(measures.widths.length * mostWrong)
    const column = columns.find(
      (width) => Math.abs(width - own) <= nearBy[writing.name] && contradictions(measures, width) <= allowed,
    )
    if (column === undefined && columns.length < mostColumns) columns.push(own)
    shared[index] = column ?? own
  }
  return shared
}

/** Columns of different widths that are remembered: keeps long texts fast. */
const mostColumns = 50

function ownCapacity(measures: Measures): number | null {
  const {widths} = measures
  if (widths.length >= fewestLines) return bestCapacity(measures)
  // Of three lines the last may be short.
  const [, middle = 0, widest = 0] = widths
  return widths.length === 3 && widest - middle <= 1 ? widest : null
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
