import {groupOf} from '../matches.ts'
import type {FieldValue} from './values.ts'

/** A key line with the lines that belong to it. */
export interface Group {
  readonly key: string
  /** What stands after the colon, and the lines below. */
  readonly lines: readonly string[]
  /** The whole group as written. */
  readonly text: string
  /** 1-based. */
  readonly line: number
}

/** `title: …`, `"a key": …`; a full-width colon counts, since people type one. Spaces are allowed in a key, not many. */
const keyLine =
  /^(?:"([^"\n]{1,80})"|'([^'\n]{1,80})'|([\p{L}_$@][^\s:：,，。"'[\]{}]*(?: [^\s:：,，。"'[\]{}]+){0,2}))\s*(?::(?=\s|$)|：)/u

/** The key at the head of a line, or null. */
export function keyOf(line: string): {readonly key: string; readonly rest: string} | null {
  const found = keyLine.exec(line)
  if (found === null) return null
  return {key: groupOf(found, 1) || groupOf(found, 2) || groupOf(found, 3), rest: line.slice(found[0].length)}
}

/** Cuts a block before each key at the left margin. Lines before the first key, comments and blanks are dropped. */
export function groups(block: string): readonly Group[] {
  const found: {key: string; lines: string[]; raw: string[]; line: number}[] = []
  for (const [at, line] of block.split('\n').entries()) {
    const last = found.at(-1)
    const head = keyOf(line)
    if (head !== null) found.push({key: head.key, lines: [head.rest], raw: [line], line: at + 1})
    else if (last !== undefined && !line.startsWith('#')) {
      last.lines.push(line)
      last.raw.push(line)
    }
  }
  return found.map(({raw, ...group}) => ({...group, text: raw.join('\n')}))
}

/**
 * The value of a group that is no YAML, as its writer meant it: `["a" b", c]` is a list, `- a` lines are one,
 * `"he said "no""` loses its outer quotes only, and lines that follow belong to the sentence.
 */
export function looseValue(lines: readonly string[]): FieldValue {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const [first = '', ...rest] = filled
  if (first.startsWith('[')) return looseList(filled.join(' '))
  if (/^[|>][-+\d]*$/u.test(first)) return rest.join('\n')
  const items = filled.filter((line) => /^-(?:\s|$)/u.test(line))
  if (filled.length > 0 && items.length === filled.length) return items.map((item) => unquoted(item.slice(1)))
  return filled.length === 0 ? null : unquoted(filled.join(' '))
}

const looseList = (text: string): FieldValue =>
  text
    .replace(/^\[|\]$/gu, '')
    .split(/[,，]/u)
    .map(unquoted)
    .filter((item) => item !== '')

/** Takes off quotes that stand at both ends, however many, or one that was never closed. */
export function unquoted(text: string): string {
  const trimmed = text.trim()
  const stacked = /^(["']{3,})(.*?)(["']{3,})$/su.exec(trimmed)
  if (stacked?.[2]?.trim()) return stacked[2].trim()
  const quote = trimmed[0]
  if (quote !== '"' && quote !== "'") return trimmed
  const closed = trimmed.length > 1 && trimmed.endsWith(quote)
  const inner = trimmed.slice(1, closed ? -1 : undefined)
  if (!closed && inner.includes(quote)) return trimmed
  if (closed && closesFirst(inner, quote)) return trimmed
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/gu, '$1')
}

/** `"One" and "two"`: the first quote inside closes, so the outer ones are no pair. */
function closesFirst(inner: string, quote: string): boolean {
  const at = inner.indexOf(quote)
  return at > 0 && /\S/u.test(inner[at - 1] ?? ' ') && /[\s,.;:!?，。；：！？]/u.test(inner[at + 1] ?? '')
}

/** True where a value opens a quote or a bracket and never closes it. */
export function isLeftOpen(lines: readonly string[]): boolean {
  const text = lines.join('\n').trim()
  if (text.startsWith('"')) return text.length === 1 || !text.slice(1).includes('"')
  if (text.startsWith("'")) return text.length === 1 || !text.slice(1).includes("'")
  return (text.startsWith('[') && !text.includes(']')) || (text.startsWith('{') && !text.includes('}'))
}
