/** A text with one kind of line end, and what had to be taken out for it. */
export interface PlainLines {
  readonly text: string
  /** Lines of `text`, 1-based and rising, that begin after a break editors don't count: U+2028, U+2029, vertical tab. */
  readonly softLines: readonly number[]
  /** How many NUL and other control characters were removed; tab, line end and form feed (a page break) stay. */
  readonly controls: number
  /** 1-based line of `text` with the first of them; 0 if there was none. */
  readonly firstControlLine: number
}

const controls = /[\u{0}-\u{8}\u{e}-\u{1f}\u{7f}]/gu
const softBreak = /[\u{b}\u{2028}\u{2029}]/u

/** LF, CRLF, CR and the soft breaks all become `\n`; a byte order mark at the head goes, control characters go. */
export function plainLines(decoded: string): PlainLines {
  const lines = decoded.replace(/^\u{feff}/u, '').replace(/\r\n?/gu, '\n')
  const softLines = softBreak.test(lines) ? softLinesOf(lines) : []
  const broken = softLines.length === 0 ? lines : lines.replace(new RegExp(softBreak, 'gu'), '\n')
  const first = broken.search(controls)
  if (first === -1) return {text: broken, softLines, controls: 0, firstControlLine: 0}
  const text = broken.replace(controls, '')
  return {text, softLines, controls: broken.length - text.length, firstControlLine: lineAt(broken, first)}
}

function softLinesOf(text: string): readonly number[] {
  const found: number[] = []
  let line = 1
  for (const [end] of text.matchAll(/[\n\u{b}\u{2028}\u{2029}]/gu)) {
    line++
    if (end !== '\n') found.push(line)
  }
  return found
}

/** 1-based line of an index. */
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length
