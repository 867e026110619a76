/** The one gate between a source's markup and a page. The only user of rehype-sanitize. */
import rehypeSanitize from 'rehype-sanitize'
import {schema} from './sanitize-schema.ts'
import {type Census, censusOf, is, isElement, lineOf, type Nodes, type Root, visit} from './tree.ts'

const sanitizer = rehypeSanitize(schema)

declare const sanitized: unique symbol
/** A tree that has passed the sanitizer, and may since have been rearranged, but not added to from the source. */
export type SafeTree = Root & {readonly [sanitized]: true}

/** A tree that holds nothing `sanitize-schema.ts` doesn't name. Sanitizing twice equals once. */
export function sanitize(tree: Root): SafeTree {
  const clean = sanitizer(tree)
  return clean as SafeTree
}

/** What the sanitizer, which is silent, is about to take out: one entry an element or attribute name, with its count. */
export interface MarkupLoss {
  readonly what: string
  readonly count: number
  /** Line of the tree on which the first one stands. */
  readonly line?: number
}

const kept = new Set(schema.tagNames)
const stripped = new Set(schema.strip)
const dangerousAttribute = /^on/iu

/** Elements whose text is code or style, or another document's. */
const silent = new Set(['script', 'style', 'template'])
/** What they hold is shown only where they can't be. */
const players = ['iframe', 'video', 'audio']
/** Wrappers of whole pages and of old ones, which nobody misses. */
const plain = new Set([
  'html',
  'head',
  'body',
  'meta',
  'link',
  'title',
  'base',
  'font',
  'center',
  'main',
  'header',
  'footer',
])

/**
 * Lists elements that will go with or without their content, and event handlers; ordinary styling is not worth a word.
 * `text` is what readers could see of the content that goes, each character once; a `title` that says no more than the
 * article's own `title` is none.
 */
export function markupLosses(
  tree: Root,
  title: string | null = null,
  census: Census = censusOf(tree),
): {readonly losses: readonly MarkupLoss[]; readonly text: readonly string[]} {
  const isStripped = [...stripped, ...players, ...silent].some((name) => census.elements.has(name))
  const isUnknown = [...census.elements].some((name) => !kept.has(name) && !plain.has(name))
  if (!isStripped && !isUnknown && ![...census.properties].some((name) => dangerousAttribute.test(name)))
    return {losses: [], text: []}
  const counts = new Map<string, {count: number; line: number | undefined}>()
  const count = (what: string, line: number | undefined) => {
    const seen = counts.get(what)
    if (seen) seen.count++
    else counts.set(what, {count: 1, line})
  }
  visit(tree, (node) => {
    if (!isElement(node)) return
    const line = node.position?.start.line
    if (!kept.has(node.tagName) && !plain.has(node.tagName)) count(`<${node.tagName}>`, line)
    for (const name of Object.keys(node.properties))
      if (dangerousAttribute.test(name)) count(`${name.toLowerCase()}=`, line)
  })
  const losses = [...counts].map(([what, {count: n, line}]) =>
    line === undefined ? {what, count: n} : {what, count: n, line},
  )
  return {losses, text: isStripped ? strippedText(tree, title) : []}
}

function strippedText(tree: Root, title: string | null): string[] {
  const texts: string[] = []
  /** The stripped element each node stands in, if any, and the place of its words; null where they don't count. */
  const inside = new Map<Nodes, number | null>()
  visit(tree, (node, parent) => {
    const outer = inside.get(parent)
    if (isElement(node) && (silent.has(node.tagName) || (is(node, 'title') && says(title, lineOf(node)))))
      inside.set(node, null)
    else if (outer !== undefined) inside.set(node, outer)
    else if (is(node, ...stripped, ...players)) inside.set(node, texts.push('') - 1)
    if (node.type === 'text' && typeof outer === 'number') texts[outer] += ` ${node.value}`
  })
  return texts.map((words) => words.replace(/[\s\u3000]+/gu, ' ').trim()).filter((words) => words !== '')
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
const says = (title: string | null, words: string) => title !== null && bare(title).includes(bare(words))
