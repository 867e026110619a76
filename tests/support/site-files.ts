/** A built site, read back from its folder. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseHtml} from '../../src/ingest/body/parse.ts'
import {attribute, type Element, elements} from '../../src/ingest/body/tree.ts'

/** Every file below a folder, `/`-separated, sorted by code unit. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

/** Files that are pages. */
export const pagesOf = (folder: string): string[] => filesOf(folder).filter((file) => file.endsWith('.html'))

/** `a/x/index.html` → `/a/x/`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`

export const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')

/** A page's elements in document order. */
export const elementsOf = (folder: string, file: string): Element[] =>
  elements(parseHtml(textOf(folder, file))).map(({node}) => node)

/** Attributes that name an address, and whether a browser loads it without being asked. */
const addressAttributes: readonly (readonly [name: string, loads: boolean, ...tags: string[]])[] = [
  ['href', false, 'a', 'area'],
  ['href', true, 'link', 'base', 'image', 'use'],
  ['src', true],
  ['srcSet', true],
  ['data', true, 'object'],
  ['poster', true],
  ['background', true],
  ['action', false],
  ['formAction', false],
  ['cite', false],
]

/** An address on a page. */
export interface Address {
  readonly tag: string
  readonly rel: string
  readonly address: string
  readonly loads: boolean
}

/** Every address a page names. */
export const addressesOf = (folder: string, file: string): Address[] =>
  elementsOf(folder, file).flatMap((node) =>
    addressAttributes.flatMap(([name, loads, ...tags]) => {
      const address = attribute(node, name)
      if (address === undefined || (tags.length > 0 && !tags.includes(node.tagName))) return []
      return [{tag: node.tagName, rel: attribute(node, 'rel') ?? '', address, loads}]
    }),
  )

/** Ids and anchors of a page. */
export const idsOf = (folder: string, file: string): string[] =>
  elementsOf(folder, file).flatMap((node) => attribute(node, 'id') ?? [])
