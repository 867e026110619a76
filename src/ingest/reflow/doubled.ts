import type {Line} from './lines.ts'
import type {ReflowRemoval} from './types.ts'
import {isHan, type Writing, widthOf} from './writing.ts'

/** Fewest characters that are believed to be printed twice rather than said twice. */
const fewest = {han: 4, latin: 9} as const

/** The same, right below a line that was printed twice. */
const fewestOfRest = 1

/**
 * Takes out what was printed twice in a line: headings set with a shadow or an outline come out of a PDF as
 * `大力开展项目宣传大力开展项目宣传`, `主动对接 推广推广` or `大大力力开开展展`.
 */
export function withoutDoubling(lines: readonly Line[], writing: Writing): {lines: Line[]; removed: ReflowRemoval[]} {
  const removed: ReflowRemoval[] = []
  let last: number | undefined
  const single = lines.map((line) => {
    // The rest of a doubled heading may be a single word.
    const text = undouble(line.text) ?? (last === line.index - 1 ? half(line.text, fewestOfRest) : null)
    if (text === null) return line
    last = line.index
    removed.push({text: surplus(line.text, text), line: line.index, why: 'doubled'})
    return {...line, text, width: widthOf(text, writing), doubled: true}
  })
  return {lines: single, removed}
}

/** `主动对接 推广推广推广` → `主动对接 推广`; null if nothing is doubled. */
export function undouble(text: string): string | null {
  const whole = half(text)
  if (whole !== null) return whole
  const lastSpace = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u3000'))
  const tail = lastSpace < 0 ? null : half(text.slice(lastSpace + 1))
  if (tail !== null) return text.slice(0, lastSpace + 1) + tail
  return everySecond(text)
}

/** `XX` and `X X` → `X`. */
function half(text: string, least?: number): string | null {
  const middle = text.length >> 1
  const first = text.slice(0, middle).trimEnd()
  const second = text.slice(text.length - first.length)
  if (first !== second || text.slice(first.length, text.length - first.length).trim() !== '') return null
  return isSaid(first, least) ? first : null
}

/** `大大力力` → `大力`, where each character was printed twice on the spot. */
function everySecond(text: string): string | null {
  const characters = [...text.replace(/\s/gu, '')]
  if (characters.length % 2 !== 0) return null
  const kept = characters.filter((_, index) => index % 2 === 0)
  if (!kept.every((character, index) => character === characters[2 * index + 1])) return null
  return isSaid(kept.join('')) ? kept.join('') : null
}

/** Long enough, and words: not rules, leaders, figures or laughter, which repeat by nature. */
function isSaid(text: string, least?: number): boolean {
  const characters = [...text.replace(/\s/gu, '')]
  const letters = characters.filter((character) => /\p{L}/u.test(character))
  const enough = least ?? (letters.some(isHan) ? fewest.han : fewest.latin)
  return (
    characters.length >= enough &&
    letters.length * 2 >= characters.length &&
    new Set(characters).size > (least === undefined ? 2 : 0)
  )
}

/** The characters of `text` that are not in `kept`, in order, white space aside. */
function surplus(text: string, kept: string): string {
  const left = new Map<string, number>()
  for (const character of kept) left.set(character, (left.get(character) ?? 0) + 1)
  let rest = ''
  for (const character of text.replace(/\s/gu, '')) {
    const count = left.get(character)
    if (count) left.set(character, count - 1)
    else rest += character
  }
  return rest
}
