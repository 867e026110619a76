import {parse, TomlError} from 'smol-toml'
import {issue} from '../../issue.ts'
import {unquoted} from './loose.ts'
import {collectFields, deepest, excerpt, type FieldValue, type NamedField, textValue} from './values.ts'
import type {ReadBlock} from './yaml-block.ts'

/** Reads the TOML between two fences, every scalar as the text that was written. A broken block is read line by line. */
export function readTomlBlock(block: string, firstLine: number): ReadBlock {
  const written = keyLines(block)
  try {
    const entries = Object.entries(parse(block, {maxDepth: deepest}))
    return collectFields(
      entries.map(([key, value]) => named(key, asWritten(value, written.get(key)), written, firstLine)),
    )
  } catch (error) {
    /* v8 ignore if -- the parser throws nothing else; what we throw is no fault of the file */
    if (!(error instanceof TomlError)) throw error
    return readLineByLine(written, firstLine, error)
  }
}

/** A line `key = value` outside of tables. */
interface KeyLine {
  readonly text: string
  /** 1-based, in the block. */
  readonly line: number
}

function keyLines(block: string): ReadonlyMap<string, KeyLine> {
  const found = new Map<string, KeyLine>()
  for (const [at, line] of block.split('\n').entries()) {
    const head = /^\s*(?:\[+\s*([\w-]+)|(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=\s*(.*))/u.exec(line)
    const key = head?.[1] ?? head?.[2] ?? head?.[3] ?? head?.[4]
    if (key !== undefined && !found.has(key)) found.set(key, {text: (head?.[5] ?? '').trim(), line: at + 1})
  }
  return found
}

/** `1.10` is a number to TOML, and `2020-01-02` a day: what stands on the line is kept instead. */
function asWritten(value: unknown, line: KeyLine | undefined): FieldValue {
  if (typeof value === 'string' || Array.isArray(value)) return textValue(value)
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return textValue(value)
  const text = line?.text.replace(/\s+#.*$/u, '').trim()
  return text || textValue(value)
}

const named = (key: string, value: FieldValue, lines: ReadonlyMap<string, KeyLine>, firstLine: number): NamedField => ({
  key,
  value,
  line: (lines.get(key)?.line ?? 1) + firstLine - 1,
  column: 1,
})

function readLineByLine(lines: ReadonlyMap<string, KeyLine>, firstLine: number, error: TomlError): ReadBlock {
  const fields = [...lines].map(([key, {text}]) => named(key, looseToml(text), lines, firstLine))
  const at = {line: firstLine + error.line - 1, column: 1}
  const why = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /u, '')
  const read = fields.map(({key, value}) => `${key}: ${excerpt(value)}`).join(', ')
  const {fields: collected, issues} = collectFields(fields)
  const repaired = issue('front-matter-repaired', `The block is no TOML (${why}); read line by line: ${read}`, at)
  return {fields: collected, issues: [repaired, ...issues]}
}

function looseToml(text: string): FieldValue {
  if (!text.startsWith('[')) return text === '' ? null : unquoted(text)
  const items = text
    .replace(/^\[|\]$/gu, '')
    .split(',')
    .map(unquoted)
  return items.filter((item) => item !== '')
}
