/** Lines of scanned pages to paragraphs and headings, as reflow gives them for text without places. */
import {isByline} from '../reflow/bylines.ts'
import {isPlausible, keepsEveryCharacter} from '../reflow/check.ts'
import {datelineOf} from '../reflow/datelines.ts'
import {vocabularyOf} from '../reflow/hyphens.ts'
import {metaOf} from '../reflow/meta.ts'
import {type Reflowed, type ReflowRemoval, type ReflowUnit, reflow, type UnitType} from '../reflow/reflow.ts'
import {type Writing, writingOf} from '../reflow/writing.ts'
import {type FlowRow, flowOf} from './flow.ts'
import {withoutPageFurniture} from './furniture.ts'
import {headingRows} from './headings.ts'
import {joinScanLines, plainLine} from './join.ts'
import type {ScanLine} from './layout.ts'
import {joinsOf} from './paragraphs.ts'

/** Below this share of lines with a place, the places say nothing of the order. */
const leastPlaced = 0.8
/** More lines than this are on no printed page, and comparing them takes time that grows with the square. */
const mostLines = 5_000
/** A line alone that is shorter than this may be a byline or a dateline, in characters. */
const longestLabel = 60

/**
 * Restores the lines; `lines` in units and removals are indexes into them. No character is lost: all are in `units` or in
 * `removed`. Without places it is reflow that reads them, in the order of the file.
 */
export function restoreScan(lines: readonly ScanLine[], lang: string | undefined): Reflowed {
  const text = lines.map((line) => line.text).join('\n')
  const placed = lines.filter(({box}) => box !== null).length
  if (placed < lines.length * leastPlaced || isCrowded(lines)) return withoutPlaces(lines, lang)
  const writing = writingOf(text, lang)
  const flow = flowOf(lines)
  const {rows, furniture} = withoutPageFurniture(flow.rows, writing)
  const headings = headingRows(rows, writing)
  const joins = joinsOf(rows, headings, writing)
  const vocabulary = vocabularyOf(lines.map((line, index) => plainLine(line, index, writing)))
  const placedUnits: ReflowUnit[] = []
  const removed: ReflowRemoval[] = furniture.map(({line}) => ({text: line.text, line: line.index, why: 'furniture'}))
  for (const {from, to} of runsOf(joins)) {
    const run = rows.slice(from, to)
    const indexes = run.flatMap((row) => row.lines)
    const joined = joinScanLines(
      run.flatMap((row) => row.pieces),
      writing,
      vocabulary,
    )
    const doubtful = run.flatMap((row, i) => (joins[from + i] === 'doubtful' ? row.lines.slice(0, 1) : []))
    const type = typeOf(run, joined.text, headings[from] === true, writing)
    placedUnits.push({type, text: joined.text, lines: indexes, ...(doubtful.length > 0 && {doubtful})})
    removed.push(...joined.removed)
  }
  const units = withLoose(placedUnits, flow.loose, lines)
  removed.sort((a, b) => a.line - b.line)
  const whole = keepsEveryCharacter(text, units, removed)
  const meta = metaOf(units, furniture, whole && isPlausible(units))
  if (whole) return {units, removed, meta}
  /* v8 ignore next -- no scan is known that loses a character; one that did would be published line by line */
  return {units: lines.map((_, index) => looseUnit(lines, index)), removed: [], meta}
}

function isCrowded(lines: readonly ScanLine[]): boolean {
  const counts = new Map<number, number>()
  for (const {page} of lines) counts.set(page, (counts.get(page) ?? 0) + 1)
  return [...counts.values()].some((count) => count > mostLines)
}

/** Runs of rows that are one unit each. */
function runsOf(joins: readonly string[]): {from: number; to: number}[] {
  const starts = [...joins.keys()].filter((at) => joins[at] === 'new')
  return starts.map((from, i) => ({from, to: starts[i + 1] ?? joins.length}))
}

function typeOf(run: readonly FlowRow[], text: string, isHeading: boolean, writing: Writing): UnitType {
  if (isHeading) return 'h'
  if (run.every(({pieces}) => pieces.every(({line}) => line.role === 'caption'))) return 'caption'
  if (isByline(text, writing)) return 'byline'
  return text.length < longestLabel && datelineOf(text) === text ? 'dateline' : 'p'
}

const looseUnit = (lines: readonly ScanLine[], index: number): ReflowUnit => ({
  type: lines[index]?.role === 'heading' ? 'h' : 'p',
  text: lines[index]?.text ?? '',
  lines: [index],
})

/** Puts each line without a place after the unit that holds the line before it in the file. */
function withLoose(units: readonly ReflowUnit[], loose: readonly number[], lines: readonly ScanLine[]): ReflowUnit[] {
  if (loose.length === 0) return [...units]
  const unitAt = new Map(units.flatMap((unit, at) => unit.lines.map((line) => [line, at] as const)))
  const after = new Map<number, ReflowUnit[]>()
  let at = -1
  const isLoose = new Set(loose)
  for (const index of lines.keys()) {
    at = unitAt.get(index) ?? at
    if (isLoose.has(index)) after.set(at, [...(after.get(at) ?? []), looseUnit(lines, index)])
  }
  return [...(after.get(-1) ?? []), ...units.flatMap((unit, i) => [unit, ...(after.get(i) ?? [])])]
}

/** Lines as plain text, blocks and paragraphs parted by blanks. */
function withoutPlaces(lines: readonly ScanLine[], lang: string | undefined): Reflowed {
  const text: string[] = []
  /** The scan's line for each line of the text; blanks have none. */
  const indexes: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && (before.block !== line.block || before.paragraph !== line.paragraph || before.page !== line.page)) {
      text.push('')
      indexes.push(-1)
    }
    text.push(line.text.replace(/[\n\r\f]+/gu, ' '))
    indexes.push(index)
  }
  const {units, removed, meta} = reflow(text.join('\n'), {lang})
  const own = (line: number) => indexes[line] ?? -1
  return {
    units: units.map((unit) => ({
      ...unit,
      lines: unit.lines.map(own),
      ...(unit.doubtful && {doubtful: unit.doubtful.map(own)}),
      ...(unit.order && {order: unit.order.map(own)}),
    })),
    removed: removed.map((removal) => ({...removal, line: own(removal.line)})),
    meta,
  }
}
