/** XML as data. Sole user of xastscript and xast-util-to-xml: nothing reaches a file but through their escaping. */
import type {Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'

export type XmlElement = Element
export type XmlAttributes = Readonly<Record<string, string>>

/** An element. Texts and attributes may hold anything: what XML can't carry is dropped, the rest escaped. */
export function element(
  name: string,
  attributes: XmlAttributes,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  const clean = Object.entries(attributes).map(([key, value]) => [key, legal(value)])
  return x(
    name,
    Object.fromEntries(clean),
    children.map((child) => (typeof child === 'string' ? legal(child) : child)),
  )
}

/** A whole document, UTF-8, one line feed at the end. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${serialized(root)}\n`

/** HTML that is XML too, for pages without a template. An element without content must be one of HTML's void ones. */
export const htmlDocument = (root: XmlElement): string => `<!doctype html>\n${serialized(root)}\n`

/** The library leaves `>` in texts as it is, which XML forbids after `]]` (section 2.4); nothing of ours is a CDATA section. */
const serialized = (root: XmlElement): string => toXml(root, {closeEmptyElements: true}).replaceAll(']]>', ']]&#x3E;')

/**
 * Text without what XML 1.0 forbids (production Char, section 2.2): controls other than tab, LF and CR, lone surrogates,
 * U+FFFE and U+FFFF. `a\u0000b` → `ab`
 */
const legal = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
