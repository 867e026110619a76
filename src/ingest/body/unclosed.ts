/** Text that no tree shows, because a tag, a comment, a script or a quotation mark before it is never closed. */
import {attributeText, is, isElement, type Root, visit} from './tree.ts'

/** A piece of a source as it stands there. */
export interface Swallowed {
  readonly text: string
  /** 1-based line of the source. */
  readonly line: number
}

/** Whose text is none: what an unclosed one holds is shown nowhere. */
const silent = ['script', 'style']
/** Whole tags at the head of what is left, of which no tree keeps the place: `</p></div>`. */
const wholeTags = /^(?:\s*<\/?[a-z][^\s<>"'=]*\s*\/?>)+/iu
/** Attributes that never hold markup: one that does lacks its last quotation mark, and took in what follows. */
const plain = 'href src id className name target rel width height align color size face border style'.split(' ')
const mayHoldMarkup = /=\s*(?:"[^"<>]*>[^"]*<|'[^'<>]*>[^']*<)/u

/** What follows the last of `html` that its tree shows; nothing where only white space does. */
export function swallowedAtEnd(tree: Root, html: string): readonly Swallowed[] {
  let shown = 0
  let open: number | undefined
  visit(tree, (node, parent) => {
    if (isElement(node) || !node.position) return
    /* v8 ignore next -- what has a position has both ends of it */
    const [from, to] = [node.position.start.offset ?? 0, node.position.end.offset ?? 0]
    const hider = node.type === 'comment' ? from : is(parent, ...silent) ? parent.position?.start.offset : undefined
    if (to < html.length || hider === undefined) shown = Math.max(shown, to)
    else open ??= hider
  })
  const rest = open === undefined ? html.slice(shown).replace(wholeTags, '') : html.slice(open)
  const text = rest.trim()
  return text === '' ? [] : [{text, line: html.slice(0, html.lastIndexOf(text)).split('\n').length}]
}

/** What attributes of `html` hold that were meant to end before it. */
export function swallowedByAttributes(tree: Root, html: string): readonly Swallowed[] {
  // By their words: elements of style that are never closed are begun anew in each paragraph, attributes and all, some
  // without a place in the source.
  const found = new Map<string, Swallowed>()
  if (!mayHoldMarkup.test(html)) return []
  visit(tree, (node) => {
    if (!isElement(node) || !node.position) return
    const {line} = node.position.start
    for (const name of plain) {
      const text = attributeText(node, name)
      if (/<[a-z/]/iu.test(text) && !found.has(text)) found.set(text, {text, line})
    }
  })
  return [...found.values()]
}
