import {type Finder, type Range, rangesOf} from './finders.ts'

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

/** A whole line with its matches marked. */
export function markAll(line: string, wanted: readonly Finder[]): Part[] {
  return cut(line, rangesOf(line, wanted), 0, line.length)
}

/**
 * Excerpts of an article that together show everything of it that was searched for, at most `most`; natural text, begun
 * at a sentence where one is near. A line that repeats the title comes after all others; where only the title has a
 * match, it is the title.
 */
export function excerptsOf(lines: readonly string[], wanted: readonly Finder[], most: number): Part[][] {
  const [title = '', ...text] = lines
  const missing = new Set(wanted)
  const telling: Part[][] = []
  const others: Part[][] = []
  for (const line of [...text].sort((a, b) => Number(repeats(a, title)) - Number(repeats(b, title)))) {
    const ranges = rangesOf(line, wanted)
    if (ranges.length === 0) continue
    const shown = [...missing].filter((find) => find(line).length > 0)
    for (const find of shown) missing.delete(find)
    const list = shown.length > 0 ? telling : others
    if (list.length < most) list.push(around(line, ranges))
    if (telling.length >= most) break
  }
  const all = [...telling, ...others].slice(0, most)
  return all.length > 0 ? all : [markAll(title, wanted)]
}

/** How an article begins, after what repeats its title; nothing where there is no more. */
export function openingOf([title = '', ...text]: readonly string[]): Part[] {
  const line = text.find((own) => !repeats(own, title))
  return line === undefined ? [] : around(line, [])
}

/** Whether a line says no more than the title does, punctuation aside. */
const repeats = (line: string, title: string): boolean => lettersOf(title).includes(lettersOf(line))
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function around(line: string, ranges: readonly Range[]): Part[] {
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

function cut(line: string, ranges: readonly Range[], from: number, to: number): Part[] {
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
