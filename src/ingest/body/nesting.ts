/** What may stand inside what: HTML that a browser reads as another tree than the one it was written from is repaired. */
import {type Element, type ElementContent, is, isElement, type Parents, type Root, text, visit} from './tree.ts'

/** Elements that begin on a line of their own. */
const blocks = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 div section article address blockquote pre ul ol li dl dt dd table caption colgroup col thead tbody tfoot ' +
    'tr td th figure figcaption hr details summary'
  ).split(' '),
)
export const isBlock = (node: ElementContent | Root['children'][number] | undefined): boolean =>
  node?.type === 'element' && blocks.has(node.tagName)

/** Elements that hold text and inline elements only. A parser ends some of them where a block begins. */
const textOnly = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary']

/**
 * Takes blocks out of elements that can't hold any: `<p>a<figure>…</figure>b</p>` → `<p>a</p><figure>…</figure><p>b</p>`.
 * A paragraph in a heading is the heading's text.
 */
export function partBlocks(tree: Root): void {
  const part = (parent: Parents) => {
    if (!(parent.children as ElementContent[]).some(mustPart)) return
    parent.children = (parent.children as ElementContent[]).flatMap((child) =>
      mustPart(child) ? parted(child) : [child],
    ) as never
  }
  visit(
    tree,
    (node) => {
      if (is(node, 'pre')) withoutFirstBreak(node)
    },
    // From the innermost outwards, so that what is taken out of one is seen by the next.
    (node) => {
      if (isElement(node)) part(node)
    },
  )
  part(tree)
}

const mustPart = (node: ElementContent): node is Element => is(node, ...textOnly) && node.children.some(isBlock)

function parted(node: Element): ElementContent[] {
  const isFlat = !is(node, 'p') && node.children.every((child) => is(child, 'p') || !isBlock(child))
  if (isFlat || is(node, 'summary')) return [{...node, children: node.children.flatMap(inlined)}]
  const out: ElementContent[] = []
  let run: ElementContent[] = []
  let properties = node.properties
  const flush = () => {
    if (run.some((child) => child.type === 'element' || (child.type === 'text' && /\S/u.test(child.value)))) {
      out.push({...node, properties, children: run})
      properties = {}
    }
    run = []
  }
  for (const child of node.children) {
    if (isBlock(child)) {
      flush()
      out.push(child)
    } else run.push(child)
  }
  flush()
  return out
}

const inlined = (child: ElementContent, i: number): ElementContent[] =>
  child.type === 'element' && isBlock(child) ? [...(i > 0 ? [text(' ')] : []), ...child.children] : [child]

/** A parser drops the line end after `<pre>`, so one that is meant would be lost at each reading; an empty line says nothing. */
function withoutFirstBreak(pre: Element): void {
  const [first] = pre.children
  if (first?.type === 'text') first.value = first.value.replace(/^\n+/u, '')
}
