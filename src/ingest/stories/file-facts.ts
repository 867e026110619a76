/** What a file with several stories says of itself: its title, and what holds for every story. */

import {meaningOf} from '../front-matter/keys.ts'
import type {RawField} from '../front-matter.ts'
import type {MarkdownHeading, Range} from './sections.ts'
import {fieldsOfLine, type LineField} from './story-fields.ts'
import {visibleMarkdown} from './visible.ts'

export interface FileFacts {
  readonly title: string | null
  /** Lines of the title and of the fields below it, 0-based. */
  readonly head: Range
  /** By keys that `readFields` knows, with the words they rest on. */
  readonly shared: ReadonlyMap<string, {readonly field: RawField; readonly evidence: string}>
}

/** Meanings that hold for a story if the file has them. */
const passedOn = new Set(['publication', 'lang', 'categories', 'date'])
const written =
  /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|((?:19|20)\d\d)([-./]?)(0?[1-9]|1[0-2])\5(0?[1-9]|[12]\d|3[01])(?!\d)/u

/** Reads the heading above the first story and the fields below it. `offset` is the 1-based line of index 0. */
export function fileFacts(
  lines: readonly string[],
  headings: readonly MarkdownHeading[],
  first: Range & {readonly heading: MarkdownHeading},
  offset: number,
): FileFacts {
  const heading = headings.find(({level, line}) => level < first.heading.level && line < first.from)
  const shared = new Map<string, {field: RawField; evidence: string}>()
  if (!heading || lines.slice(0, heading.line).some((line) => line.trim() !== ''))
    return {title: null, head: {from: 0, to: 0}, shared}
  const title = visibleMarkdown(heading.text).replace(/\s*\n\s*/gu, ' ')
  const give = (key: string, value: string, line: number, evidence: string) => {
    if (!shared.has(key)) shared.set(key, {field: {value, line: line + offset, column: 1}, evidence})
  }
  const date = written.exec(title)
  if (date) give('date', isoDay(date), heading.line, title)
  // 《晚间新闻》 (20240105): a title that is a name and a day is the publication's.
  const name = date && /^[《「『](.{1,30})[》」』][\s（()）【】\-–—·]*$/u.exec(title.replace(date[0], ''))?.[1]
  if (name) give('publication', name, heading.line, title)
  const {fields, end} = fieldsBelow(lines, heading.line + 1, first.from)
  for (const {key, value, line} of fields) {
    const meaning = meaningOf(key)?.meaning
    if (meaning && passedOn.has(meaning) && value !== '') give(meaning, value, line, `${key}：${value}`)
  }
  return {title, head: {from: heading.line, to: end}, shared}
}

function isoDay(found: RegExpExecArray): string {
  const [year, month, day] = found[1] ? [found[1], found[2], found[3]] : [found[4], found[6], found[7]]
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
}

function fieldsBelow(lines: readonly string[], from: number, to: number): {fields: LineField[]; end: number} {
  const fields: LineField[] = []
  let end = from
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const found = fieldsOfLine(line, at)
    if (found.length === 0) break
    fields.push(...found)
    end = at + 1
  }
  return {fields, end}
}
