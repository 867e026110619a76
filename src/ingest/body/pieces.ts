/**
 * Markdown cut into pieces that mean the same one after another as together. Most of an article is paragraphs in which
 * nothing is marked: those need no parser; and a parser that is given a long text at once holds all of it in its hands.
 */

import {groupOf} from '../matches.ts'

/** A paragraph or heading of nothing but its words, or Markdown for a parser. */
export type Piece =
  | {readonly kind: 'block'; readonly tag: string; readonly text: string}
  | {readonly kind: 'markdown'; readonly source: string}

/** Characters of Markdown from which it is cut where it can be; below, one piece more costs as much as it saves. */
const longPiece = 8000

/** Where cutting may change the meaning: definitions hold for the whole text; the rest is read in other ways. */
const holdsTogether = /\]:|\[\^|[\r\0\ufeff]/u
/** Whatever may begin a block that goes on behind an empty line, other than code whose fence begins its line. */
const mayGoOn = /```|~~~|<(?:script|pre|style|textarea|[!?])/iu
const blank = /^[ \t]*$/u
const fence = /^(`{3,})[^`]*$|^(~{3,})/u

/** Words with no mark of Markdown or of an address among them, beginning with one that begins no block but a paragraph. */
const plainLine = /^(?!\d{1,9}[.)])[\p{L}\p{N}\u3000“‘「『《〈（【〔—][^\0-\x1f\x7f\\`*_[\]<&~|@]*$/u
const address = /www\.|https?:/iu
const heading = /^(#{1,6}) +(.*[^ #])$/u
/** Such a line behind an empty one begins a block of its own, whatever came before. */
const beginsAnew = /^(?:\p{L}|#{1,6} )/u

/** `# 河湾⏎⏎昨天放晴。⏎⏎- 一⏎- 二` → heading, paragraph, Markdown for the list. */
export function piecesOf(source: string): Piece[] {
  if (holdsTogether.test(source)) return [{kind: 'markdown', source}]
  const lines = source.split('\n')
  const pieces: Piece[] = []
  let begun = -1
  let length = 0
  const flush = (end: number) => {
    if (begun >= 0) pieces.push({kind: 'markdown', source: lines.slice(begun, end).join('\n')})
    begun = -1
    length = 0
  }
  for (let at = 0, end = 0; at < lines.length; at = end) {
    const first = lines[at] ?? ''
    end = at + 1
    if (blank.test(first)) continue
    const mark = fence.exec(first)
    if (mark) end = endOfFence(lines, at, groupOf(mark, 1) || groupOf(mark, 2))
    else while (end < lines.length && !blank.test(lines[end] ?? '') && !fence.test(lines[end] ?? '')) end++
    const isBehindGap = at === 0 || blank.test(lines[at - 1] ?? '')
    const chunk = lines.slice(at, end)
    const block = !mark && isBehindGap ? plainBlock(chunk) : null
    if (block) {
      flush(at)
      pieces.push(block)
      continue
    }
    if (!mark && goesOn(chunk, lines[end])) end = lines.length
    if (length > longPiece && isBehindGap && beginsAnew.test(first)) flush(at)
    if (begun < 0) begun = at
    for (let i = at; i < end; i++) length += (lines[i]?.length ?? 0) + 1
  }
  flush(lines.length)
  return pieces
}

/** Whether what follows an empty line may still belong to a chunk. A fence in HTML is none: that ends at an empty line. */
const goesOn = (chunk: readonly string[], next: string | undefined): boolean =>
  chunk.some((line) => mayGoOn.test(line)) || (/\S/u.test(next ?? '') && chunk.some((line) => line.includes('<')))

/** The line behind the one that ends a fence; the last where none does. */
function endOfFence(lines: readonly string[], at: number, mark: string): number {
  const closing = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \\t]*$`, 'u')
  let end = at + 1
  while (end < lines.length && !closing.test(lines[end] ?? '')) end++
  return Math.min(end + 1, lines.length)
}

/** A chunk as a paragraph or heading; null where a parser has to say what it is. */
function plainBlock(chunk: readonly string[]): Piece | null {
  const [first = ''] = chunk
  const [, marks, title] = chunk.length === 1 ? (heading.exec(first.trimEnd()) ?? []) : []
  if (marks !== undefined && title !== undefined)
    return isPlain(title) ? {kind: 'block', tag: `h${marks.length}`, text: title} : null
  const last = chunk.length - 1
  const words = chunk.map((line, i) => (i === last ? line.replace(/ +$/u, '') : line))
  return words.every((line) => isPlain(line) && !line.endsWith(' '))
    ? {kind: 'block', tag: 'p', text: words.join('\n')}
    : null
}

const isPlain = (line: string): boolean => plainLine.test(line) && !address.test(line)
