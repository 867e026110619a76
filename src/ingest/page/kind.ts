/** Whether a file is a whole web page, and whether there is more to it than its article. */
import {attribute, type Element, elements, is, isElement, type Nodes, type Root, walk} from '../body/tree.ts'

/** A document's own tags, after nothing but a prolog, comments and white space. */
const opening =
  /^[\s\u{feff}]*(?:(?:<\?xml[^<>]{0,200}>|<!--(?:(?!-->)[\s\S]){0,2000}-->)\s*){0,10}<(?:!doctype\s+html|html|head|body)(?=[\s/>])/iu

/** Whether a text is a web page rather than a fragment of one. */
export const isPageText = (text: string): boolean => opening.test(text)

/** `<xhtml:p>` → `<p>`, in a page whose own tags carry the prefix; any other text as it is. */
export function withoutPrefix(text: string): string {
  const prefix =
    /^[\s\u{feff}]*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!doctype[^<>]{0,300}>\s*)?<([a-z][\w-]{0,20}):html(?=[\s>])/iu.exec(
      text,
    )?.[1]
  return prefix === undefined ? text : text.replace(new RegExp(`(</?)${prefix}:(?=[a-z])`, 'giu'), '$1')
}

/** Marks of pages of another kind: scanned pages as hOCR, and frames, whose text is elsewhere. */
export function isOtherKind(tree: Root): boolean {
  return elements(tree).some(
    ({node}) =>
      is(node, 'frameset') ||
      /(?:^|\s)ocr_page(?:\s|$)/u.test(attribute(node, 'className') ?? '') ||
      (is(node, 'meta') && /^ocr-(?:system|capabilities)$/iu.test(attribute(node, 'name') ?? '')),
  )
}

const silent = new Set(['script', 'style', 'template', 'head'])
const chromeElements = ['nav', 'aside', 'footer', 'form', 'button', 'select', 'dialog']
const chromeRole = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog)$/iu
const chromeName =
  /(?:^|[^a-z])(?:nav|navi|navbar|navigation|menu|sidebar|side|foot|footer|head|header|masthead|breadcrumbs?|crumbs?|comments?|share|sharing|social|related|recommend|toolbar|banner|copyright|pager|pagination|search|advert|ads?)(?:$|[^a-z])/iu
/** A page this full of links leads somewhere: more than a fifth of its text, in at least ten of them. */
const linkedShare = 0.2
const fewestLinks = 10

/** Whether something stands around the article: navigation, forms, comments. Else the page is an article with a frame of tags. */
export function hasChrome(tree: Root): boolean {
  const hidden = new Set<Nodes>()
  const chrome = new Set<Nodes>()
  const linked = new Set<Nodes>()
  let links = 0
  let lettersLinked = 0
  let letters = 0
  for (const {node, parent} of walk(tree)) {
    if (hidden.has(parent) || (isElement(node) && silent.has(node.tagName))) hidden.add(node)
    else if (isElement(node)) {
      const isLink = node.tagName === 'a' && node.properties['href'] !== undefined
      if (isLink) links++
      if (isLink || linked.has(parent)) linked.add(node)
      if (chrome.has(parent) || isChrome(node)) chrome.add(node)
    } else if (node.type === 'text' && /\S/u.test(node.value)) {
      if (chrome.has(parent)) return true
      const {length} = node.value.replace(/\s+/gu, ' ')
      letters += length
      if (linked.has(parent)) lettersLinked += length
    }
  }
  return links >= fewestLinks && lettersLinked > linkedShare * letters
}

function isChrome(node: Element): boolean {
  if (is(node, 'html', 'body', 'article', 'h1', 'h2', 'h3', 'p')) return false
  if (is(node, ...chromeElements) || chromeRole.test(attribute(node, 'role') ?? '')) return true
  return chromeName.test(
    `${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`.replace(/([a-z])([A-Z])/gu, '$1 $2'),
  )
}

/** Elements of a page that Readability is given at most: 15,000 take a second (measured). */
const mostElements = 30_000
/** Elements and characters of text, each times the elements around it: each of those is read for itself. 10 and 0.1 µs. */
const mostNested = 300_000
const mostText = 20_000_000

/** Whether a page is of a size Readability can read in a few seconds. */
export function isReadable(tree: Root): boolean {
  let count = 0
  let nested = 0
  let letters = 0
  for (const {node, depth} of walk(tree)) {
    if (node.type === 'text') letters += node.value.length * depth
    else {
      count++
      nested += depth
    }
  }
  return count <= mostElements && nested <= mostNested && letters <= mostText
}
