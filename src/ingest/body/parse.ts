/** HTML and Markdown text to trees and back. The only user of unified and its parsers. */
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, {defaultHandlers, type Options} from 'remark-rehype'
import {unified} from 'unified'
import {piecesOf} from './pieces.ts'
import {type MarkdownNode, quiet, restore} from './quiet.ts'
import {
  attribute,
  type Element,
  element,
  elements,
  is,
  type Nodes,
  type Parents,
  type Root,
  replace,
  text,
  visit,
} from './tree.ts'

const fragment = unified().use(rehypeParse, {fragment: true})
const whole = unified().use(rehypeParse, {fragment: false})
const serializer = unified().use(rehypeStringify, {allowDangerousHtml: false})
type Handled<Kind extends 'list' | 'listItem' | 'tableRow'> = Parameters<(typeof defaultHandlers)[Kind]>
/**
 * A list says itself whether one of its items has gaps, which sets all of them apart (CommonMark, 5.3), and items and rows
 * are handed on without the others: each would look through all of them, which takes the square of their number.
 */
const handlers = {
  list: (...[state, list]: Handled<'list'>) =>
    defaultHandlers.list(state, {...list, spread: list.spread || list.children.some(({spread}) => spread)}),
  listItem: (...[state, item, list]: Handled<'listItem'>) =>
    defaultHandlers.listItem(state, item, list && ({...list, children: []} as typeof list)),
  tableRow: (...[state, row, table]: Handled<'tableRow'>) =>
    defaultHandlers.tableRow(
      state,
      row,
      table && ({...table, children: [...table.children.slice(0, 1), row]} as typeof table),
    ),
}
// Raw HTML inside Markdown is handed on as text and parsed with the rest: one parser decides what is an element.
const toHtml: Options = {allowDangerousHtml: true, clobberPrefix: '', handlers}
// CommonMark knows words by their spaces: in Chinese it leaves the marks of `**已通车。**两岸` standing.
const commonMarkdown = unified().use(remarkParse).use(remarkGfm, {singleTilde: false})
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(remarkRehype, toHtml)
  .use(() => withoutFootnoteWords)
const plainMarkdown = unified().use(remarkParse).use(remarkCjkFriendly).use(remarkRehype, toHtml)
const toText = unified().use(rehypeStringify, {allowDangerousHtml: true})

/** Whole links, in which an address is no text. */
const link = /(?<!\\)\[[^[\]\\`<]*\]\(https?:\/\/[^\s()<>[\]\\]+\)/giu
/** What GitHub's Markdown has beyond CommonMark: tables, strokes, notes, boxes, bare addresses. */
const beyondPlain = /[|~@]|\[\^|\[[ x\t\n]\]|www\.|https?:/iu

/** remark-rehype sets “Footnotes” above the notes and “↩” after each: words the article doesn't have. */
function withoutFootnoteWords(tree: Root): void {
  for (const {node, parent} of elements(tree))
    if (attribute(node, 'id') === 'footnote-label' || attribute(node, 'dataFootnoteBackref') !== undefined)
      replace(parent, node)
}

/** HTML as a browser would read it; a fragment unless it is a whole page. Positions are lines of `html`. */
export function parseHtml(html: string): Root {
  return /<(?:html|body|head)[\s>]/iu.test(html) ? whole.parse(html) : fragment.parse(html)
}

/** HTML that is no whole page, whatever its attributes speak of. */
export const parseFragment = (html: string): Root => fragment.parse(html)

/** Markdown (CommonMark with tables, footnotes and the like) as HTML, raw HTML left as it stands: not yet safe. */
export const markdownToHtml = (source: string): string => toText.stringify(readMarkdown(source))

/** `parseHtml(markdownToHtml(source))`, sooner where there is no HTML in it. Nodes have no positions. */
export function parseMarkdown(source: string, parse: (html: string) => Root = parseHtml): Root {
  const read = readMarkdown(source)
  // A line end written as a number is another character to a parser of HTML.
  const direct = /&#|\r/u.test(source) ? null : asParsed(read)
  if (direct) return direct
  const tree = parse(toText.stringify(read))
  visit(tree, (node) => {
    node.position = undefined
  })
  return tree
}

/** Between Han or kana and a mark of punctuation, where CommonMark may take a mark of emphasis for text. */
const besideHan = /\p{P}[*_]+[\u3041-\u9fff\uac00-\ud7af]|[\u3041-\u9fff\uac00-\ud7af][*_]+\p{P}/u

/** Marks of emphasis that we read as such and CommonMark would print: `**已通车。**两岸` → `****`. */
export function marksBesideHan(source: string): string {
  let marks = ''
  for (const piece of piecesOf(source)) {
    if (piece.kind !== 'markdown' || !besideHan.test(piece.source)) continue
    const {source: silent} = quiet(piece.source)
    const [printed, left] = [literalMarks(commonMarkdown.parse(silent)), literalMarks(markdown.parse(silent))]
    for (const mark of '*_') marks += mark.repeat(Math.max(0, countOf(mark, printed) - countOf(mark, left)))
  }
  return marks
}

const countOf = (mark: string, marks: string): number => marks.split(mark).length - 1

function literalMarks(tree: MarkdownNode): string {
  const marks: string[] = []
  const nodes: MarkdownNode[] = [tree]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'text') marks.push(String(node.value).replace(/[^*_]+/gu, ''))
    for (const child of node.children ?? []) nodes.push(child)
  }
  return marks.join('')
}

function readMarkdown(source: string): Root {
  const children: Root['children'] = []
  for (const piece of piecesOf(source)) {
    const blocks =
      piece.kind === 'markdown' ? readPiece(piece.source).children : [element(piece.tag, {}, [text(piece.text)])]
    if (children.length > 0 && blocks.length > 0) children.push({type: 'text', value: '\n'})
    for (const block of blocks) children.push(block)
  }
  return {type: 'root', children}
}

function readPiece(source: string): Root {
  // Looking for what isn't there takes the parser a third of its time.
  const parser = beyondPlain.test(source.replace(link, '')) ? markdown : plainMarkdown
  const silent = quiet(source)
  const tree = parser.parse(silent.source)
  restore(tree, silent)
  return parser.runSync(tree)
}

/** The tree as a parser would give it of the same tree's text; null where that would be another one. */
function asParsed(tree: Root): Root | null {
  const root: Root = {type: 'root', children: []}
  const copies = new Map<Nodes, Parents>([[tree, root]])
  let links = 0
  let isOther = false
  visit(
    tree,
    (node, parent) => {
      if (is(node, 'a') && links++ > 0) isOther = true
      const into = copies.get(parent)
      if (isOther || !into) return
      const before = into.children.at(-1)
      if (node.type === 'text' && before?.type === 'text') before.value += node.value
      else if (node.type === 'text') {
        if (node.value !== '') into.children.push(text(node.value) as never)
      } else if (node.type === 'element') {
        const copy = element(node.tagName, given(node.properties), [])
        into.children.push(copy as never)
        if (node.children.length > 0) copies.set(node, copy)
      } else isOther = true // HTML as it was written
    },
    (node) => {
      if (is(node, 'a')) links--
      copies.delete(node)
    },
  )
  return isOther ? null : root
}

/** Properties that are written at all; those of the page's own making are texts. */
const given = (properties: Element['properties']): Element['properties'] =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([name, value]) => [name, value === true && name.startsWith('data') ? '' : value]),
  )

/** The tree as HTML text. Only `safe-html.ts` may publish it. */
export const serialize = (tree: Root): string => serializer.stringify(tree)
