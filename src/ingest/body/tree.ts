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
export function elements(root: Parents): {node: Element; parent: Parents}[] {
  const found: {node: Element; parent: Parents}[] = []
  const stack: {node: Element; parent: Parents}[] = []
  const enter = (parent: Parents) => {
    for (let i = parent.children.length - 1; i >= 0; i--) {
      const node = parent.children[i]
      if (isElement(node)) stack.push({node, parent})
    }
  }
  enter(root)
  for (let next = stack.pop(); next; next = stack.pop()) {
    found.push(next)
    enter(next.node)
  }
  return found
}

/** Depth of the deepest node; 1 for a root with plain children. */
export const depthOf = (root: Parents): number => walk(root).reduce((deepest, {depth}) => Math.max(deepest, depth), 0)

/** All characters below `node`, `<br>` as a line end; white space as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  let text = ''
  const stack: Nodes[] = []
  pushChildren(stack, node)
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'text') text += next.value
    else if (is(next, 'br')) text += '\n'
    else pushChildren(stack, next)
  }
  return text
}

/** Whether a reader would see any text below `node`; stops at the first. */
export function hasText(node: Nodes): boolean {
  const path: {readonly children: readonly Nodes[]; at: number}[] = [{children: [node], at: 0}]
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.children[top.at++]
    if (next === undefined) path.pop()
    else if (next.type === 'text') {
      if (/\S/u.test(next.value)) return true
    } else if ('children' in next) path.push({children: next.children, at: 0})
  }
  return false
}

/** So that the first child is the next to be taken. */
function pushChildren(stack: Nodes[], node: Nodes): void {
  if (!('children' in node)) return
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i]
    if (child) stack.push(child)
  }
}

/** How many characters that are no white space stand below each node that holds others. */
export function visibleLengths(root: Parents): ReadonlyMap<Nodes, number> {
  const lengths = new Map<Nodes, number>()
  for (const {node, parent} of walk(root).reverse()) {
    const own = node.type === 'text' ? node.value.replace(/\s+/gu, '').length : (lengths.get(node) ?? 0)
    lengths.set(parent, (lengths.get(parent) ?? 0) + own)
  }
  return lengths
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

/**
 * Puts what `choose` gives in the place of each element below `root`; undefined leaves it where it is. Elements are asked
 * in document order, those inside one that is taken out (`[]`) are not. All changes are made at the end, each list of
 * siblings once: single ones among ten thousand siblings would each move the others.
 */
export function replaceEach(
  root: Parents,
  choose: (node: Element, parent: Parents) => readonly ElementContent[] | undefined,
): void {
  const chosen = new Map<Nodes, readonly ElementContent[]>()
  const parents = new Set<Parents>()
  const gone = new Set<Nodes>()
  for (const {node, parent} of elements(root)) {
    if (gone.has(parent)) {
      gone.add(node)
      continue
    }
    const others = choose(node, parent)
    if (!others) continue
    if (others.length === 0) gone.add(node)
    chosen.set(node, others)
    parents.add(parent)
  }
  for (const parent of parents)
    parent.children = (parent.children as ElementContent[]).flatMap((node) => chosen.get(node) ?? [node]) as never
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
