import {collectFields, type NamedField, textValue} from './values.ts'
import {largestBlock, type ReadBlock} from './yaml-block.ts'

/** Front matter written as a JSON object, and what follows it. */
export interface JsonFrontMatter extends ReadBlock {
  readonly body: string
  readonly bodyLine: number
}

/**
 * Reads a JSON object at the head of a text; null where there is none. `{{template}}` and `{% tag %}` are no JSON.
 * `"title": …` up to a line `;;;` is Hexo's form of it.
 */
export function readJsonFrontMatter(text: string): JsonFrontMatter | null {
  const start = text.search(/[^\s\u{feff}\u{200b}]/u)
  const hexo = text[start] === '"' ? /^;;;[ \t]*$/mu.exec(text.slice(start, start + largestBlock)) : null
  if (start === -1 || (text[start] !== '{' && hexo === null)) return null
  const end = hexo === null ? endOfObject(text, start) : start + hexo.index
  if (end === -1 || end - start > largestBlock) return null
  const source = text.slice(start, end)
  const entries = objectEntries(hexo === null ? source : `{${source}}`)
  if (entries === null || entries.length === 0) return null
  const rest = text.slice(hexo === null ? end : end + hexo[0].length)
  const newline = /^[ \t]*\n/u.exec(rest)
  if (newline === null && rest.trim() !== '') return null
  const body = newline === null ? rest : rest.slice(newline[0].length)
  const named = entries.map(
    ([key, value]): NamedField => ({key, value: textValue(value), ...placeOf(text, start, key)}),
  )
  return {...collectFields(named), body, bodyLine: lineAt(text, text.length - body.length)}
}

/** `source` stands between braces: it is an object, or nothing. */
function objectEntries(source: string): [string, unknown][] | null {
  try {
    const value: object = JSON.parse(source)
    return Object.entries(value)
  } catch {
    return null
  }
}

/** Index after the brace that closes the one at `start`, strings skipped; -1 where none does within the limit. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  let isInString = false
  for (let at = start; at < Math.min(text.length, start + largestBlock + 1); at++) {
    const character = text[at]
    if (isInString && character === '\\') at++
    else if (character === '"') isInString = !isInString
    else if (!isInString && character === '{') depth++
    else if (!isInString && character === '}' && --depth === 0) return at + 1
  }
  return -1
}

function placeOf(text: string, start: number, key: string): {line: number; column: number} {
  const at = text.indexOf(JSON.stringify(key), start)
  const offset = at === -1 ? start : at
  return {line: lineAt(text, offset), column: offset - text.lastIndexOf('\n', offset - 1)}
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
