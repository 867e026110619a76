/** Finds the headings a source set only in bold, in short bare paragraphs, or with a mark before them. */
import {type Element, element, is, isBlank, lineOf, type Parents, type Root, text as textNode, visit} from './tree.ts'

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
  line !== '' && isWithin(line, longest) && !terminal.test(line) && !notHeading.test(line)
/** Whether a text has so many characters at most; a paragraph of a million is not counted to its end. */
const isWithin = (text: string, most: number) => text.length <= most * 2 && [...text].length <= most
/** The name a story or its last part ends with: (林肖). */
const closingBracket = /\s*[（(][^（）()]{2,20}[）)]$/u

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
  const blocks = (parent.children as Element[]).filter((n) => !isBlank(n)).map(asBlock)
  const grounds = groundsOf(blocks)
  const joined = new Set<Element>()
  let parts: Element[] = []
  for (const [i, {node: heading}] of blocks.entries()) {
    const ground = grounds[i]
    if (!ground) continue
    // 聚焦“五个突出” / 为群众办好事办难事: one heading on two lines, kept in the last of them.
    if (ground === 'bold' && grounds[i + 1] === 'bold') {
      parts.push(heading)
      continue
    }
    for (const part of parts) joined.add(part)
    heading.children = [...parts.flatMap((part) => [...unbold(part), textNode(' ')]), ...unbold(heading)]
    heading.tagName = ground === 'mark' ? 'h3' : 'h2'
    found.push({text: lineOf(heading), ground, ...at(heading)})
    parts = []
  }
  if (joined.size > 0) parent.children = (parent.children as Element[]).filter((n) => !joined.has(n)) as never
  return found
}

const at = (node: Element) => (node.position ? {line: node.position.start.line} : {})

/** A block as the rules below look at it, read once. */
interface Block {
  readonly node: Element
  /** The text of a paragraph; of others it doesn't matter. */
  readonly line: string
  readonly isProse: boolean
}

function asBlock(node: Element): Block {
  const line = is(node, 'p') ? lineOf(node) : ''
  return {node, line, isProse: line.length >= shortestProse && terminal.test(line.replace(closingBracket, ''))}
}

function groundsOf(blocks: readonly Block[]): (InferredHeading['ground'] | undefined)[] {
  const firstProse = blocks.findIndex(({isProse}) => isProse)
  const lastText = blocks.findLastIndex(({line}) => line !== '')
  return blocks.map((block, i) =>
    // A heading has something below it.
    i < lastText ? groundOf(block, blocks[i - 1], blocks[i + 1], firstProse !== -1 && firstProse < i) : undefined,
  )
}

function groundOf(
  {node, line}: Block,
  previous: Block | undefined,
  next: Block | undefined,
  isBelowProse: boolean,
): InferredHeading['ground'] | undefined {
  if (!is(node, 'p') || node.children.some((n) => is(n, 'img', 'a')) || !mayHead(line)) return undefined
  if (isAllBold(node)) return mark.test(line) ? 'mark' : 'bold'
  if (!next?.isProse) return undefined
  if (mark.test(line)) return 'mark'
  const isBare = han.test(line) && isWithin(line, longestBare) && [...line].length >= 4 && !/[。；！？]/u.test(line)
  const isClosed =
    previous !== undefined &&
    (previous.isProse ||
      is(previous.node, 'figure', 'h2', 'h3') ||
      (is(previous.node, 'p') && terminal.test(previous.line)))
  return isBare && isBelowProse && isClosed ? 'bare' : undefined
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
  const headings: Element[] = []
  visit(tree, (node) => {
    if (is(node, ...depths)) headings.push(node)
  })
  const used = [...new Set(headings.map((node) => Math.max(2, depths.indexOf(node.tagName) + 1)))].sort((a, b) => a - b)
  let last = 1
  for (const node of headings) {
    const rank = used.indexOf(Math.max(2, depths.indexOf(node.tagName) + 1)) + 2
    last = Math.min(rank, last + 1, 4)
    node.tagName = `h${last}`
  }
}
