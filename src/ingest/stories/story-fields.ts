/** Fields that stand as lines of a text: `**来源：** 新华网`, `- **Source:** The Herald | **Date:** 5 May 2020`. */

import {meaningOf} from '../front-matter/keys.ts'
import type {RawField} from '../front-matter.ts'
import {groupOf} from '../matches.ts'

/** A field written as a line; `line` is a 0-based index. */
export interface LineField {
  readonly key: string
  readonly value: string
  readonly line: number
}

const lead = String.raw`^\s{0,3}(?:[-*+]\s+|>\s*)?`
/** `**Key:** value`, `**Key**: value`; with one star or underscores as well. */
const marked = new RegExp(
  String.raw`${lead}(\*{1,2}|_{1,2})\s*([^*_：:|]{1,30}?)\s*(?:[:：]\s*\1|\1\s*[:：])\s*(.*?)\s*$`,
  'u',
)
/** `Key: value`; only where the key has a meaning. */
const bare = new RegExp(String.raw`${lead}([\p{L}][\p{L} ]{0,15}?)\s*[:：]\s*(\S.*?)\s*$`, 'u')

/** The fields of one line; none where it is anything else. Several are parted by bars. */
export function fieldsOfLine(text: string, line: number): LineField[] {
  const parts = text.split(/\s+[|｜]\s+(?=\*|_|\p{L}{1,12}\s*[:：])/u)
  const fields = parts.map((part) => fieldOf(part, line))
  return fields.every((field) => field !== null) ? fields : []
}

function fieldOf(text: string, line: number): LineField | null {
  const inMarks = marked.exec(text)
  if (inMarks?.[2] !== undefined && inMarks[3] !== undefined)
    return {key: inMarks[2], value: unlinked(inMarks[3]), line}
  const plain = bare.exec(text)
  if (plain?.[1] !== undefined && plain[2] !== undefined && meaningOf(plain[1]) !== undefined)
    return {key: plain[1], value: unlinked(plain[2]), line}
  return null
}

/** `[words](address)` and `<address>` as the address where the words are one or say nothing else; else the words. */
function unlinked(value: string): string {
  const link = /^\[([^\]]*)\]\(<?(\S+?)>?(?:\s+"[^"]*")?\)$/u.exec(value)
  if (link?.[2]) return /^https?:/iu.test(link[2]) ? link[2] : groupOf(link, 1)
  return /^<(https?:[^>\s]+)>$/iu.exec(value)?.[1] ?? value
}

/** Fields for `readFields`; `offset` is the 1-based line of index 0. The first of a key is kept. */
export function rawFields(fields: readonly LineField[], offset: number): Map<string, RawField> {
  const raw = new Map<string, RawField>()
  for (const {key, value, line} of fields)
    if (value !== '' && !raw.has(key)) raw.set(key, {value, line: line + offset, column: 1})
  return raw
}

/** What a list of fields is about. */
export const meaningsOf = (fields: readonly LineField[]): Set<string> =>
  new Set(fields.flatMap(({key, value}) => (value === '' ? [] : (meaningOf(key)?.meaning ?? []))))
