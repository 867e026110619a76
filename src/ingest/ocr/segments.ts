/** Lines that stand one below the other in one column. */
import {type Box, both, heightOf, quantile, sharedHeight, sharedWidth, widthOf} from './layout.ts'
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

/** A segment that may go on below its last row. */
interface Open {
  readonly rows: PlacedLine[][]
  last: PlacedLine[]
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
  const whole = sorted.map(({box}) => box).reduce(both)
  const done: Open[] = []
  let open: Open[] = []
  for (const line of sorted) {
    const still: Open[] = []
    for (const one of open) (line.box.top - one.box.bottom <= farthest * pitch ? still : done).push(one)
    open = still
    const home = areColumns ? nearest(open, line) : open[0]
    if (home === undefined) {
      const row = [line]
      const box = areColumns ? line.box : {...line.box, left: whole.left, right: whole.right}
      open.push({rows: [row], last: row, box})
      continue
    }
    const [first] = home.last
    if (
      first &&
      sharedHeight(first.box, line.box) > oneRow &&
      !home.last.some(({box}) => sharedWidth(box, line.box) > 0.2)
    )
      home.last.push(line)
    else {
      home.last = [line]
      home.rows.push(home.last)
    }
    home.box = both(home.box, line.box)
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
    const last = one.last.map(({box}) => box).reduce(both)
    if (sharedHeight(last, line.box) > oneRow) continue
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
  const read = rows.map((pieces): Row => {
    const inOrder = [...pieces].sort((a, b) => a.box.left - b.box.left)
    return {
      pieces: inOrder,
      box: inOrder.map(({box}) => box).reduce(both),
      size: Math.max(...inOrder.map(({size}) => size)),
      text: inOrder.map(({line}) => line.text).join(' '),
    }
  })
  return {rows: read, box: read.map(({box}) => box).reduce(both)}
}
