/** Headings of scanned pages: by the size of their type, or set in capitals in the middle of the column. */
import {endsSentence, type Writing} from '../reflow/writing.ts'
import {isDoubtful} from './confidence.ts'
import type {FlowRow} from './flow.ts'

/** Type this much larger than the page's usual is a heading's; sizes measured on scans vary by a tenth (see the pages of tests). */
const largeType = 1.3
/** Longest heading, in rows and in characters; more large type is an advertisement, or a text in larger type. */
const mostRows = 6
const longest = 160
/** A centred line stands in by at least this much on both sides, in em, and evenly up to this difference. */
const leastMargin = 1.2
const mostUneven = 1.6
/** Less than this share of letters and figures is dirt, or an ornament. */
const leastLetters = 0.6

/** Which rows are headings. */
export function headingRows(rows: readonly FlowRow[], writing: Writing): boolean[] {
  const marks = rows.map((row, at) => isStated(row) || isLarge(row) || isCentred(row, rows[at - 1], writing))
  for (let at = 0; at < rows.length; at += 1) {
    if (!marks[at]) continue
    let end = at + 1
    while (end < rows.length && marks[end] && belongTogether(rows[end - 1], rows[end])) end += 1
    const run = rows.slice(at, end)
    const isTooLong = run.length > mostRows || run.reduce((sum, {text}) => sum + text.length, 0) > longest
    if (isTooLong && !run.every(isStated)) marks.fill(false, at, end)
    at = end - 1
  }
  return marks
}

/** Whether two rows of headings are one heading: close, and of like size. */
export function belongTogether(a: FlowRow | undefined, b: FlowRow | undefined): boolean {
  if (a === undefined || b === undefined || a.page !== b.page || b.gap === null) return false
  const ratio = a.size / Math.max(1e-9, b.size)
  return ratio > 0.75 && ratio < 1.33 && b.gap * 1.25 < Math.max(a.scale, b.scale) * 2.2
}

const isStated = ({pieces}: FlowRow): boolean => pieces.every(({line}) => line.role === 'heading')

function isLarge(row: FlowRow): boolean {
  return row.scale >= largeType && saysSomething(row) && row.text.length <= longest
}

function isCentred(row: FlowRow, before: FlowRow | undefined, writing: Writing): boolean {
  if (row.scale < 0.8 || row.indent < leastMargin || row.room < leastMargin) return false
  if (Math.abs(row.indent - row.room) > mostUneven || !saysSomething(row)) return false
  if (before !== undefined && !endsSentence(before.text, writing) && before.room < before.firstWord) return false
  return /\p{Lu}/u.test(row.text) && !/\p{Ll}/u.test(row.text) && row.text.replace(/[^\p{L}]/gu, '').length > 3
}

/** Mostly letters, and not mostly doubtful ones: stains are recognized as large type. */
function saysSomething({text, pieces}: FlowRow): boolean {
  const bare = text.replace(/\s/gu, '')
  const letters = bare.replace(/[^\p{L}\p{N}]/gu, '').length
  if (!/\p{L}{2}|\p{Script=Han}/u.test(text) || letters < bare.length * leastLetters) return false
  const words = pieces.flatMap(({line}) => line.words)
  const doubtful = words.filter(isDoubtful).reduce((sum, word) => sum + word.text.length, 0)
  return doubtful < bare.length / 2
}
