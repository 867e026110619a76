import {isByline} from './bylines.ts'
import type {Block} from './columns.ts'
import {type Kept, keptLines} from './kept.ts'
import type {Line} from './lines.ts'
import {flushWidth, roomAfter} from './measure.ts'
import type {Page} from './page.ts'
import {endsSentence, type Writing, widthOf} from './writing.ts'

/** Lines of one block that surely belong together: a paragraph, a heading, or a part of one. */
export interface Fragment {
  readonly lines: readonly Line[]
  /** All lines, put together without white space: for looking at, not for showing. */
  readonly text: string
  /** Of `text`, in em. */
  readonly width: number
  readonly block: number
  readonly capacity: number
  /** Its block shows the width of its column itself. */
  readonly shown: boolean
  /** Nothing stands above it in its block. */
  readonly opensBlock: boolean
  /** Nothing stands below it in its block. */
  readonly endsBlock: boolean
  /** Its last sentence is over. */
  readonly closed: boolean
  /** Its last line was ended on purpose. */
  readonly room: boolean
  readonly doubled: boolean
  /** Quotation marks and brackets it opens, less those it closes. */
  readonly openMarks: number
  /** Its lines are left alone. */
  readonly kept: Kept['type'] | undefined
}

/** Room that a first line shows whose indent was lost, in em: two ideographs. */
const lostIndent = 2
/** Most lines of a heading. */
const headingLines = 4

/** Cuts every block where a paragraph or heading must end. */
export function fragmentsOf(blocks: readonly Block[], page: Page): Fragment[] {
  return blocks.flatMap((block, index) => {
    const view = viewOf(block, blocks[index - 1]?.lines.at(-1), blocks[index + 1]?.lines[0], page.writing)
    const starts = startsOf(view, page)
    return starts.map((start, order) => {
      const end = starts[order + 1] ?? block.lines.length
      const lines = block.lines.slice(start, end)
      const text = lines.map((line) => line.text).join(page.writing.name === 'latin' ? ' ' : '')
      return {
        lines,
        text,
        width: widthOf(text, page.writing),
        block: index,
        capacity: block.capacity,
        shown: block.shown,
        opensBlock: start === 0,
        endsBlock: end === block.lines.length,
        closed: view.closed[end - 1] ?? false,
        room: stopsShort(view, start, end - 1, page),
        doubled: lines.some((line) => line.doubled),
        kept: view.kept[start]?.type,
        openMarks: openMarks(text),
      }
    })
  })
}

function startsOf(view: BlockView, page: Page): number[] {
  const starts: number[] = []
  let start = 0
  let above: Line | undefined
  for (const [at, line] of view.lines.entries()) {
    if (above === undefined || isCut(view, start, at, {above, line}, page)) {
      start = at
      starts.push(at)
    }
    above = line
  }
  return starts
}

/** What is known of each line of a block. */
interface BlockView {
  readonly lines: readonly Line[]
  readonly capacity: number
  readonly shown: boolean
  /** The block above does not break off in mid-sentence. */
  readonly fresh: boolean
  readonly closed: readonly boolean[]
  /** In em; see `roomAfter`. */
  readonly room: readonly number[]
  readonly label: readonly boolean[]
  readonly kept: readonly (Kept | undefined)[]
}

function viewOf(block: Block, above: Line | undefined, below: Line | undefined, writing: Writing): BlockView {
  const {lines, capacity} = block
  const closed = lines.map((line) => endsSentence(line.text, writing))
  return {
    lines,
    capacity,
    shown: block.shown,
    fresh: above === undefined || endsSentence(above.text, writing),
    closed,
    room: lines.map((line, at) => roomAfter(line, lines[at + 1] ?? below, capacity, writing)),
    label: lines.map((line) => isByline(line.text, writing)),
    kept: keptLines(block, writing),
  }
}

/** True if a new fragment begins at line `at` of the block, after one that began at `start`. */
function isCut(
  view: BlockView,
  start: number,
  at: number,
  {above, line}: {readonly above: Line; readonly line: Line},
  page: Page,
): boolean {
  if (view.kept[at] !== undefined) return view.kept[at]?.begins === true
  if (view.label[at] || view.label[at - 1] || view.kept[at - 1] !== undefined) return true
  if (line.doubled !== above.doubled) return isCutAtDoubled(view, start, at, page)
  if (line.doubled) return false
  if (page.habits.indents && isSetIn(line, above, view.closed[at - 1] === true, page.writing)) return true
  if (view.closed[at - 1]) return stopsShort(view, start, at - 1, page) || headingBeginsAt(view, at, page)
  if (page.writing.neverFirst.test(line.text) || page.writing.neverLast.test(above.text)) return false
  if (isWider(above, start, at, view, page)) return true
  // A line that stops short without a full stop ends a heading; in a paragraph it is only badly set.
  const mayBeHeading =
    at - start <= headingLines && view.lines.slice(start, at).every(({text}) => !/[。！？]/u.test(text))
  return mayBeHeading && stopsShort(view, start, at - 1, page)
}

/** One line that sticks out of its column above one that does not: a heading in larger type. */
function isWider(above: Line, start: number, at: number, view: BlockView, page: Page): boolean {
  const fresh = start === 0 ? view.fresh : view.closed[start - 1] === true
  return (
    fresh &&
    at - start === 1 &&
    view.shown &&
    sticksOut(above, view.capacity, page) &&
    !sticksOut(view.lines[at], view.capacity, page)
  )
}

/** True of a line wider than the column, and than its lines ever are. */
export function sticksOut(line: Line | undefined, capacity: number, {habits, writing}: Page): boolean {
  return line !== undefined && flushWidth(line, writing) > capacity + habits.overhang
}

/** True if the line was ended on purpose. Lines of a sentence that goes on may have some room, first ones more. */
function stopsShort(view: BlockView, start: number, at: number, page: Page): boolean {
  const room = view.room[at] ?? 0
  if (view.closed[at]) return room >= 0
  return room >= page.habits.slack + (at === start && page.habits.lostIndents ? lostIndent : 0)
}

/** A doubled line goes with the undoubled line of the same heading above it: `创新形式` over `大力开展大力开展`. */
function isCutAtDoubled(view: BlockView, start: number, at: number, page: Page): boolean {
  const line = view.lines[at]
  if (line?.doubled !== true) return true
  const headingAbove = view.closed[at - 1] !== true && stopsShort(view, start, at - 1, page)
  const closedBefore = at < 2 || view.closed[at - 2] === true
  return !(headingAbove && closedBefore)
}

function isSetIn(line: Line, above: Line, closedAbove: boolean, writing: Writing): boolean {
  return line.indent >= writing.indent && (above.indent < line.indent || closedAbove)
}

/** After a full line that ends a sentence: do the next lines make a heading, which ends where there is room? */
function headingBeginsAt(view: BlockView, at: number, page: Page): boolean {
  for (let end = at; end < Math.min(at + headingLines, view.lines.length); end += 1) {
    const line = view.lines[end]
    if (line === undefined || view.closed[end] || page.writing.neverLast.test(line.text)) return false
    if (stopsShort(view, at, end, page)) return true
  }
  return false
}

function openMarks(text: string): number {
  return (text.match(/[“「（《]/gu)?.length ?? 0) - (text.match(/[”」）》]/gu)?.length ?? 0)
}
