/** Marks of a page's setting in a title, which is text. */
import {parseHtml} from './body/parse.ts'
import {type ElementContent, is, isElement, type Nodes, type Root, textOf} from './body/tree.ts'

/** Elements that set a word of a headline; their attributes say no more than how. */
const setting = 'b|strong|i|em|u|s|span|font|small|sub|sup|mark|ruby|rb|rt|rp|nobr'
const tag = new RegExp(
  `<(/?)(${setting})(?: (?:class|style|lang|color|size|face|title)=(?:"[^"<>]*"|'[^'<>]*'))*\\s*>`,
  'giu',
)
const lineBreak = /\s*<br\s*\/?>\s*/giu
const mayBreak = /<wbr\s*\/?>/giu

/**
 * `<ruby>河湾<rt>héwān</rt></ruby>的<em>灯</em>` → `河湾(héwān)的灯`, with the elements that went. A title that speaks of markup
 * stays as it is: one with another tag, or with one that is not closed.
 */
export function plainTitle(written: string): {readonly title: string; readonly elements: readonly string[]} {
  const asWritten = {title: written, elements: []}
  if (!/<[a-z]/iu.test(written)) return asWritten
  const line = written.replace(lineBreak, ' ').replace(mayBreak, '')
  const open: string[] = []
  const elements = new Set<string>(line === written ? [] : ['br'])
  for (const [, slash, name = ''] of line.matchAll(tag)) {
    const element = name.toLowerCase()
    if (slash === '') {
      open.push(element)
      elements.add(element)
    } else if (open.pop() !== element) return asWritten
  }
  if (open.length > 0 || /<[a-z/!?]/iu.test(line.replace(tag, ''))) return asWritten
  const title = read(parseHtml(line)).trim()
  return title === '' ? asWritten : {title, elements: [...elements]}
}

/** The text, with what stands above a word in brackets behind it. */
function read(node: Root | ElementContent): string {
  if (!('children' in node)) return textOf(node)
  const words = (node.children as readonly ElementContent[]).map((child) =>
    is(child, 'rt') && !hasBrackets(node) ? `(${read(child)})` : read(child),
  )
  return words.join('')
}

const hasBrackets = (ruby: Nodes): boolean => isElement(ruby) && ruby.children.some((child) => is(child, 'rp'))
