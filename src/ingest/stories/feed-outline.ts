/** Where the items of a feed stand, so that a fault in one harms no other. */

import {firstMatch} from '../matches.ts'

/** A stretch of the text, end not included, with the 0-based line it begins on. */
export interface Slice {
  readonly from: number
  readonly to: number
  readonly line: number
}

const prolog =
  /^\s*(?:<\?[^>]{0,2000}\?>\s*|<!--[\s\S]{0,20000}?-->\s*|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,20000}\])?[^>]{0,100}>\s*){0,20}/u
const feedRoot = /^<(rss|feed|atom:feed|rdf:RDF|RDF|channel)(?=[\s>])/iu
const token = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<(\/?)((?:atom:|rss:)?(?:item|entry))(?=[\s/>])[^>]*>/giu

/** The items of a feed, in order; null where the text is no feed. */
export function feedOutline(text: string): readonly Slice[] | null {
  const head = firstMatch(prolog, text).length
  if (!feedRoot.test(text.slice(head, head + 40))) return null
  const items: Slice[] = []
  let open: number | null = null
  let line = 0
  let counted = 0
  const add = (from: number, to: number) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < from; at = text.indexOf('\n', at + 1)) line++
    counted = from
    items.push({from, to, line})
  }
  for (const match of text.matchAll(token)) {
    const [whole, closes, name] = match
    if (name === undefined || whole.endsWith('/>')) continue
    if (closes === '/') {
      if (open !== null) add(open, match.index + whole.length)
      open = null
    } else {
      // An item that begins inside another: the earlier one was never closed.
      if (open !== null) add(open, match.index)
      open = match.index
    }
  }
  if (open !== null) add(open, text.length)
  return items
}

/** The text with nothing but line ends where the items are, and where the document is declared. */
export function withoutItems(text: string, items: readonly Slice[]): string {
  let outside = ''
  let at = firstMatch(prolog, text).length
  outside += text.slice(0, at).replace(/[^\n]+/gu, '')
  for (const {from, to} of items) {
    outside += text.slice(at, from) + text.slice(from, to).replace(/[^\n]+/gu, '')
    at = to
  }
  return withoutTornSections(outside + text.slice(at))
}

/** A CDATA section that never ends begins nothing: what stands in it is text. */
function withoutTornSections(text: string): string {
  const closed = text.lastIndexOf(']]>') + 1
  return text.slice(0, closed) + text.slice(closed).replaceAll('<![CDATA[', '')
}
