/** Lines that stand one below the other in one column. */
import {around, type Box, heightOf, nowhere, quantile, sharedHeight, sharedWidth, widthOf} from './layout.ts'
import type {PlacedLine} from './places.ts'

/** What stands on one height in a column: one line, or the pieces that wide spaces cut it into. */
export interface Row {
  readonly pieces: readonly PlacedLine[]
  readonly box: Box
  readonly size: number
  readonly text: string
}

/** Rows from top to bottom, of one column. */
export interface Segment {
  readonly rows: readonly Row[]
  readonly box: Box
}

interface Open {
  rows: PlacedLine[][]
  box: Box
}

/** Share of rows with several pieces from which a block is several columns. */
const columnsShare = 0.3
/** Lines of one column share at least this much of the narrower one's width. */
const leastShared = 0.4
/** Further down than this many lines, a column has ended. */
const farthest = 3
/** Lines that share this much of the lower one's height stand on one row. */
const oneRow = 0.5

/** Cuts the lines of a page into segments; no segment has lines of two blocks. */
export function segmentsOf(lines: readonly PlacedLine[]): Segment[] {
  const blocks = new Map<number, PlacedLine[]>()
  for (const line of lines) {
    const same = blocks.get(line.line.block)
    if (same) same.push(line)
    else blocks.set(line.line.block, [line])
  }
  const pitch = Math.max(
    1,
    quantile(
      lines.map(({box}) => heightOf(box)),
      0.5,
    ),
  )
  return [...blocks.values()].flatMap((block) => segmentsOfBlock(block, pitch))
}

function segmentsOfBlock(block: readonly PlacedLine[], pitch: number): Segment[] {
  const sorted = [...block].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  const areColumns = hasColumns(sorted)
  const whole = around(sorted.map(({box}) => box))
  const done: Open[] = []
  let open: Open[] = []
  for (const line of sorted) {
    const still: Open[] = []
    for (const one of open) (line.box.top - one.box.bottom <= farthest * pitch ? still : done).push(one)
    open = still
    const home = areColumns ? nearest(open, line) : open[0]
    if (home === undefined) {
      open.push({
        rows: [[line]],
        box: areColumns || whole === null ? line.box : {...line.box, left: whole.left, right: whole.right},
      })
      continue
    }
    const last = home.rows.at(-1)
    if (
      last?.[0] &&
      sharedHeight(last[0].box, line.box) > oneRow &&
      !last.some(({box}) => sharedWidth(box, line.box) > 0.2)
    )
      last.push(line)
    else home.rows.push([line])
    home.box = {...home.box, ...around([home.box, line.box])}
  }
  return [...done, ...open].map(({rows}) => segmentOf(rows))
}

/** Whether lines stand beside one another on many rows. */
function hasColumns(sorted: readonly PlacedLine[]): boolean {
  let rows = 0
  let several = 0
  let row: PlacedLine[] = []
  const end = () => {
    if (row.length > 0) rows += 1
    if (row.length > 1) several += 1
  }
  for (const line of sorted) {
    const first = row[0]
    if (first && sharedHeight(first.box, line.box) > oneRow && sharedWidth(first.box, line.box) < 0.2) row.push(line)
    else if (!first || line.box.top > first.box.top) {
      end()
      row = [line]
    }
  }
  end()
  return several > rows * columnsShare
}

/** The open segment whose last row stands above a line, or beside it in a column that is wide enough for both. */
function nearest(open: readonly Open[], line: PlacedLine): Open | undefined {
  let best: Open | undefined
  let most = leastShared
  for (const one of open) {
    const last = around((one.rows[one.rows.length - 1] ?? []).map(({box}) => box))
    if (last === null || sharedHeight(last, line.box) > oneRow) continue
    const shared = sharedWidth(last, line.box)
    // Columns below a heading that spans them are none of its lines.
    const ratio = Math.min(widthOf(last), widthOf(line.box)) / Math.max(1e-9, widthOf(last), widthOf(line.box))
    const score = shared * (0.5 + ratio / 2)
    if (shared > leastShared && score > most) {
      most = score
      best = one
    }
  }
  return best
}

function segmentOf(rows: readonly (readonly PlacedLine[])[]): Segment {
  const read = rows.flatMap((pieces): Row[] => {
    const inOrder = [...pieces].sort((a, b) => a.box.left - b.box.left)
    const box = {...nowhere, ...around(inOrder.map((piece) => piece.box))}
    const text = inOrder.map(({line}) => line.text).join(' ')
    return [{pieces: inOrder, box, size: Math.max(...inOrder.map(({size}) => size)), text}]
  })
  return {rows: read, box: {...nowhere, ...around(read.map((row) => row.box))}}
}
