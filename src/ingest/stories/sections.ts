/** The headings of a Markdown text and the stretches they head. */

import {groupOf} from '../matches.ts'

/** A heading with `#` marks; `line` is a 0-based index. */
export interface MarkdownHeading {
  readonly level: number
  readonly text: string
  readonly line: number
}

/** Lines from `from` up to `to`, 0-based, the latter not included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A heading and everything up to the next one of its level or above. */
export interface Section extends Range {
  readonly heading: MarkdownHeading
}

/** Whether each line stands in fenced code, the fences included. An unclosed fence runs to the end, as in CommonMark. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence: string | null = null
  return lines.map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line)
    if (fence === null) {
      if (!mark || (mark[1]?.startsWith('`') && mark[2]?.includes('`'))) return false
      fence = groupOf(mark, 1)
      return true
    }
    if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = null
    return true
  })
}

/** `## 1. Headline ##` outside fenced code. */
export function markdownHeadings(lines: readonly string[]): MarkdownHeading[] {
  const fenced = fencedLines(lines)
  return lines.flatMap((line, at) => {
    const found = fenced[at] ? null : /^ {0,3}(#{1,6})[ \t]+(\S.*)$/u.exec(line)
    const text = found?.[2]?.replace(/[ \t]+#+[ \t]*$/u, '').trim()
    return found?.[1] && text ? [{level: found[1].length, text, line: at}] : []
  })
}

/** The sections of one level, in order. */
export function sectionsAt(headings: readonly MarkdownHeading[], level: number, end: number): Section[] {
  return headings.flatMap((heading, i) => {
    if (heading.level !== level) return []
    const next = headings.slice(i + 1).find((later) => later.level <= level)
    return [{heading, from: heading.line, to: next?.line ?? end}]
  })
}

/** `---`, `***`, `___` on a line of its own. */
export const isThematicBreak = (line: string): boolean =>
  /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u.test(line)
