import type {Removal} from '../../../model.ts'
import {
  attribute,
  type Element,
  type ElementContent,
  element,
  elements,
  is,
  lineOf,
  type Nodes,
  replaceEach,
  text,
} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** Formulas in MathML become text: raised, lowered and over one another where that is what they mean. */
export const formulas: CleaningRule = {
  name: 'formula-source',
  why: 'The formula once more, in another notation that is not shown.',
  needs: {elements: ['math', 'annotation', 'annotation-xml']},
  clean(tree, context) {
    const removed: Removal[] = []
    const formula = new Set<Nodes>()
    replaceEach(tree, (node, parent) => {
      if (is(node, 'math') || formula.has(parent)) formula.add(node)
      if (!is(node, 'annotation', 'annotation-xml')) return undefined
      removed.push(removal('formula-source', lineOf(node), node, context))
      return []
    })
    for (const {node} of elements(tree)) if (formula.has(node)) set(node)
    return {removed}
  },
}

/** Elements that set their second and third parts lower or higher than the first. */
const scripts: Readonly<Record<string, readonly ('sub' | 'sup')[]>> = {
  msup: ['sup'],
  msub: ['sub'],
  msubsup: ['sub', 'sup'],
}

/** Its own name means nothing outside a formula, so it becomes a plain wrapper. */
function set(node: Element): void {
  const parts = node.children.filter((child): child is Element => child.type === 'element')
  const [first, ...others] = parts
  const levels = scripts[node.tagName]
  if (levels && first && others.length === levels.length)
    node.children = [first, ...others.map((part, i) => element(levels[i] ?? 'sup', {}, [part]))]
  else if (node.tagName === 'mfrac' && first && others.length === 1 && !isStack(node))
    node.children = [...grouped(first), text('/'), ...others.flatMap(grouped)]
  else if (node.tagName === 'msqrt') node.children = [text('√'), ...grouped({...node, tagName: 'mrow'})]
  if (/^m[a-z]+$/u.test(node.tagName) || node.tagName === 'semantics') {
    node.tagName = 'span'
    node.properties = {}
  }
}

/** Two lines without a bar between them, as in a binomial. */
const isStack = (node: Element) =>
  /^0/u.test(attribute(node, 'lineThickness') ?? attribute(node, 'linethickness') ?? '')

/** In brackets where it is more than one sign, since the bar that held it together is gone. */
const grouped = (part: Element): ElementContent[] =>
  [...lineOf(part).replace(/\s/gu, '')].length > 1 && /[^\p{L}\p{N}.,]/u.test(lineOf(part))
    ? [text('('), part, text(')')]
    : [part]
