/** The one gate between a source's markup and a page. The only user of rehype-sanitize. */
import rehypeSanitize from 'rehype-sanitize'
import {schema} from './sanitize-schema.ts'
import {elements, is, lineOf, type Root} from './tree.ts'

const sanitizer = rehypeSanitize(schema)

declare const sanitized: unique symbol
/** A tree that has passed the sanitizer, and may since have been rearranged, but not added to from the source. */
export type SafeTree = Root & {readonly [sanitized]: true}

/** A tree that holds nothing `sanitize-schema.ts` doesn't name. Sanitizing twice equals once. */
export function sanitize(tree: Root): SafeTree {
  const clean = sanitizer(tree)
  if (clean.type !== 'root') throw new Error('A sanitized root is a root')
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

/** Lists elements that will go with or without their content, and event handlers; ordinary styling is not worth a word. */
export function markupLosses(tree: Root): {readonly losses: readonly MarkupLoss[]; readonly text: readonly string[]} {
  const counts = new Map<string, {count: number; line: number | undefined}>()
  const text: string[] = []
  const count = (what: string, line: number | undefined) => {
    const seen = counts.get(what)
    if (seen) seen.count++
    else counts.set(what, {count: 1, line})
  }
  for (const {node} of elements(tree)) {
    const line = node.position?.start.line
    if (!kept.has(node.tagName) && !is(node, 'html', 'body', 'font', 'center', 'main', 'header', 'footer'))
      count(`<${node.tagName}>`, line)
    if (stripped.has(node.tagName) && !is(node, 'script', 'style', 'template')) {
      const words = lineOf(node)
      if (words) text.push(words)
    }
    for (const name of Object.keys(node.properties))
      if (dangerousAttribute.test(name)) count(`${name.toLowerCase()}=`, line)
  }
  const losses = [...counts].map(([what, {count: n, line}]) =>
    line === undefined ? {what, count: n} : {what, count: n, line},
  )
  return {losses, text}
}
