import {type CreditLine, creditFacts, creditRule, isPortalLine, readCreditLine} from '../../credit-line.ts'
import {
  type Element,
  hasMoreThan,
  is,
  lineOf,
  type Nodes,
  type Parents,
  type Root,
  replace,
  visibleLength,
  visit,
} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** How far from the beginning or the end of the text such a line may stand, in characters without white space. */
const edge = 400
/** Longest block that is looked at, in characters without white space. */
const longest = 160
const inlines = ['span', 'em', 'small']
const names = new Set(['p', 'div', 'section', 'center', 'header', 'h4', 'h5', 'h6', ...inlines])
/** Blocks kept before those that are no longer near the end are let go. */
const mostBlocks = 2000

/** Lines of credits that frame an article; `2021-05-14 08:30 来源：新华网` goes, `作者：王丽`, `责任编辑：赵强` stay. */
export const creditLine: CleaningRule = {
  name: creditRule,
  why: 'Says when and where the article was published; shown as its date and publication.',
  clean(tree, context) {
    const found = creditBlocks(tree)
    const taken = found.filter(({credit}) => isPortalLine(credit))
    for (const {node, parent} of taken) replace(parent, node)
    return {
      removed: taken.map(({node, text}) => removal(creditRule, text, node, context)),
      facts: creditFacts(found.filter(saysSo)),
    }
  },
}

/** A source alone is the rule source-line's; a date alone at the end may be that of a comment. */
const saysSo = ({credit, isAtTop}: CreditBlock): boolean => {
  const {date, authors, desk} = credit
  const hasDay = date !== undefined && (isAtTop || credit.isLabelled === true)
  return isPortalLine(credit) || hasDay || (date === undefined && (authors.length > 0 || desk.length > 0))
}

interface CreditBlock {
  readonly node: Element
  readonly parent: Parents
  readonly credit: CreditLine
  readonly text: string
  readonly isAtTop: boolean
}

/** Blocks of nothing but credits near an edge of the text, outermost first; none inside another. */
function creditBlocks(tree: Root): CreditBlock[] {
  let inside = -1
  return edgeBlocks(tree).flatMap(({node, parent, number, last, length, isAtTop}): CreditBlock[] => {
    if (number <= inside || !isOwnLine(node, parent, length)) return []
    const text = lineOf(node)
    const credit = readCreditLine(text)
    if (!credit) return []
    inside = last
    return [{node, parent, credit, text, isAtTop}]
  })
}

/** A short block near an edge of the text. */
interface EdgeBlock {
  readonly node: Element
  readonly parent: Parents
  /** Its number among all elements in document order, and that of the last inside it. */
  readonly number: number
  readonly last: number
  /** Characters without white space. */
  readonly length: number
  readonly isAtTop: boolean
}

/** In document order. One walk; what turns out to be in the middle is let go on the way. */
function edgeBlocks(tree: Root): EdgeBlock[] {
  const top: EdgeBlock[] = []
  let bottom: (EdgeBlock & {readonly end: number})[] = []
  const starts: number[] = []
  const numbers: number[] = []
  let at = 0
  let count = 0
  const seen = (node: Nodes) => {
    starts.push(at)
    numbers.push(count)
    if (node.type === 'text') at += visibleLength(node.value)
    if (node.type === 'element') count++
  }
  const left = (node: Nodes, parent: Parents) => {
    const start = starts.pop()
    const number = numbers.pop()
    if (node.type !== 'element' || start === undefined || number === undefined) return
    const length = at - start
    if (length === 0 || length > longest || !names.has(node.tagName)) return
    const block = {node, parent, number, last: count - 1, length, isAtTop: start < edge, end: at}
    if (block.isAtTop) top.push(block)
    else if (bottom.push(block) > mostBlocks) bottom = bottom.filter(({end}) => at - end < edge)
  }
  visit(tree, seen, left)
  return [...top, ...bottom.filter(({end}) => at - end < edge)].sort((a, b) => a.number - b.number)
}

/** An inline element counts where nothing else stands in its block. */
const isOwnLine = (node: Element, parent: Parents, length: number): boolean =>
  !is(node, ...inlines) || parent.type === 'root' || !hasMoreThan(parent, length)
