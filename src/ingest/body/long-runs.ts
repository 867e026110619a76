/** Where a line may end inside an address, or whatever else is long and has no space: without it a justified line gapes. */
import {type Element, type ElementContent, element, is, isElement, type Root, visit} from './tree.ts'

/** Half a line on a phone. */
const longRun = /([!-~]{24,})/u
/** After the double slash, and before any other sign that parts an address (Chicago Manual of Style 17, 14.18). */
const ends = /(?<=\/\/)|(?<=[^/])(?=[~.,_?#%=&-]|\/(?!\/))/u

/** Where every space counts, and the places of pictures, which are found by their form once all files are known. */
const isVerbatim = (node: Element): boolean => is(node, 'pre') || node.properties['dataPicture'] !== undefined

/** Puts a `wbr` wherever a long run in a block may end a line. */
export function breakLongRuns(tree: Root): void {
  let verbatim = 0
  visit(
    tree,
    (node) => {
      if (isElement(node) && isVerbatim(node)) verbatim++
    },
    (node) => {
      if (!isElement(node)) return
      if (isVerbatim(node)) verbatim--
      else if (verbatim === 0 && node.children.some(isLong)) node.children = node.children.flatMap(cut)
    },
  )
}

const isLong = (node: ElementContent): boolean => node.type === 'text' && longRun.test(node.value)

/** `see https://example.org/a` → `see https://` wbr `example` wbr `.org` wbr `/a`. */
function cut(node: ElementContent): ElementContent[] {
  if (node.type !== 'text' || !longRun.test(node.value)) return [node]
  const parts = ['']
  for (const [i, piece] of node.value.split(longRun).entries()) {
    const [first = '', ...others] = i % 2 === 0 ? [piece] : piece.split(ends)
    parts[parts.length - 1] += first
    parts.push(...others)
  }
  return parts.flatMap((value, at): ElementContent[] =>
    at === 0 ? [{type: 'text', value}] : [element('wbr', {}, []), {type: 'text', value}],
  )
}
