/** Reading and changing an HTML tree (hast). Nothing here recurses: article files nest as deep as they like. */
import type {Element, ElementContent, Nodes, Parents, Root, RootContent} from 'hast'

export type {Element, ElementContent, Nodes, Parents, Root, RootContent}

export const isElement = (node: Nodes | undefined): node is Element => node?.type === 'element'

/** Whether `node` is one of these elements: `is(node, 'p', 'div')`. */
export function is(node: Element, ...names: readonly string[]): boolean
export function is(node: Nodes | undefined, ...names: readonly string[]): node is Element
export function is(node: Nodes | undefined, ...names: readonly string[]): boolean {
  return isElement(node) && names.includes(node.tagName)
}

/** A node with its place, as `walk` hands it out. */
export interface Visit {
  readonly node: RootContent
  readonly parent: Parents
  readonly depth: number
}

/** Every node below `root` in document order. The list is made first, so the tree may be changed while reading it. */
export function walk(root: Parents): Visit[] {
  const visits: Visit[] = []
  const stack: Visit[] = [...root.children].reverse().map((node) => ({node, parent: root, depth: 1}))
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    visits.push(visit)
    const {node, depth} = visit
    if (!('children' in node)) continue
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (child) stack.push({node: child, parent: node, depth: depth + 1})
    }
  }
  return visits
}

/** Every element below `root`, in document order, with its parent. */
export const elements = (root: Parents): {node: Element; parent: Parents}[] =>
  walk(root).flatMap(({node, parent}) => (isElement(node) ? [{node, parent}] : []))

/** Depth of the deepest node; 1 for a root with plain children. */
export const depthOf = (root: Parents): number => walk(root).reduce((deepest, {depth}) => Math.max(deepest, depth), 0)

/** All characters below `node`, `<br>` as a line end; white space as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  let text = ''
  for (const visit of walk(node)) {
    if (visit.node.type === 'text') text += visit.node.value
    else if (is(visit.node, 'br')) text += '\n'
  }
  return text
}

/** `textOf` as a reader sees it on one line: white space collapsed and trimmed. */
export const lineOf = (node: Nodes): string =>
  textOf(node)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()

/** Puts `others` in the place of `node`, or takes it out where there are none. */
export function replace(parent: Parents, node: RootContent, ...others: ElementContent[]): void {
  const at = parent.children.indexOf(node as never)
  if (at >= 0) parent.children.splice(at, 1, ...(others as never[]))
}

/** White space between blocks, or a comment. */
export const isBlank = (node: Nodes): boolean =>
  node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && !/\S/u.test(node.value))

/** An attribute as one string: lists joined by spaces, `true` as the empty string. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element => ({type: 'element', tagName, properties, children: [...children]})

export const text = (value: string): ElementContent => ({type: 'text', value})
