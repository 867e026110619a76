import {cleanText, isPlaceholder, type Labels, tagLabels} from './labels.ts'
import {type FieldValue, isList, type RawField} from './values.ts'

/** True of a table, such as `author: {name: …}`. */
export const isTable = (value: FieldValue): value is {readonly [key: string]: FieldValue} =>
  typeof value === 'object' && value !== null && !isList(value)

/** True of a name of a paper; addresses and placeholders are none. */
export const isPublication = (text: string): boolean => !isPlaceholder(text) && !/^(?:[a-z]+:)?\/\//iu.test(text)

/** In Hexo a list of categories is a path. Its posts have keys of its themes and, unlike Jekyll's, no `layout`. */
export function isHexo(raw: ReadonlyMap<string, RawField>): boolean {
  const keys = new Set([...raw.keys()].map((key) => key.toLowerCase()))
  const themes = [
    'headimg',
    'thumbnail',
    'cover',
    'comments',
    'toc',
    'top_img',
    'index_img',
    'mathjax',
    'updated',
    'sticky',
  ]
  return !keys.has('layout') && !keys.has('wordpress_id') && themes.some((key) => keys.has(key))
}

/** Addresses in a text or a list; they are never split at commas. */
export function addresses(value: FieldValue): Labels<string> {
  if (typeof value === 'string') return {labels: [cleanText(value)], isWhole: true}
  return tagLabels(value)
}

/** Under which tables have the address of a picture. */
export const pictureKeys: readonly string[] = ['path', 'src', 'url', 'feature', 'image', 'teaser']

/** A picture is an address, a list of them, or a table that has one (`{path: …}`, `{feature: …}`). */
export function pictureAddresses(value: FieldValue): Labels<string> {
  if (!isTable(value)) return addresses(value)
  const found = pictureKeys.map((key) => value[key]).filter((address) => typeof address === 'string')
  return {labels: found.map(cleanText), isWhole: found.length > 0}
}
