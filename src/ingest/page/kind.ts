/** Whether a file is a whole web page, and whether there is more to it than its article. */
import {attribute, type Element, elements, is, lineOf, type Nodes, type Root, walk} from '../body/tree.ts'

/** A document's own tags, after nothing but a prolog, comments and white space. */
const opening =
  /^[\s\u{feff}]*(?:(?:<\?xml[^<>]{0,200}>|<!--(?:(?!-->)[\s\S]){0,2000}-->)\s*){0,10}<(?:!doctype\s+html|html|head|body)(?=[\s/>])/iu

/** Whether a text is a web page rather than a fragment of one. */
export const isPageText = (text: string): boolean => opening.test(text)

/** Marks of pages of another kind: scanned pages as hOCR, and frames, whose text is elsewhere. */
export function isOtherKind(tree: Root): boolean {
  return elements(tree).some(
    ({node}) =>
      is(node, 'frameset') ||
      /(?:^|\s)ocr_page(?:\s|$)/u.test(attribute(node, 'className') ?? '') ||
      (is(node, 'meta') && /^ocr-(?:system|capabilities)$/iu.test(attribute(node, 'name') ?? '')),
  )
}

const chromeElements = ['nav', 'aside', 'footer', 'form', 'button', 'select', 'dialog']
const chromeRole = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog)$/iu
const chromeName =
  /(?:^|[^a-z])(?:nav|navi|navbar|navigation|menu|sidebar|side|foot|footer|head|header|masthead|breadcrumbs?|crumbs?|comments?|share|sharing|social|related|recommend|toolbar|banner|copyright|pager|pagination|search|advert|ads?)(?:$|[^a-z])/iu
/** A page this full of links leads somewhere: more than a fifth of its text, in at least ten of them. */
const linkedShare = 0.2
const fewestLinks = 10

/** Whether something stands around the article: navigation, forms, comments. Else the page is an article with a frame of tags. */
export function hasChrome(tree: Root): boolean {
  const all = elements(tree)
  if (all.some(({node}) => isChrome(node) && lineOf(node) !== '')) return true
  const links = all.filter(({node}) => is(node, 'a') && node.properties['href'] !== undefined)
  const linked = links.reduce((sum, {node}) => sum + lineOf(node).length, 0)
  return links.length >= fewestLinks && linked > linkedShare * letters(tree)
}

function isChrome(node: Element): boolean {
  if (is(node, 'html', 'body', 'article', 'h1', 'h2', 'h3', 'p', 'script', 'style', 'meta', 'link')) return false
  if (is(node, ...chromeElements) || chromeRole.test(attribute(node, 'role') ?? '')) return true
  return chromeName.test(
    `${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`.replace(/([a-z])([A-Z])/gu, '$1 $2'),
  )
}

const letters = (tree: Root): number => {
  let count = 0
  const outside = new Set<Nodes>()
  for (const {node, parent} of walk(tree)) {
    if (outside.has(parent) || is(node, 'script', 'style', 'template', 'head')) outside.add(node)
    else if (node.type === 'text') count += node.value.replace(/\s+/gu, ' ').length
  }
  return count
}

/** Text, times the elements around it, that Readability is given: it reads each element's text again and again. */
const mostWork = 40_000_000
const mostElements = 60_000
const mostChildren = 8_000

/** Whether a page is of a size Readability can read in a few seconds; the limits are measured (see `tests/bench/`). */
export function isReadable(tree: Root): boolean {
  let count = 0
  let work = 0
  for (const {node, depth} of walk(tree)) {
    if (node.type === 'text') work += node.value.length * depth
    else count++
    if ('children' in node && node.children.length > mostChildren) return false
  }
  return count <= mostElements && work <= mostWork
}
