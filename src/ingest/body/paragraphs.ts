/** Turns the loose markup of scraped pages into blocks: paragraphs, headings, lists, tables, figures. */
import {isBlock, partBlocks} from './nesting.ts'
import {
  type Element,
  type ElementContent,
  element,
  elements,
  is,
  isBlank,
  type Nodes,
  type Parents,
  type Root,
  visit,
} from './tree.ts'

/** Elements that hold blocks: loose text between those becomes paragraphs. */
const holders = new Set(['div', 'section', 'article', 'blockquote', 'details'])
/** Inline elements that may not hold blocks; where they do, as scraped pages have it, they go and their content stays. */
const inline = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'span',
  'small',
  'mark',
  'cite',
  'q',
  'sub',
  'sup',
  'del',
  'ins',
])

/**
 * Paragraphs for every loose run of text; two line breaks in a row end one. Wrappers that say nothing (`div`, `span`) go,
 * empty paragraphs go, white space that only set an indent goes. Only white space is ever lost.
 */
export function settleParagraphs(tree: Root): void {
  settle(tree, inlineWithBlocks(tree))
  partBlocks(tree)
  dropEmpty(tree)
}

/** Inline elements with a block somewhere inside, found from the innermost outwards. */
function inlineWithBlocks(tree: Root): Set<Nodes> {
  const found = new Set<Nodes>()
  visit(
    tree,
    () => undefined,
    (node, parent) => {
      if ('tagName' in parent && inline.has(parent.tagName) && (isBlock(node) || found.has(node))) found.add(parent)
    },
  )
  return found
}

// Depth is bounded before (see `body.ts`), so this may recurse.
function settle(parent: Parents, mixed: Set<Nodes>): void {
  unwrapInline(parent, mixed)
  for (const child of parent.children) if ('children' in child) settle(child, mixed)
  if (parent.type === 'root' || holders.has(parent.tagName))
    parent.children = paragraphed(parent.children as ElementContent[]) as never
  if (parent.type === 'element' && parent.tagName === 'p') parent.children = trimmed(parent.children)
  if ((parent.children as ElementContent[]).some(mayOpen))
    parent.children = (parent.children as ElementContent[]).flatMap(opened) as never
}

/** `<b><p>…</p></b>` → `<p><b>…</b></p>`; a link around blocks is kept on their text. */
function unwrapInline(parent: Parents, mixed: Set<Nodes>): void {
  if (!parent.children.some((child) => mixed.has(child))) return
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element' || !mixed.has(child)) return [child]
    unwrapInline(child, mixed)
    const {id, ...properties} = child.properties
    const may = (nodes: readonly ElementContent[]) =>
      child.tagName !== 'span' && !(child.tagName === 'a' && nodes.some(hasLink))
    const wraps = (inner: Element) =>
      inner.children.length > 0 && !inner.children.some(isBlock) && may(inner.children) && !isAlready(inner, child)
    const wrapped = (inner: Element): Element => {
      const wrapper = element(child.tagName, properties, inner.children)
      if (inner.children.some((node) => mixed.has(node))) mixed.add(wrapper)
      return {...inner, children: [wrapper]}
    }
    const parts: ElementContent[] = []
    for (const run of runsOf(child.children)) {
      const [first] = run
      if (first?.type === 'element' && isBlock(first)) parts.push(wraps(first) ? wrapped(first) : first)
      else if (may(run) && run.some(hasSubstance)) parts.push(element(child.tagName, properties, run))
      else parts.push(...run)
    }
    // A link's target is one place: the first of the parts.
    const first = parts.find((part) => part.type === 'element' && part.properties['id'] === undefined)
    if (id !== undefined && first?.type === 'element') first.properties = {...first.properties, id}
    return parts
  }) as never
}

const hasLink = (node: ElementContent): boolean =>
  node.type === 'element' && [node, ...elements(node).map((below) => below.node)].some((one) => is(one, 'a'))

/** Blocks and line breaks, each alone, and what stands loose between them. */
function runsOf(children: readonly ElementContent[]): readonly ElementContent[][] {
  const runs: ElementContent[][] = []
  let loose: ElementContent[] | undefined
  for (const child of children) {
    const isAlone = isBlock(child) || is(child, 'br')
    if (!isAlone && loose) loose.push(child)
    else runs.push([child])
    loose = isAlone ? undefined : (loose ?? runs.at(-1))
  }
  return runs
}

