/** Headings of scanned pages: by the size of their type, or set in capitals in the middle of the column. */
import {isByline} from '../reflow/bylines.ts'
import {endsSentence, type Writing} from '../reflow/writing.ts'
import {isDoubtful} from './confidence.ts'
import type {FlowRow} from './flow.ts'

/** Type this much larger than the page's usual is a heading's; on a scanned newspaper nine lines of ten are within 0.8 and 1.2. */
const largeType = 1.3
/** Longest heading, in rows and in characters; more large type is an advertisement, or a text in larger type. */
const mostRows = 6
const longest = 160
/** A centred line stands in by at least this much on both sides, in em, and evenly up to this difference. */
const leastMargin = 1.2
const mostUneven = 1.6
/** Small capitals are this high at least against the usual type; lower is dirt. */
const leastScale = 0.5
/** So many of the letters of a line in capitals are misread as small ones. */
const mostSmall = 0.2
/** Less than this share of letters and figures is dirt, or an ornament. */
const leastLetters = 0.6

/** Which rows are headings. */
export function headingRows(rows: readonly FlowRow[], writing: Writing): boolean[] {
  const marks = rows.map((row, at) => {
    const [before, after] = [rows[at - 1], rows[at + 1]]
    if (isStated(row)) return true
    if (isByline(row.text, writing)) return false
    return !isWithinText(before, row, after, writing) && (isLarge(row) || isCentred(row))
  })
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

/** Whether a sentence goes on from the row before, or to the row after: letters of one line are often measured too high. */
function isWithinText(
  before: FlowRow | undefined,
  row: FlowRow,
  after: FlowRow | undefined,
  writing: Writing,
): boolean {
  const isOpen = before !== undefined && row.gap !== null && !endsSentence(before.text, writing)
  if (isOpen && before.room < row.firstWord && before.scale < largeType) return true
  if (isOpen && /^\p{Ll}/u.test(row.text)) return true
  return (
    /\p{L}[-‐¬]$/u.test(row.text) ||
    (after !== undefined && after.gap !== null && /^\p{Ll}/u.test(after.text) && after.scale < largeType)
  )
}

function isCentred(row: FlowRow): boolean {
  if (row.scale < leastScale || row.indent < leastMargin || row.room < leastMargin) return false
  if (Math.abs(row.indent - row.room) > mostUneven || !saysSomething(row)) return false
  const letters = row.text.replace(/[^\p{L}]/gu, '')
  return letters.length > 3 && letters.replace(/\p{Lu}/gu, '').length <= letters.length * mostSmall
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
