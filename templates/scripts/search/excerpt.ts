import type {Fold} from '../../../src/site/search/fold.ts'

/** A run of an excerpt. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

/** Characters of an excerpt, about: two lines of a results page. */
const LENGTH = 96
/** Of which so many may come before the first match. */
const BEFORE = 28
const SENTENCE_END = /[。！？!?；;]/u

/** Where folded strings stand in a line: offsets, in order, joined where they touch. */
export function rangesIn(line: string, wanted: readonly string[], fold: Fold): [number, number][] {
  const {characters, starts, ends} = fold(line)
  const offsets: number[] = []
  let offset = 0
  for (const character of characters) {
    offsets.push(offset)
    offset += character.length
  }
  const text = characters.join('')
  const found: [number, number][] = []
  for (const string of wanted) {
    for (let at = text.indexOf(string); string !== '' && at >= 0; at = text.indexOf(string, at + string.length)) {
      const first = offsets.indexOf(at)
      const last = offsets.findLastIndex((o) => o < at + string.length)
      if (first >= 0) found.push([starts[first] ?? 0, ends[last] ?? line.length])
    }
  }
  const joined: [number, number][] = []
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && from <= before[1]) before[1] = Math.max(before[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** A whole line with its matches marked. */
export function markAll(line: string, wanted: readonly string[], fold: Fold): Part[] {
  return cut(line, rangesIn(line, wanted, fold), 0, line.length)
}

/**
 * Excerpts of an article that together show every string that stands in it, at most `most`; natural text, begun at a
 * sentence where one is near. Where only the title has a match, the title.
 */
export function excerptsOf(lines: readonly string[], wanted: readonly string[], fold: Fold, most: number): Part[][] {
  const excerpts: Part[][] = []
  const missing = new Set(wanted)
  const rest: Part[][] = []
  for (const line of lines.slice(1)) {
    const ranges = rangesIn(line, wanted, fold)
    if (ranges.length === 0) continue
    const shown = new Set([...missing].filter((string) => rangesIn(line, [string], fold).length > 0))
    for (const string of shown) missing.delete(string)
    const list = shown.size > 0 ? excerpts : rest
    if (list.length < most) list.push(around(line, ranges))
    if (excerpts.length >= most) break
  }
  const all = [...excerpts, ...rest].slice(0, most)
  return all.length > 0 ? all : [markAll(lines[0] ?? '', wanted, fold)]
}

function around(line: string, ranges: readonly [number, number][]): Part[] {
  const first = ranges[0]?.[0] ?? 0
  let from = Math.max(0, first - BEFORE)
  const lead = line.slice(from, first)
  const sentence = [...lead].findLastIndex((character) => SENTENCE_END.test(character))
  if (from > 0 && sentence >= 0) from += [...lead].slice(0, sentence + 1).join('').length
  from = wordStart(line, from, first)
  const to = wordEnd(line, Math.min(line.length, Math.max(from + LENGTH, ranges[0]?.[1] ?? 0)))
  const parts = cut(line, ranges, from, to)
  return [
    ...(from > 0 ? [{text: '…', marked: false}] : []),
    ...parts,
    ...(to < line.length ? [{text: '…', marked: false}] : []),
  ]
}

function cut(line: string, ranges: readonly [number, number][], from: number, to: number): Part[] {
  const parts: Part[] = []
  let at = from
  const add = (end: number, marked: boolean) => {
    if (end > at) parts.push({text: line.slice(at, end), marked})
    at = Math.max(at, end)
  }
  for (const [start, end] of ranges) {
    if (start < from || start >= to) continue
    add(start, false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return parts
}

/** Not in the middle of a Latin word or of a character of two units. */
function wordStart(line: string, at: number, before: number): number {
  let from = at
  while (
    from > 0 &&
    from < before &&
    /^[\p{Script=Latin}\p{M}\p{N}\udc00-\udfff]/u.test(line.slice(from)) &&
    isInside(line, from)
  )
    from++
  return from
}
function wordEnd(line: string, at: number): number {
  let to = at
  while (to < line.length && to < at + 16 && isInside(line, to)) to++
  return to
}
const isInside = (line: string, at: number): boolean =>
  /^[\udc00-\udfff]/.test(line.slice(at)) ||
  (/[\p{Script=Latin}\p{N}]$/u.test(line.slice(Math.max(0, at - 2), at)) &&
    /^[\p{Script=Latin}\p{M}\p{N}]/u.test(line.slice(at)))
