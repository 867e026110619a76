import type {Removal} from '../../../model.ts'
import {type Element, type ElementContent, element, is, lineOf, replaceEach, text, walk} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** Elements of a drawing that are drawn only where another refers to them, or never. */
const undrawn = [
  'defs',
  'symbol',
  'clipPath',
  'pattern',
  'marker',
  'mask',
  'title',
  'desc',
  'metadata',
  'style',
  'script',
]

/** Drawings made of shapes: their labels stay as text, what only describes them goes. */
export const drawings: CleaningRule = {
  name: 'drawing',
  why: 'Describes a drawing; the labels it shows are kept.',
  needs: {elements: ['svg']},
  clean(tree, context) {
    const removed: Removal[] = []
    replaceEach(tree, (node) => {
      if (!is(node, 'svg')) return undefined
      const {labels, rest} = readDrawing(node)
      if (rest !== '') removed.push(removal('drawing', rest, node, context))
      return labels
    })
    return {removed}
  },
}

/** What a drawing shows as text, and what it only says. */
function readDrawing(drawing: Element): {labels: ElementContent[]; rest: string} {
  const labels: ElementContent[] = []
  const rest: string[] = []
  const done = new Set<unknown>()
  for (const {node, parent} of walk(drawing)) {
    if (done.has(parent)) done.add(node)
    else if (node.type === 'text') rest.push(node.value)
    else if (node.type === 'element') {
      if (is(node, 'text', 'foreignObject', ...undrawn)) done.add(node)
      if (node.tagName === 'foreignObject') labels.push(element('div', {}, node.children))
      else if (node.tagName === 'text') labels.push(text(' '), element('span', {}, [text(lineOf(node))]), text(' '))
      else if (undrawn.includes(node.tagName) && !is(node, 'script', 'style')) rest.push(lineOf(node))
    }
  }
  return {labels, rest: rest.join(' ').replace(/\s+/gu, ' ').trim()}
}