/** Whether all of a block stands in such an element already: bold in bold is bold. */
function isAlready(block: Element, wrapper: Element): boolean {
  if (Object.keys(wrapper.properties).length > 0) return false
  for (let only = soleChild(block); only; only = soleChild(only))
    if (only.tagName === wrapper.tagName && Object.keys(only.properties).length === 0) return true
  return false
}

const soleChild = ({children: [first, second]}: Element): Element | undefined =>
  first?.type === 'element' && second === undefined ? first : undefined

/** A wrapper gives way to what it holds; `span` has no meaning of its own once its style is gone, unless it names a language. */
function opened(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const means =
    node.properties['lang'] !== undefined || node.properties['dir'] !== undefined || node.properties['id'] !== undefined
  if (means) return [node]
  return mayOpen(node) ? node.children : [node]
}

const wrappers = new Set(['div', 'section', 'article', 'span'])
const mayOpen = (node: ElementContent): boolean => node.type === 'element' && wrappers.has(node.tagName)

/** Gathers loose inline content into paragraphs, ending one at each block and at two line breaks in a row. */
function paragraphed(children: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  let run: ElementContent[] = []
  const flush = () => {
    for (const part of splitAtBreaks(run)) out.push(element('p', {}, part.flatMap(opened)))
    run = []
  }
  for (const child of children) {
    if (child.type !== 'element' || !isBlock(child)) run.push(child)
    else {
      flush()
      if (child.tagName === 'p') for (const part of splitAtBreaks(child.children)) out.push({...child, children: part})
      else out.push(child)
    }
  }
  flush()
  return out
}

/** Inline content cut wherever two or more line breaks follow one another; nothing for content without any substance. */
function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]]
  let breaks = 0
  for (const node of run) {
    if (is(node, 'br')) breaks++
    else if (!isBlank(node)) {
      if (breaks >= 2) parts.push([])
      else if (breaks === 1) parts.at(-1)?.push(element('br', {}, []))
      breaks = 0
      parts.at(-1)?.push(node)
    } else if (breaks === 0) parts.at(-1)?.push(node)
  }
  return parts.map(trimmed).filter((part) => part.some(hasSubstance))
}

const hasSubstance = (node: ElementContent): boolean =>
  node.type === 'text'
    ? /\S/u.test(node.value)
    : node.type === 'element' &&
      (node.tagName === 'img' ||
        node.children.some(hasSubstance) ||
        node.properties['id'] !== undefined ||
        isEmbed(node))

/** A player that `prepare.ts` made a link; `figures.ts` gives it its words. */
export const isEmbed = (node: Element): boolean =>
  node.tagName === 'a' && node.properties['title'] === 'embed' && node.children.length === 0

/** Without the white space (ideographic and no-break spaces included) and line breaks that only set the first line in. */
function trimmed(children: readonly ElementContent[]): ElementContent[] {
  let from = 0
  let to = children.length
  while (from < to && isNothing(children[from])) from++
  while (to > from && isNothing(children[to - 1])) to--
  const out = children.slice(from, to)
  const [first] = out
  if (first?.type === 'text') out[0] = {...first, value: first.value.trimStart()}
  const last = out.at(-1)
  if (last?.type === 'text') out[out.length - 1] = {...last, value: last.value.trimEnd()}
  return out
}

const isNothing = (node: ElementContent | undefined): boolean =>
  node !== undefined &&
  (node.type === 'element'
    ? node.tagName === 'br'
    : node.type === 'comment' || (node.type === 'text' && node.value.trim() === ''))

const mayGo = new Set(
  'p div section article blockquote ul ol dl li h1 h2 h3 h4 h5 h6 figure figcaption strong b em i a span pre'.split(
    ' ',
  ),
)

/** Empty blocks are what is left of removed things; those with an id are the target of a link. */
function dropEmpty(parent: Parents): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== 'element') return true
    dropEmpty(child)
    return !mayGo.has(child.tagName) || hasSubstance(child) || child.children.some((n) => is(n, 'hr', 'table'))
  }) as never
}
