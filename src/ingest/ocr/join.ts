/** Lines of a scan put together as text. */
import type {Vocabulary} from '../reflow/hyphens.ts'
import {joinLines} from '../reflow/join.ts'
import type {Line} from '../reflow/lines.ts'
import type {ReflowRemoval} from '../reflow/types.ts'
import {type Writing, widthOf} from '../reflow/writing.ts'
import type {ScanLine} from './layout.ts'

/** A line as reflow knows it. */
export const plainLine = ({text, page}: ScanLine, index: number, writing: Writing): Line => ({
  index,
  page,
  raw: text,
  text,
  indent: 0,
  width: widthOf(text, writing),
  doubled: false,
})

const hyphen = /[-‐\u00ad¬]$/u
/** How much of two lines decides how they are joined. */
const seamLength = 80

/** One text of several lines. A hyphen the format states falls; of the others, those that only divide words. */
export function joinScanLines(
  lines: readonly {readonly index: number; readonly line: ScanLine}[],
  writing: Writing,
  vocabulary: Vocabulary,
): {text: string; removed: ReflowRemoval[]} {
  const removed: ReflowRemoval[] = []
  let text = ''
  let before: ScanLine | undefined
  let beforeIndex = 0
  for (const {index, line} of lines) {
    if (before === undefined) text = line.text
    else if (before.hyphen !== null) {
      const mark = hyphen.exec(text)?.[0]
      if (mark !== undefined && !keepsHyphen(before)) {
        text = text.slice(0, -mark.length)
        removed.push({text: mark, line: beforeIndex, why: 'hyphen'})
      }
      text += line.text
    } else {
      const head = {...plainLine(before, beforeIndex, writing), text: text.slice(-seamLength)}
      const tail = {...plainLine(line, index, writing), text: line.text.slice(0, seamLength)}
      const seam = joinLines([head, tail], writing, vocabulary)
      removed.push(...seam.removed)
      text = text.slice(0, text.length - head.text.length) + seam.text + line.text.slice(seamLength)
    }
    before = line
    beforeIndex = index
  }
  return {text, removed}
}

/** `half-` where the whole word is `half-pay`: the format says that the hyphen is the word's own. */
function keepsHyphen({text, hyphen: stated}: ScanLine): boolean {
  const head = /[\p{L}\p{N}’']{1,60}(?=[-‐\u00ad¬]$)/u.exec(text.slice(-80))?.[0]
  return head !== undefined && (stated?.whole?.includes(`${head}-`) ?? false)
}
