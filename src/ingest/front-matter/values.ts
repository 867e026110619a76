import {type Issue, issue} from '../../issue.ts'

/** A value as written: scalars are text, never numbers or dates. Tables have no prototype. */
export type FieldValue = string | null | readonly FieldValue[] | FieldTable

export interface FieldTable {
  readonly [key: string]: FieldValue
}

/** One field with the place of its key in the text, both 1-based. */
export interface RawField {
  readonly value: FieldValue
  readonly line: number
  readonly column: number
}

/** A field before its key is known to be the only one of its name. */
export interface NamedField extends RawField {
  readonly key: string
}

/** How deep lists and tables may lie inside one another. Real front matter has at most 5 levels. */
export const deepest = 32

/** Keys that name a part of every JavaScript object; a table that has them is a trap for whoever copies it. */
const trapKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Makes a table without prototype. Trap keys are left out; {@link collectFields} reports those of the top level. */
export function table(pairs: readonly (readonly [string, FieldValue])[]): FieldTable {
  const made: Record<string, FieldValue> = Object.create(null)
  for (const [key, value] of pairs) if (!trapKeys.has(key)) made[key] = value
  return made
}

/**
 * Numbers, dates and truth values of a parser, as text; whatever is deeper than {@link deepest} becomes null.
 * `written` gives a scalar's own text where the parser has lost it: `1.10`, `2020-01-02`.
 */
export function textValue(value: unknown, depth = 0): FieldValue {
  if (value === null || value === undefined || depth > deepest) return null
  if (typeof value === 'string') return value
  if (isUnknownList(value)) return value.map((item) => textValue(item, depth + 1))
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object') {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
    return table(entries.map(([key, item]) => [key, textValue(item, depth + 1)] as const))
  }
  return String(value)
}

const isUnknownList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** True of a list. `Array.isArray` would forget what its items are. */
export const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value)

/** True of null, blank text, and lists and tables without content. */
export function isEmptyValue(value: FieldValue): boolean {
  if (value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return isList(value) ? value.every(isEmptyValue) : Object.keys(value).length === 0
}

/**
 * Fields by key. A key that comes twice keeps its last value that is not empty, as Jekyll and Hugo do; the other is
 * kept as `title (line 3)`. Both are reported, trap keys too.
 */
export function collectFields(named: readonly NamedField[]): {
  readonly fields: ReadonlyMap<string, RawField>
  readonly issues: readonly Issue[]
} {
  const fields = new Map<string, RawField>()
  const issues: Issue[] = []
  for (const {key, ...field} of named) {
    if (trapKeys.has(key)) {
      issues.push(issue('field-unusable', `“${key}” can’t be a key; it is left out with its value`, placeOf(field)))
      continue
    }
    const earlier = fields.get(key)
    if (earlier === undefined) {
      fields.set(key, field)
      continue
    }
    const [kept, other] = isEmptyValue(field.value) ? [earlier, field] : [field, earlier]
    fields.set(key, kept)
    if (!isEmptyValue(other.value)) fields.set(`${key} (line ${other.line})`, other)
    const message = `“${key}” is given twice; the value of line ${kept.line} is used, not ${excerpt(other.value)}`
    issues.push(issue('front-matter-duplicate-key', message, placeOf(field)))
  }
  return {fields, issues}
}

const placeOf = ({line, column}: {readonly line: number; readonly column: number}) => ({line, column})

/** A value for a message, on one line, at most 80 characters. */
export function excerpt(value: FieldValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > 80 ? `“${line.slice(0, 79)}…”` : `“${line}”`
}
