/** Turns the loose markup of scraped pages into blocks: paragraphs, headings, lists, tables, figures. */
import {isBlock, partBlocks} from './nesting.ts'
import {
  type Element,
  type ElementContent,
  element,
  elements,
  is,
  isBlank,
  lineOf,
  type Parents,
  type Root,
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
  settle(tree)
  partBlocks(tree)
  dropEmpty(tree)
}

// Depth is bounded before (see `html.ts`), so this may recurse.
function settle(parent: Parents): void {
  unwrapInline(parent)
  for (const child of parent.children) if ('children' in child) settle(child)
  const mixed = parent.type === 'root' || holders.has(parent.tagName)
  if (mixed) parent.children = paragraphed(parent.children as ElementContent[]) as never
  if (parent.type === 'element' && parent.tagName === 'p') parent.children = trimmed(parent.children)
  parent.children = (parent.children as ElementContent[]).flatMap(opened) as never
}

/** `<b><p>…</p></b>` → `<p>…</p>`; a link around blocks is kept on their text. */
function unwrapInline(parent: Parents): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element' || !inline.has(child.tagName) || !holdsBlock(child)) return [child]
    unwrapInline(child)
    const {id, ...properties} = child.properties
    const parts = child.children.map((inner) =>
      inner.type === 'element' &&
      isBlock(inner) &&
      inner.children.length > 0 &&
      !inner.children.some(isBlock) &&
      child.tagName !== 'span' &&
      !(child.tagName === 'a' && elements(inner).some(({node}) => is(node, 'a')))
        ? {...inner, children: [element(child.tagName, properties, inner.children)]}
        : inner,
    )
    // A link's target is one place: the first of the parts.
    const first = parts.find((part) => part.type === 'element' && part.properties['id'] === undefined)
    if (id !== undefined && first?.type === 'element') first.properties = {...first.properties, id}
    return parts
  }) as never
}

const holdsBlock = (node: Element): boolean =>
  node.children.some(
    (child) => isBlock(child) || (child.type === 'element' && inline.has(child.tagName) && holdsBlock(child)),
  )

/** A wrapper gives way to what it holds; `span` has no meaning of its own once its style is gone, unless it names a language. */
function opened(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const means =
    node.properties['lang'] !== undefined || node.properties['dir'] !== undefined || node.properties['id'] !== undefined
  if (means) return [node]
  return ['div', 'section', 'article', 'span'].includes(node.tagName) ? node.children : [node]
}

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
        lineOf(node) !== '' ||
        node.children.some(hasSubstance) ||
        node.properties['id'] !== undefined ||
        isEmbed(node))

/** A player that `prepare.ts` made a link; `figures.ts` gives it its words. */
export const isEmbed = (node: Element): boolean =>
  node.tagName === 'a' && node.properties['title'] === 'embed' && node.children.length === 0

/** Without the white space (ideographic and no-break spaces included) and line breaks that only set the first line in. */
function trimmed(children: readonly ElementContent[]): ElementContent[] {
  const out = [...children]
  for (;;) {
    const first = out[0]
    if (first === undefined) return out
    if (is(first, 'br') || first.type === 'comment') out.shift()
    else if (first.type === 'text') {
      const value = first.value.replace(/^[\s\u3000\u00a0]+/u, '')
      if (value !== '') {
        out[0] = {...first, value}
        break
      }
      out.shift()
    } else break
  }
  for (;;) {
    const last = out.at(-1)
    if (last === undefined) return out
    if (is(last, 'br') || last.type === 'comment') out.pop()
    else if (last.type === 'text') {
      const value = last.value.replace(/[\s\u3000\u00a0]+$/u, '')
      if (value !== '') {
        out[out.length - 1] = {...last, value}
        return out
      }
      out.pop()
    } else return out
  }
}

/** Empty blocks are what is left of removed things; those with an id are the target of a link. */
function dropEmpty(parent: Parents): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type === 'comment') return false
    if (child.type !== 'element') return true
    dropEmpty(child)
    const may = [
      'p',
      'div',
      'section',
      'article',
      'blockquote',
      'ul',
      'ol',
      'dl',
      'li',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'figure',
      'figcaption',
      'strong',
      'b',
      'em',
      'i',
      'a',
      'span',
      'pre',
    ]
    return !may.includes(child.tagName) || hasSubstance(child) || child.children.some((n) => is(n, 'hr', 'table'))
  }) as never
}
