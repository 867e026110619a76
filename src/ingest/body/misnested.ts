/** Trees that HTML can't say: whoever reads them back moves the words elsewhere. */
import {isBlock} from './nesting.ts'
import {type Census, is, isBlank, type Parents, type Root, type RootContent, visit} from './tree.ts'

/** Elements without which no tree is misnested: all others have been settled (see `paragraphs.ts`). */
const risky = 'a li dt dd table ruby dfn abbr code kbd samp var time bdi bdo'.split(' ')

/** What each part of a table holds, and where each stands. */
const tableParts: readonly (readonly [parent: string, ...children: string[]])[] = [
  ['table', 'caption', 'colgroup', 'thead', 'tbody', 'tfoot'],
  ['thead', 'tr'],
  ['tbody', 'tr'],
  ['tfoot', 'tr'],
  ['tr', 'td', 'th'],
  ['colgroup', 'col'],
]
const childrenOf = new Map(tableParts.map(([parent, ...children]) => [parent, new Set(children)]))
const parts = new Set(tableParts.flatMap(([, ...children]) => children))

/** Elements that end one of their own kind. */
const never: readonly (readonly string[])[] = [['li'], ['dt', 'dd'], ['rt', 'rp', 'rb']]

/**
 * Whether a browser would read a tree's HTML as another tree: a link in a link, an item in an item without a list, a block in
 * a paragraph, words between the cells of a table.
 */
export function isMisnested(tree: Root, {elements: names}: Census): boolean {
  if (!risky.some((name) => names.has(name))) return false
  let links = 0
  let paragraphs = 0
  let isWrong = false
  visit(
    tree,
    (node, parent) => {
      if (is(node, 'a') && links++ > 0) isWrong = true
      if (paragraphs > 0 && isBlock(node)) isWrong = true
      if (is(node, 'p')) paragraphs++
      isWrong ||= isOutOfPlace(node, parent)
    },
    (node) => {
      if (is(node, 'a')) links--
      if (is(node, 'p')) paragraphs--
    },
  )
  return isWrong
}

function isOutOfPlace(node: RootContent, parent: Parents): boolean {
  const within = parent.type === 'element' ? parent.tagName : ''
  const own = childrenOf.get(within)
  if (node.type !== 'element') return own !== undefined && !isBlank(node)
  const name = node.tagName
  if (own ? !own.has(name) : parts.has(name)) return true
  return never.some((names) => names.includes(name) && names.includes(within))
}
