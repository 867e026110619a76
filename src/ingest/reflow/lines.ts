import {type Writing, widthOf} from './writing.ts'

/** One line of the input that has something on it. */
export interface Line {
  /** 0-based in the input. */
  readonly index: number
  /** 0-based; form feeds end pages. */
  readonly page: number
  /** As in the input. */
  readonly raw: string
  /** Without white space around it, and without what was printed twice. */
  readonly text: string
  /** White space before the text, in em. */
  readonly indent: number
  /** Of `text`, in em; in a block, from the left edge of the block to the right end of the line. */
  readonly width: number
  /** Part of it was printed twice: only headings are, whose shadow or outline the extraction took for text. */
  readonly doubled: boolean
}

const lineEnd = /\r\n|[\n\r]/

/** The lines that `lines` in units and removals count. */
export function splitLines(text: string): string[] {
  return text.split(lineEnd)
}

/** Text → its lines that are not blank. */
export function linesOf(text: string, writing: Writing): Line[] {
  const lines: Line[] = []
  let page = 0
  for (const [index, raw] of splitLines(text).entries()) {
    const trimmed = raw.trim()
    const start = raw.length - raw.trimStart().length
    page += countPageEnds(raw.slice(0, start))
    if (trimmed !== '') {
      const indent = indentOf(raw.slice(0, start))
      lines.push({index, page, raw, text: trimmed, indent, width: widthOf(trimmed, writing), doubled: false})
    }
    page += countPageEnds(raw.slice(start))
  }
  return lines
}

function countPageEnds(text: string): number {
  return text.split('\f').length - 1
}

/** Ideographic spaces count 1 em, tabs 2, any other 0.5. */
function indentOf(space: string): number {
  let indent = 0
  for (const character of space) indent += character === '\u3000' ? 1 : character === '\t' ? 2 : 0.5
  return indent
}
