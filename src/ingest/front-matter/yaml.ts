import {isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument} from 'yaml'
import {deepest, type FieldValue, type NamedField, table} from './values.ts'

/** Why a text is no YAML, and where, 1-based in that text. */
interface YamlFault {
  readonly message: string
  readonly line: number
  readonly column: number
}

/** A mapping's fields, or the fault. `asWritten` names keys whose value was taken as text instead of being resolved. */
export type YamlMapping =
  | {readonly fields: readonly NamedField[]; readonly asWritten: readonly string[]}
  | {readonly fault: YamlFault}

/**
 * Reads a YAML mapping with every scalar as the text that was written (the failsafe schema).
 * Aliases, anchors and tags are never followed: a value that has one is taken as plain text.
 */
export function readYamlMapping(text: string): YamlMapping {
  if (isTooDeep(text)) return {fault: {message: `more than ${deepest} levels inside one another`, line: 1, column: 1}}
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const place = (offset: number) => {
    const {line, col} = lines.linePos(offset)
    return {line: Math.max(line, 1), column: Math.max(col, 1)}
  }
  const error = document.errors[0]
  if (error !== undefined) return {fault: {message: error.message, ...place(error.pos[0])}}
  const root = document.contents
  if (root === null) return {fields: [], asWritten: []}
  if (!isMap(root)) return {fault: {message: 'not a list of `key: value`', line: 1, column: 1}}

  const fields: NamedField[] = []
  const asWritten: string[] = []
  for (const {key, value} of root.items) {
    const [offset] = key.range
    if (!isScalar(key) || isMarked(key)) {
      return {fault: {message: 'a key that is no plain text', ...place(offset)}}
    }
    const name = String(key.value)
    const read = readValue(text, value)
    if (read.isAsWritten) asWritten.push(name)
    fields.push({key: name, value: read.value, ...place(offset)})
  }
  return {fields, asWritten}
}

/** Where the value at a path of keys and indexes begins, or its key, or the nearest value around it; 1-based. Null where nothing is. */
export function placeInYaml(
  text: string,
  path: readonly PropertyKey[],
  of: 'key' | 'value' = 'value',
): {readonly line: number; readonly column: number} | null {
  const lines = new LineCounter()
  const document = parseDocument(text, {schema: 'failsafe', uniqueKeys: false, prettyErrors: false, lineCounter: lines})
  const placeOf = (node: unknown) => {
    if (!isNode(node) || !node.range) return null
    const {line, col} = lines.linePos(node.range[0])
    return {line, column: col}
  }
  if (of === 'key') {
    const map: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pair = isMap(map) ? map.items.find(({key}) => isScalar(key) && key.value === path.at(-1)) : undefined
    const place = placeOf(pair?.key)
    if (place) return place
  }
  for (let length = path.length; length > 0; length--) {
    const place = placeOf(document.getIn(path.slice(0, length), true))
    if (place) return place
  }
  return null
}

/** Before the parser sees it: it calls itself once a level. Quoted brackets count, which only makes the test stricter. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    else if (character === '\n') depth = Math.max(depth, 0)
    if (depth > deepest) return true
  }
  return new RegExp(String.raw`^[ \t]*(?:[-?:][ \t]+){${deepest}}`, 'mu').test(text) || /^[ \t]{200}/mu.test(text)
}

/** A value, resolved or else as written: what stands after the key's colon, marks included. */
function readValue(text: string, node: ParsedNode | null): {readonly value: FieldValue; readonly isAsWritten: boolean} {
  if (node === null) return {value: null, isAsWritten: false}
  const value = resolve(node)
  if (value !== undefined) return {value, isAsWritten: false}
  const [from, to] = node.range
  const colon = text.lastIndexOf(':', from - 1)
  return {value: text.slice(colon + 1, to).trim(), isAsWritten: true}
}

/** A node as a value; undefined where it, or something in it, has an alias, an anchor or a tag. */
function resolve(node: ParsedNode | null): FieldValue | undefined {
  if (node === null) return null
  if (isAlias(node) || isMarked(node)) return undefined
  if (isScalar(node)) return scalarText(String(node.value), node.type === 'PLAIN')
  if (isSeq(node)) return all(node.items.map(resolve))
  const pairs: [string, FieldValue][] = []
  for (const {key, value} of node.items) {
    const resolved = resolve(value)
    if (resolved === undefined || !isScalar(key) || isMarked(key)) return undefined
    pairs.push([String(key.value), resolved])
  }
  return table(pairs)
}

const all = (values: readonly (FieldValue | undefined)[]): readonly FieldValue[] | undefined =>
  values.every((value) => value !== undefined) ? values : undefined

const isMarked = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && (hasText(node, 'anchor') || hasText(node, 'tag'))

const hasText = (node: object, property: 'anchor' | 'tag'): boolean => {
  const value: unknown = Reflect.get(node, property)
  return typeof value === 'string' && value !== ''
}

/** Nothing, `~` and `null` without quotes mean that there is no value. */
const scalarText = (text: string, isPlain: boolean): FieldValue =>
  isPlain && /^(?:|~|null|Null|NULL)$/u.test(text) ? null : text

const isNode = (value: unknown): value is Node => isScalar(value) || isAlias(value) || isMap(value) || isSeq(value)
