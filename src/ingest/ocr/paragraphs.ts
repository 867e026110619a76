/** Where paragraphs begin on scanned pages. */
import {endsSentence, isHan, type Writing} from '../reflow/writing.ts'
import type {FlowRow} from './flow.ts'
import {belongTogether} from './headings.ts'

/** How a row stands to the one before it. */
export type Join = 'new' | 'sure' | 'doubtful'

/** How first rows stand against the others: set in, set out, or even. */
type Habit = 'in' | 'out' | 'even'

/** First rows are set in or out by at least this much on the average, in em. */
const leastHabit = 0.4
/** A row that is set in by this much, in em, begins a paragraph where the page sets first rows in. */
const leastIndent = 0.55
/** Room, in em, that rows leave although the sentence goes on: type is uneven, and a word might just not have fitted. */
const slack = 0.6
/** A gap of this many usual distances parts paragraphs, the larger one whatever the rows say. */
const wideGap = 1.35
const widestGap = 2.2

/** Marks no paragraph begins with: something before them belongs to it. */
const noBeginning = /^[，。、；：！？）」』】》〉〕,;:!?)]/u

/** For each row, whether it begins a paragraph or goes on with the row before. */
export function joinsOf(rows: readonly FlowRow[], headings: readonly boolean[], writing: Writing): Join[] {
  const habit = habitOf(rows, headings, writing)
  return rows.map((row, at) => {
    const before = rows[at - 1]
    if (before === undefined || headings[at] !== headings[at - 1]) return 'new'
    if (headings[at]) return belongTogether(before, row) ? 'sure' : 'new'
    return row.gap === null
      ? acrossColumns(before, row, habit, writing)
      : withinColumn(before, row, row.gap, habit, writing)
  })
}

/** `gap` is that of `row`. */
function withinColumn(before: FlowRow, row: FlowRow, gap: number, habit: Habit, writing: Writing): Join {
  const [last, first] = [lineBefore(before), row.pieces[0]?.line]
  if (last?.hyphen || endsInHyphen(before) || noBeginning.test(row.text)) return 'sure'
  const isStated = last?.paragraph != null && first?.paragraph != null
  if (isStated && last.paragraph !== first.paragraph) return 'new'
  const closed = endsSentence(before.text, writing)
  const short = isShort(before, row)
  if (gap > widestGap || (gap > wideGap && (closed || short))) return 'new'
  if (Math.max(before.scale, row.scale) > 1.25 * Math.min(before.scale, row.scale) && (closed || short)) return 'new'
  // Where first rows are set out, the others say nothing by their ends.
  if (habit === 'out' && row.indent > leastIndent) return 'sure'
  if (habit === 'out' && row.indent < leastIndent / 2 && (closed || before.indent > leastIndent)) return 'new'
  if (closed && short && before.room > 1.5) return 'new'
  // A paragraph the format states is not cut by an indent alone.
  const ended = closed || short
  if (habit === 'in' && row.indent >= leastIndent && row.indent < row.column / 2 && (ended || !isStated))
    return ended || before.indent < row.indent - leastIndent / 2 ? 'new' : 'sure'
  if (closed && last?.block !== first?.block && habit !== 'in') return 'new'
  return 'sure'
}

/** From the foot of a column to the top of the next: only a sentence that is open, and full rows, go on. */
function acrossColumns(before: FlowRow, row: FlowRow, habit: Habit, writing: Writing): Join {
  if (lineBefore(before)?.hyphen || endsInHyphen(before) || noBeginning.test(row.text)) return 'sure'
  if (endsSentence(before.text, writing) || isShort(before, row)) return 'new'
  if (habit === 'in' && row.indent >= leastIndent) return 'new'
  const isAlike = Math.max(before.column, row.column) < 1.4 * Math.min(before.column, row.column)
  const isSameSize = Math.max(before.scale, row.scale) < 1.2 * Math.min(before.scale, row.scale)
  if (!isAlike || !isSameSize || before.column < 5) return 'new'
  return /^\p{Ll}/u.test(row.text) ? 'sure' : isHan(row.text.slice(0, 1)) ? 'doubtful' : 'new'
}

function habitOf(rows: readonly FlowRow[], headings: readonly boolean[], writing: Writing): Habit {
  let [starts, others, startCount, otherCount] = [0, 0, 0, 0]
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]
    if (before === undefined || headings[at] || headings[at - 1] || row.gap === null || row.indent > 6) continue
    if (isShort(before, row) && before.room > 1) {
      starts += row.indent
      startCount += 1
    } else if (!endsSentence(before.text, writing)) {
      others += row.indent
      otherCount += 1
    }
  }
  if (startCount < 2 || otherCount < 2) return 'in'
  const difference = starts / startCount - others / otherCount
  return difference > leastHabit ? 'in' : difference < -leastHabit ? 'out' : 'even'
}

/** Whether a row was ended although the next one's first word would have fitted on it. */
function isShort(before: FlowRow, row: FlowRow): boolean {
  const word = isHan(row.text.slice(0, 1)) ? 1.2 : Math.min(row.firstWord, 8)
  return before.room > word + slack
}

const lineBefore = ({pieces}: FlowRow) => pieces.at(-1)?.line
const endsInHyphen = ({text}: FlowRow): boolean => /\p{Ll}[-‐\u00ad¬]$/u.test(text)
