/** What of a page's text is not in its article. */
import {type Element, isElement, type Nodes, type Parents, type Root, walk} from '../body/tree.ts'

/** Texts of a page between two that were kept. */
export interface LeftOut {
  /** Blocks and line breaks on lines of their own. */
  readonly text: string
  /** 1-based line of the tree, where it is known. */
  readonly line?: number
}

/** Elements whose text no reader ever sees. */
const silent = new Set(['script', 'style', 'template'])
/** Elements that part texts: what stands before them is on another line. */
const blocks = new Set(
  (
    'html head title body main header footer nav section article aside form fieldset center option button label noscript address ' +
    'p h1 h2 h3 h4 h5 h6 div blockquote pre ul ol li dl dt dd table caption tr td th figure figcaption hr details summary'
  ).split(' '),
)

/** A text of the page with the line on which `node`, its first, begins. */
export function leftAt(text: string, node: Nodes): LeftOut {
  const line = node.position?.start.line
  return line === undefined ? {text} : {text, line}
}

interface Placed {
  readonly node: Extract<Nodes, {type: 'text'}>
  readonly block: Parents
  /** Whether a line break stands before it. */
  readonly broken: boolean
}

/** The texts readers see, in document order; `title` is left aside. */
function visibleTexts(tree: Root, title?: Element): Placed[] {
  const blockOf = new Map<Nodes, Parents>()
  const hidden = new Set<Nodes>()
  const texts: Placed[] = []
  let broken = false
  for (const {node, parent} of walk(tree)) {
    if (hidden.has(parent) || (isElement(node) && (silent.has(node.tagName) || node === title))) hidden.add(node)
    else if (node.type === 'text') {
      if (!/\S/u.test(node.value)) continue
      texts.push({node, block: blockOf.get(parent) ?? tree, broken})
      broken = false
    } else if (node.type === 'element') {
      if (node.tagName === 'br') broken = true
      blockOf.set(node, blocks.has(node.tagName) ? node : (blockOf.get(parent) ?? tree))
    }
  }
  return texts
}

/**
 * The texts of a page that are not among `kept`, neighbours together: as few pieces as there can be if their order with
 * the kept ones is to show. `title` is an element that is left aside.
 */
export function leftOut(tree: Root, kept: ReadonlySet<Nodes>, title?: Element): LeftOut[] {
  const runs: {text: string; readonly node: Nodes}[] = []
  let run: (typeof runs)[number] | undefined
  let block: Parents | undefined
  for (const text of visibleTexts(tree, title)) {
    if (kept.has(text.node)) {
      run = undefined
      continue
    }
    const words = text.node.value.replace(/\s+/gu, ' ')
    if (!run) {
      run = {text: words, node: text.node}
      runs.push(run)
    } else run.text += (text.broken || text.block !== block ? '\n' : '') + words
    block = text.block
  }
  return runs.map(({text, node}) => leftAt(text.replace(/ *\n */gu, '\n').trim(), node))
}
