/** Markdown with more marks in one block than its parser can weigh in time: the block is set as text instead. */

import {countMatches, firstMatch} from '../matches.ts'

/** The source as the parser may have it. */
export interface CountedMarkdown {
  readonly source: string
  /** Lines of the source, 0-based, on which blocks begin that are text now. */
  readonly asText: readonly number[]
}

/**
 * Most marks of emphasis, links and code in one block. The parser's time grows with their square: 2,000 take a tenth of a
 * second, 40,000 three minutes (measured). No block of a writer's has a tenth as many.
 */
const mostMarks = 2000
/** Most quotations and lists one line may open. */
const mostOpenings = 100

const marks = /[*_[\]`~<@]/gu
const opening = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/u
const openings = />|[-*+]|\d+[.)]/gu
const fence = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/u
/** Lines that end the block above them: blank, or the next item, heading or row. */
const begins = /^[ \t]*(?:$|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/u

/** Blocks of too many marks become paragraphs of their words: `***…` → `<p>***…</p>`. Code is left alone. */
export function countMarks(source: string): CountedMarkdown {
  if (source.length < mostOpenings) return {source, asText: []}
  const lines = source.split('\n')
  const asText: number[] = []
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const end = endOfBlock(lines, at)
    const block = lines.slice(at, end)
    const isCode = fence.test(block[0] ?? '')
    if (!isCode && isTooMuch(block)) {
      asText.push(at)
      out.push('', `<p>${escaped(block.join('\n'))}</p>`, '')
    } else out.push(...block)
    at = end
  }
  return asText.length === 0 ? {source, asText} : {source: out.join('\n'), asText}
}

function endOfBlock(lines: readonly string[], at: number): number {
  const mark = fence.exec(lines[at] ?? '')?.[1]
  let end = at + 1
  if ((lines[at] ?? '').trim() === '') return end
  if (mark === undefined) {
    while (end < lines.length && !begins.test(lines[end] ?? '') && !fence.test(lines[end] ?? '')) end++
    return end
  }
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(mark)) end++
  return Math.min(end + 1, lines.length)
}

function isTooMuch(block: readonly string[]): boolean {
  let count = 0
  for (const line of block) {
    count += countMatches(marks, line)
    const opened = firstMatch(opening, line)
    if (count > mostMarks || (opened.length > mostOpenings && countMatches(openings, opened) > mostOpenings))
      return true
  }
  return false
}

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
