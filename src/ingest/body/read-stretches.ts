/** The stretches of a body to one tree, with what of their text is lost on the way. */
import {type Issue, issue} from '../../issue.ts'
import type {Removal} from '../../model.ts'
import {plainLines} from '../text-lines.ts'
import type {Stretch} from './format.ts'
import {parseHtml, parseMarkdown} from './parse.ts'
import {isElement, type Parents, type Root, visit} from './tree.ts'
import {swallowedAtEnd, swallowedByAttributes} from './unclosed.ts'

/** The rule that stands for whatever a browser would show nowhere though nobody meant to hide it. */
export const unclosedMarkup = 'unclosed-markup'

/** Nodes of HTML, removals and issues have lines of the body, from 1, where they have any; nodes of Markdown have none. */
export interface ReadStretches {
  readonly tree: Root
  readonly removed: readonly Removal[]
  readonly issues: readonly Issue[]
}

/** One tree of all stretches. Issues have lines of the file, whose `firstLine` is the first of the body. */
export function readStretches(parts: readonly Stretch[], firstLine: number): ReadStretches {
  const removed: Removal[] = []
  let controls = 0
  const children = parts.flatMap(({format, source, line}) => {
    const parse = (html: string): Root => {
      const {tree, isClosed} = parseToEnd(html)
      const swallowed = [...swallowedByAttributes(tree, html), ...(isClosed ? [] : swallowedAtEnd(tree, html))]
      for (const {text, line: at} of swallowed)
        removed.push({rule: unclosedMarkup, text, ...(format === 'html' && {line: at})})
      if (html.includes('&#')) controls += takeControls(tree)
      return tree
    }
    return (format === 'html' ? parse('\n'.repeat(line) + source) : parseMarkdown(source, parse)).children
  })
  const said = `${controls} control ${controls === 1 ? 'character' : 'characters'} removed.`
  const issues = controls === 0 ? [] : [issue('control-characters-removed', said, {line: firstLine})]
  return {tree: {type: 'root', children}, removed, issues}
}

/** Set behind the text, it is a comment of its own unless something before it is never closed. */
const end = '<!---->'

function parseToEnd(html: string): {readonly tree: Root; readonly isClosed: boolean} {
  const tree = parseHtml(html + end)
  let holder: Parents | undefined
  visit(tree, (node, parent) => {
    if (node.type === 'comment' && node.position?.start.offset === html.length) holder = parent
  })
  if (!holder) return {tree: parseHtml(html), isClosed: false}
  const at = holder.children.findLastIndex((node) => node.type === 'comment')
  holder.children.splice(at, 1)
  return {tree, isClosed: true}
}

/** Takes out control characters that were written as numbers (`&#8;`), and counts them. */
function takeControls(tree: Root): number {
  let count = 0
  const without = (written: string): string => {
    const {text, controls} = plainLines(written)
    count += controls
    return text
  }
  visit(tree, (node) => {
    if (node.type === 'text') node.value = without(node.value)
    else if (isElement(node))
      for (const [name, value] of Object.entries(node.properties))
        if (typeof value === 'string') node.properties[name] = without(value)
  })
  return count
}
