import {type CreditLine, creditFacts, creditRule, isPortalLine, readCreditLine} from '../../credit-line.ts'
import {
  type Element,
  elements,
  is,
  lineOf,
  type Nodes,
  type Parents,
  type Root,
  replace,
  visibleLengths,
  walk,
} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** How far from the beginning or the end of the text such a line may stand, in characters without white space. */
const edge = 400
/** Longest block that is looked at, in characters without white space. */
const longest = 160
const blocks = ['p', 'div', 'section', 'center', 'header', 'h4', 'h5', 'h6']
const inlines = ['span', 'em', 'small']

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
  const lengths = visibleLengths(tree)
  const total = lengths.get(tree) ?? 0
  const starts = startsIn(tree)
  const inside = new Set<Nodes>()
  return elements(tree).flatMap(({node, parent}): CreditBlock[] => {
    if (inside.has(parent)) {
      inside.add(node)
      return []
    }
    const length = lengths.get(node) ?? 0
    const start = starts.get(node) ?? 0
    const isShort = length > 0 && length <= longest && (start < edge || total - start - length < edge)
    if (!isShort || !is(node, ...blocks, ...inlines) || !isOwnLine(node, parent, lengths)) return []
    const text = lineOf(node)
    const credit = readCreditLine(text)
    if (!credit) return []
    inside.add(node)
    return [{node, parent, credit, text, isAtTop: start < edge}]
  })
}

/** How much text stands before each node, white space aside. */
function startsIn(tree: Root): ReadonlyMap<Nodes, number> {
  const starts = new Map<Nodes, number>()
  let at = 0
  for (const {node} of walk(tree)) {
    starts.set(node, at)
    if (node.type === 'text') at += node.value.replace(/\s+/gu, '').length
  }
  return starts
}

/** An inline element counts where nothing else stands in its block. */
const isOwnLine = (node: Element, parent: Nodes, lengths: ReadonlyMap<Nodes, number>): boolean =>
  !is(node, ...inlines) || parent.type === 'root' || lengths.get(parent) === lengths.get(node)
