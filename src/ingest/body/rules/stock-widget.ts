import {
  attribute,
  type Element,
  elements,
  hasText,
  is,
  lineOf,
  type Nodes,
  type Parents,
  replace,
  walk,
} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** Services that draw a live quote chart; the picture changes by the minute, so it was never part of the article. */
const chartHost = /^(?:https?:)?\/\/[\w.-]*(?:quoteklinepic|pifm|quotepic|image\.sinajs|img\.finance\.qq)[\w.-]*\//iu
/** `601628|1|1`, `K 601628|1|1`, `sh601628`, `1.601628`. */
const code = /(?:^|[^0-9])([03689][0-9]{5})(?![0-9])/u

/** A live stock chart of a finance portal. The security's code is kept as metadata. */
export const stockWidget: CleaningRule = {
  name: 'stock-widget',
  why: 'A live chart of a stock, drawn anew by a service; the security code is kept.',
  needs: {elements: ['img']},
  clean(tree, context) {
    const securities = new Set<string>()
    const charts = elements(tree).filter(({node}) => is(node, 'img') && chartHost.test(attribute(node, 'src') ?? ''))
    const parents = new Map<Nodes, Element>()
    if (charts.length > 0)
      for (const {node, parent} of walk(tree)) if (parent.type === 'element') parents.set(node, parent)
    const removed = charts.map(({node}) => {
      const [parent, outermost] = enclosing(tree, node, parents)
      for (const {node: inner} of [{node: outermost}, ...elements(outermost)]) {
        const found = code.exec(
          [attribute(inner, 'dataCode'), attribute(inner, 'alt'), attribute(inner, 'href')].join(' '),
        )
        if (found?.[1]) securities.add(found[1])
      }
      replace(parent, outermost)
      return removal('stock-widget', lineOf(outermost), outermost, context)
    })
    return securities.size > 0 ? {removed, facts: {securities: [...securities]}} : {removed}
  },
}

/** The outermost element that holds nothing but `node`, with its parent. */
function enclosing(tree: Parents, node: Element, parents: ReadonlyMap<Nodes, Element>): [Parents, Element] {
  let inner: Element = node
  for (let parent = parents.get(inner); parent; parent = parents.get(inner)) {
    if (hasText(parent) || hasSecondPicture(parent)) return [parent, inner]
    inner = parent
  }
  return [tree, inner]
}

function hasSecondPicture(node: Parents): boolean {
  let pictures = 0
  const isSecond = (inner: Nodes): boolean =>
    is(inner, 'img') ? ++pictures > 1 : 'children' in inner && inner.children.some(isSecond)
  return node.children.some(isSecond)
}
