import {parseHtml} from '../body/parse.ts'
import {textOf} from '../body/tree.ts'
import {type FieldValue, isList} from './values.ts'

/** Labels that could be read of a value, and whether something in it could not. */
export interface Labels<T> {
  readonly labels: readonly T[]
  readonly isWhole: boolean
}

/** Text for a line of a page: no control characters, halves of characters or doubled spaces. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\u{0}-\u{8}\u{e}-\u{1f}\u{7f}\u{fffe}\u{ffff}\p{Cs}]/gu, '')
    .replace(/[\s\u{85}]+/gu, ' ')
    .trim()

/**
 * What stands in a field escaped for a page: `Update&#58; Rivers &amp; Lakes` → `Update: Rivers & Lakes`. Words about markup
 * stay as they are written: where there are angle brackets, escaped or not, it can't be known what was escaped.
 */
export const withoutEntities = (text: string): string => {
  const plain = unescaped(text)
  return /[<>]/u.test(plain) ? text : plain
}

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#\d{2,7}|#x[\da-f]{2,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|middot);/giu,
    (entity) => textOf(parseHtml(entity)),
  )

/** Words that stand where nothing is known. */
export const isPlaceholder = (text: string): boolean =>
  /^[([]?\s*(?:unknown|undated|untitled|none|null|nil|n\/a|tbd|tba|未知|不详|不詳|无|無|佚名|[\w\s]*\bnot (?:known|visible|available|stated|given))\b.*$/iu.test(
    text,
  ) || /^(?:未知|不详|不詳|无|無|佚名|-+|\?+)$/u.test(text)

/** Under which tables have the name of a person. */
export const personKeys: readonly string[] = ['name']

/**
 * Names in a value: a text, a list of texts, or tables with a `name`. `张三、李四` and `张三 李四` are two people;
 * commas are left alone, since they may part a family name from a given one.
 */
export function people(value: FieldValue): Labels<string> {
  if (typeof value === 'string') return whole(splitPeople(value))
  if (isList(value)) return merged(value.map(people))
  if (value !== null && !isList(value) && 'name' in value) return people(value['name'] ?? null)
  return {labels: [], isWhole: value === null}
}

function splitPeople(text: string): string[] {
  const names = withoutEntities(text)
    .split(/[、；;|]/u)
    .map(cleanText)
  const parts = names.flatMap((name) =>
    /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4})+$/u.test(name) ? name.split(' ') : [name],
  )
  return parts.filter((name) => name !== '')
}

const labelText = (text: string): string => cleanText(withoutEntities(text))

/** Tags: a list, a comma-joined line, Jekyll's spaced one, or `#one #two`. Tables have none. */
export function tagLabels(value: FieldValue): Labels<string> {
  if (typeof value === 'string') return whole(splitLabels(value))
  if (isList(value))
    return merged(value.map((item) => (typeof item === 'string' ? whole([labelText(item)]) : tagLabels(item))))
  return {labels: [], isWhole: value === null}
}

/**
 * Categories as paths from the broadest label to the narrowest. A list is one path in Hexo (`listIsPath`) and several
 * categories elsewhere; lists inside it are a path each everywhere.
 */
export function categoryPaths(value: FieldValue, listIsPath: boolean, maySplit: boolean): Labels<readonly string[]> {
  if (typeof value === 'string') return whole((maySplit ? splitLabels(value) : [labelText(value)]).map(pathOf))
  if (!isList(value)) return {labels: [], isWhole: value === null}
  const isFlat = value.every((item) => typeof item === 'string' || item === null)
  if (isFlat && listIsPath) return whole([value.map((item) => labelText(item ?? ''))])
  return merged(value.map((item) => (isList(item) ? onePath(item) : categoryPaths(item, false, false))))
}

const onePath = (items: readonly FieldValue[]): Labels<readonly string[]> => {
  const {labels, isWhole} = tagLabels(items)
  return {labels: [labels], isWhole}
}

/** `国内 > 青海` is a path in one label. */
const pathOf = (label: string): readonly string[] => label.split(/\s+>\s+|>>/u).map(cleanText)

/** Commas part labels; spaces only where every word is a lower-case ASCII one, as in Jekyll's `life programming`. */
function splitLabels(text: string): string[] {
  const clean = labelText(text)
  if (/^#\S+(?:\s+#\S+)*$/u.test(clean)) return clean.split(/\s*#/u).filter((label) => label !== '')
  if (/[,，、;；|]/u.test(clean)) return clean.split(/[,，、;；|]/u).map(cleanText)
  return /^[a-z\d][a-z\d_-]*(?: [a-z\d][a-z\d_-]*)+$/u.test(clean) ? clean.split(' ') : [clean]
}

const whole = <T extends string | readonly string[]>(labels: readonly T[]): Labels<T> => ({labels, isWhole: true})

const merged = <T>(all: readonly Labels<T>[]): Labels<T> => ({
  labels: all.flatMap(({labels}) => labels),
  isWhole: all.every(({isWhole}) => isWhole),
})

/** Each label once, in the order of its first place; empty ones dropped. */
export const distinct = (labels: readonly string[]): readonly string[] =>
  [...new Set(labels)].filter((label) => label !== '')

/** Each path once, empty labels and empty paths dropped. */
export function distinctPaths(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const filled = paths.map((path) => path.filter((label) => label !== '')).filter((path) => path.length > 0)
  return [...new Map(filled.map((path) => [JSON.stringify(path), path])).values()]
}
