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

/**
 * Shows every node below `root` in document order, `left` each again after what it holds. Children may be changed where
 * they are left, not before: see `walk`.
 */
export function visit(
  root: Parents,
  seen: (node: RootContent, parent: Parents, depth: number) => void,
  left?: (node: RootContent, parent: Parents) => void,
): void {
  // The way down from the root: each parent, its children as they were, and the place of the next of them. Three lists,
  // because an object a step is most of the time a large tree takes.
  const parents: Parents[] = []
  const lists: (readonly RootContent[])[] = []
  const places: number[] = []
  let parent = root
  let children: readonly RootContent[] = root.children
  let at = 0
  for (;;) {
    const node = children[at++]
    if (!node) {
      const outer = parents.pop()
      const list = lists.pop()
      const place = places.pop()
      if (!outer || !list || place === undefined) return
      left?.(parent as RootContent, outer)
      parent = outer
      children = list
      at = place
      continue
    }
    seen(node, parent, parents.length + 1)
    if ('children' in node && node.children.length > 0) {
      parents.push(parent)
      lists.push(children)
      places.push(at)
      parent = node
      children = node.children
      at = 0
    } else left?.(node, parent)
  }
}

/** Every node below `root` in document order. The list is made first, so the tree may be changed while reading it. */
export function walk(root: Parents): Visit[] {
  const visits: Visit[] = []
  visit(root, (node, parent, depth) => visits.push({node, parent, depth}))
  return visits
}

/** Every element below `root`, in document order, with its parent. As with `walk`, the tree may be changed. */
export function elements(root: Parents): {node: Element; parent: Parents}[] {
  const found: {node: Element; parent: Parents}[] = []
  visit(root, (node, parent) => {
    if (isElement(node)) found.push({node, parent})
  })
  return found
}

/** Depth of the deepest node; 1 for a root with plain children. */
export const depthOf = (root: Parents): number => censusOf(root).depth

/** What there is in a tree at all, so that nothing is looked for in vain. */
export interface Census {
  /** Names of elements. */
  readonly elements: ReadonlySet<string>
  /** Names of properties. */
  readonly properties: ReadonlySet<string>
  readonly depth: number
}

/** Counts a tree once. It may hold less later, but no name more than its own rules write: `div`, `p`, `span`, `sub`, `sup`. */
export function censusOf(root: Parents): Census {
  const names = new Set<string>()
  const properties = new Set<string>()
  let depth = 0
  visit(root, (node, _parent, at) => {
    if (at > depth) depth = at
    if (node.type !== 'element') return
    names.add(node.tagName)
    for (const name in node.properties) properties.add(name)
  })
  return {elements: names, properties, depth}
}

/** All characters below `node`, `<br>` as a line end; white space as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  let text = ''
  visit(node, (inner) => {
    if (inner.type === 'text') text += inner.value
    else if (is(inner, 'br')) text += '\n'
  })
  return text
}

/** Whether a reader would see any text below `node`; stops at the first. */
export const hasText = (node: Nodes): boolean => hasMoreThan(node, 0)

/** Whether more characters than `most` that are no white space stand below `node`; stops where it is known. */
export function hasMoreThan(node: Nodes, most: number): boolean {
  const path: {readonly children: readonly Nodes[]; at: number}[] = [{children: [node], at: 0}]
  let length = 0
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.children[top.at++]
    if (next === undefined) path.pop()
    else if (next.type === 'text') {
      if (most === 0) {
        if (/\S/u.test(next.value)) return true
        continue
      }
      length += visibleLength(next.value)
      if (length > most) return true
    } else if ('children' in next && next.children.length > 0) path.push({children: next.children, at: 0})
  }
  return false
}

/** How many characters that are no white space stand below each node that holds any. */
export function visibleLengths(root: Parents): ReadonlyMap<Nodes, number> {
  const lengths = new Map<Nodes, number>()
  const add = (node: Nodes, parent: Nodes) => {
    const own = node.type === 'text' ? visibleLength(node.value) : (lengths.get(node) ?? 0)
    if (own > 0) lengths.set(parent, (lengths.get(parent) ?? 0) + own)
  }
  visit(root, () => undefined, add)
  return lengths
}

/** Characters of a text that are no white space. */
export function visibleLength(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && otherSpace.test(text[at] ?? ''))) length--
  }
  return length
}

const otherSpace = /\s/u

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
  visit(root, (node, parent) => {
    if (!isElement(node)) return
    if (gone.has(parent)) {
      gone.add(node)
      return
    }
    const others = choose(node, parent)
    if (!others) return
    if (others.length === 0) gone.add(node)
    chosen.set(node, others)
    parents.add(parent)
  })
  for (const parent of parents)
    parent.children = (parent.children as ElementContent[]).flatMap((node) => chosen.get(node) ?? [node]) as never
}

/** White space between blocks, or a comment. */
export const isBlank = (node: Nodes): boolean =>
  node.type !== 'element' &&
  (node.type === 'comment' || node.type === 'doctype' || (node.type === 'text' && !/\S/u.test(node.value)))

/** An attribute as one string: lists joined by spaces, `true` as the empty string. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** `attribute`, the empty string where there is none. */
export const attributeText = (node: Element, name: string): string => attribute(node, name) ?? ''

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element => ({type: 'element', tagName, properties, children: [...children]})

export const text = (value: string): ElementContent => ({type: 'text', value})
