/** Finds the headings a source set only in bold, in short bare paragraphs, or with a mark before them. */
import {
  type Element,
  element,
  elements,
  is,
  isBlank,
  lineOf,
  type Parents,
  type Root,
  text as textNode,
} from './tree.ts'

/** A heading that was worked out rather than marked up. */
export interface InferredHeading {
  readonly text: string
  readonly line?: number
  readonly ground: 'bold' | 'bare' | 'mark'
}

/** Longest heading, in characters; the longest sub-heads of Chinese papers seen have 44. */
const longest = 50
/** Longest bare paragraph taken for a heading. */
const longestBare = 30
/** A bare heading stands between paragraphs at least this long. */
const shortestProse = 45
const terminal = /[。！？!?；;，,：:…]["'”’」』）)]*$/u
const mark = /^[●■◆▶►▌◎★☆]\s*/u
const han = /\p{Script=Han}/u
const notHeading =
  /^(?:图|表|文|摄|注|来源|本报|本刊|记者|通讯员|编辑|责任编辑|作者|供稿|[（(【].*[）)】]$)|(?:供图|摄影|[摄攝])[)）]?$|\d{1,2}月\d{1,2}日$|^\d+$|^[—–-]{2}/u

const mayHead = (line: string) =>
  line !== '' && [...line].length <= longest && !terminal.test(line) && !notHeading.test(line)
/** The name a story or its last part ends with: (林肖). */
const closingBracket = /\s*[（(][^（）()]{2,20}[）)]$/u
const isProse = (node: Element | undefined) =>
  node !== undefined &&
  is(node, 'p') &&
  lineOf(node).length >= shortestProse &&
  terminal.test(lineOf(node).replace(closingBracket, ''))

/** Whether all a paragraph's text stands in bold. */
function isAllBold(node: Element): boolean {
  const parts = node.children.filter((n) => !isBlank(n) && !is(n, 'br'))
  return parts.length > 0 && parts.every((n) => is(n, 'strong', 'b') || (is(n, 'span', 'em', 'u') && isAllBold(n)))
}

/**
 * Turns paragraphs that are headings into `h2` and, with a mark such as ●, `h3`. Adjacent bold ones become one heading.
 * Levels then run without a gap, and an `h1` of the source's own becomes `h2`: the page's `h1` is the title.
 */
export function settleHeadings(tree: Root): InferredHeading[] {
  const inferred = inferIn(tree)
  level(tree)
  return inferred
}

function inferIn(parent: Parents): InferredHeading[] {
  const found: InferredHeading[] = []
  const nodes = (parent.children as Element[]).filter((n) => !isBlank(n))
  const grounds = nodes.map((node, i) => groundOf(nodes, node, i))
  nodes.forEach((node, i) => {
    if (is(node, 'blockquote')) return
    const ground = grounds[i]
    if (!ground) return
    const previous = nodes[i - 1]
    const line = lineOf(node)
    const joins = ground === 'bold' && grounds[i - 1] === 'bold' && previous
    if (joins) {
      // 聚焦“五个突出” / 为群众办好事办难事: one heading on two lines.
      node.tagName = 'h2'
      node.children = [...previous.children, textNode(' '), ...unbold(node)]
      parent.children = (parent.children as Element[]).filter((n) => n !== previous) as never
      found.pop()
      found.push({text: lineOf(node), ground, ...at(node)})
      return
    }
    node.tagName = ground === 'mark' ? 'h3' : 'h2'
    node.children = unbold(node)
    found.push({text: line, ground, ...at(node)})
  })
  return found
}

const at = (node: Element) => (node.position ? {line: node.position.start.line} : {})

function groundOf(nodes: readonly Element[], node: Element, i: number): InferredHeading['ground'] | undefined {
  if (!is(node, 'p') || node.children.some((n) => is(n, 'img', 'a'))) return undefined
  const line = lineOf(node)
  if (!mayHead(line)) return undefined
  const followed = nodes.slice(i + 1).some((n) => is(n, 'p') && lineOf(n) !== '')
  if (!followed) return undefined
  if (isAllBold(node)) return mark.test(line) ? 'mark' : 'bold'
  if (mark.test(line) && isProse(nodes[i + 1])) return 'mark'
  const isBare = han.test(line) && [...line].length <= longestBare && [...line].length >= 4 && !/[。；！？]/u.test(line)
  const opens = isProse(nodes[i + 1]) && nodes.slice(0, i).some((n) => isProse(n))
  const previous = nodes[i - 1]
  const closed =
    isProse(previous) ||
    is(previous, 'figure', 'h2', 'h3') ||
    (previous !== undefined && is(previous, 'p') && terminal.test(lineOf(previous)))
  return isBare && opens && closed ? 'bare' : undefined
}

/** The heading's own weight says what the bold said. */
function unbold(node: Element): Element['children'] {
  const children = node.children.flatMap((child) => (is(child, 'strong', 'b') ? child.children : [child]))
  while (children.length > 1 && is(children.at(-1), 'br')) children.pop()
  return children.map((child) => (is(child, 'br') ? element('br', {}, []) : child))
}

const depths = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** Renumbers headings from `h2` on: the depths in use in their order, no level skipped, none below `h4`. */
function level(tree: Root): void {
  const headings = elements(tree).flatMap(({node}) => (depths.includes(node.tagName) ? [node] : []))
  const used = [...new Set(headings.map((node) => Math.max(2, depths.indexOf(node.tagName) + 1)))].sort((a, b) => a - b)
  let last = 1
  for (const node of headings) {
    const rank = used.indexOf(Math.max(2, depths.indexOf(node.tagName) + 1)) + 2
    last = Math.min(rank, last + 1, 4)
    node.tagName = `h${last}`
  }
}
