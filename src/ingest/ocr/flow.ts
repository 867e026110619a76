/** The rows of all pages in reading order, each measured against the column it stands in. */
import {around, type Box, middleOf, quantile, type ScanLine, sharedWidth, widthOf} from './layout.ts'
import {readingOrder} from './order.ts'
import {placeLines} from './places.ts'
import {type Row, segmentsOf} from './segments.ts'

/** A row with what its place says. Lengths are in heights of the page's usual type, an em. */
export interface FlowRow extends Row {
  readonly page: number
  /** Indexes of its lines in the file. */
  readonly lines: readonly number[]
  /** From the left edge of its column to its first letter. */
  readonly indent: number
  /** From its last letter to the right edge of its column. */
  readonly room: number
  /** Room that the first word of the next row would take, with a space. */
  readonly firstWord: number
  /** From the row before to this one, in usual distances of rows; null where this one is not just below it. */
  readonly gap: number | null
  /** Width of its column. */
  readonly column: number
  /** Size against the page's usual type. */
  readonly scale: number
  /** Height in the page: 0 at the top of the text, 1 at its foot. */
  readonly height: number
}

/** How many rows before and after show the edges of a column: few, for on a scan edges are not upright. */
const reach = 6
/** Parts of one column share this much of their widths. */
const sameColumn = 0.6

interface Ordered extends Row {
  readonly segment: number
  readonly segmentBox: Box
}

/** All lines that have a place, in reading order; the others are in `loose`, after the line they follow in the file. */
export function flowOf(lines: readonly ScanLine[]): {rows: FlowRow[]; loose: number[]} {
  const pages = new Map<number, [number, ScanLine][]>()
  for (const [index, line] of lines.entries()) {
    const page = pages.get(line.page)
    if (page) page.push([index, line])
    else pages.set(line.page, [[index, line]])
  }
  const rows = [...pages].flatMap(([page, entries]) => pageRows(page, entries))
  const placed = new Set(rows.flatMap((row) => row.lines))
  return {rows, loose: [...lines.keys()].filter((index) => !placed.has(index))}
}

function pageRows(page: number, entries: readonly (readonly [number, ScanLine])[]): FlowRow[] {
  const placed = placeLines(entries)
  const segments = segmentsOf(placed)
  const parts = segments.map(({rows, box}, segment) => rows.map((row) => ({...row, segment, segmentBox: box})))
  const ordered = readingOrder(segments.map(({box}) => box)).flatMap((at): readonly Ordered[] => parts[at] ?? [])
  const em = Math.max(1e-9, usual(ordered.map(({size, text}) => ({value: size, count: text.length}))))
  const {top, bottom: foot} = around(ordered.map(({box}) => box)) ?? nowhere
  const usualWidth = usual(ordered.map(({segmentBox, text}) => ({value: widthOf(segmentBox), count: text.length})))
  return ordered.map((row, at) => {
    const near = nearby(ordered, row, at, usualWidth)
    const left = quantile(
      near.map(({box}) => box.left),
      0.25,
    )
    const right = quantile(
      near.map(({box}) => box.right),
      0.75,
    )
    const before = ordered[at - 1]
    const pieces = row.pieces
    return {
      pieces,
      box: row.box,
      size: row.size,
      text: row.text,
      page,
      lines: pieces.map(({index}) => index),
      indent: (row.box.left - left) / em,
      room: (right - row.box.right) / em,
      firstWord: (pieces[0]?.firstWord ?? widthOf(row.box) / Math.max(1, row.text.split(' ').length)) / em + 0.3,
      gap: before && isBelow(before, row) ? (middleOf(row.box) - middleOf(before.box)) / pitchOf(near, em) : null,
      column: (right - left) / em,
      scale: row.size / em,
      height: (middleOf(row.box) - top) / Math.max(1e-9, foot - top),
    }
  })
}

/** Of a page on which no line has a place. */
const nowhere: Box = {left: 0, top: 0, right: 0, bottom: 0}

/** The value in the middle, where each counts as many letters as have it; 0 of none. */
function usual(values: readonly {readonly value: number; readonly count: number}[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  let left = sorted.reduce((sum, {count}) => sum + count, 0) / 2
  for (const {value, count} of sorted) {
    left -= count
    if (left <= 0) return value
  }
  return 0
}

/** The rows before and after one that show the edges of its column; itself where there are none. */
function nearby(ordered: readonly Ordered[], row: Ordered, at: number, usualWidth: number): Ordered[] {
  const rows = ordered.slice(Math.max(0, at - reach), at + reach + 1)
  const isNarrow = widthOf(row.segmentBox) < usualWidth * sameColumn
  // A heading that was set apart stands in the column of the text above and below it.
  const wider = isNarrow
    ? rows.filter(({segmentBox: box}) => {
        const width = widthOf(box)
        return (
          width >= usualWidth * sameColumn &&
          width * sameColumn <= usualWidth &&
          sharedWidth(box, row.segmentBox) > sameColumn
        )
      })
    : []
  return wider.length > 0 ? wider : rows.filter((other) => inColumn(row, other))
}

function inColumn(row: Ordered, other: Ordered): boolean {
  if (row.segment === other.segment) return true
  const [a, b] = [row.segmentBox, other.segmentBox]
  const ratio = Math.min(widthOf(a), widthOf(b)) / Math.max(1e-9, widthOf(a), widthOf(b))
  return ratio > sameColumn && sharedWidth(a, b) > sameColumn
}

/** Whether a row stands below the one before it, and not in another column. */
const isBelow = (before: Ordered, row: Ordered): boolean =>
  middleOf(row.box) > middleOf(before.box) &&
  (row.segment === before.segment || sharedWidth(row.segmentBox, before.segmentBox) > sameColumn)

/** Usual distance from row to row nearby; an em and a quarter where there are too few. */
function pitchOf(near: readonly Ordered[], em: number): number {
  const steps = near.flatMap((row, i) => {
    const before = near[i - 1]
    const step = before && isBelow(before, row) ? middleOf(row.box) - middleOf(before.box) : 0
    return step > 0 ? [step] : []
  })
  return steps.length < 3 ? em * 1.25 : Math.max(em * 0.5, quantile(steps, 0.5))
}
