/** A parsed page as a DOM, and what is taken from it back to a tree. The only user of linkedom. */
import {parseHTML} from 'linkedom'
import {messageOf} from '../../error-code.ts'
import {parseHtml} from '../body/parse.ts'
import {
  attribute,
  attributeText,
  type Element,
  elements,
  isElement,
  type Nodes,
  type Parents,
  type Root,
  textOf,
} from '../body/tree.ts'

/** A page's document. Nothing in it runs or loads: scripts, styles and event handlers are left out. */
export interface PageDocument {
  readonly document: Document
  /** The text node of the tree behind each text node of the document. */
  readonly origins: WeakMap<Node, Nodes>
  /** The elements of the tree; each carries its number in the document. */
  readonly elements: readonly Element[]
}

/** Attribute that carries an element's number. */
const numberName = 'data-tree-element'
/** Longest attribute and page title in the document, in characters: some of Readability's patterns take the square of it. */
const longestValue = 4096
/** Most attributes of one element in the document; finding one takes as many steps as there are. */
const mostAttributes = 100
/** Elements whose content is no text of the page. */
const silent = new Set(['script', 'style', 'template'])

/**
 * Builds the document node by node, so that a text of it can be told from its equals, and the page is read by one
 * parser alone. Nesting is bounded before.
 */
export function toDocument(tree: Root): PageDocument {
  const {document} = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const origins = new WeakMap<Node, Nodes>()
  const numbered: Element[] = []
  const add = (source: Parents, target: Node): void => {
    for (const child of source.children) {
      if (child.type === 'text') {
        const isTitle = source.type === 'element' && source.tagName === 'title'
        const node = document.createTextNode(isTitle ? titleForm(child.value) : child.value)
        origins.set(node, child)
        target.appendChild(node)
      } else if (child.type === 'comment') target.appendChild(document.createComment(child.value))
      else if (isElement(child)) {
        const node = placeOf(child, target, document) ?? target.appendChild(document.createElement(child.tagName))
        setAttributes(child, node, numbered.push(child) - 1)
        if (!silent.has(child.tagName)) add(child, node)
        else if (attribute(child, 'type') === 'application/ld+json') node.textContent = textOf(child)
      }
    }
  }
  add(tree, document)
  return {document, origins, elements: numbered}
}

/** A page's title with one kind of dash, each in the place of another: Readability parts titles at hyphens alone. */
export const titleForm = (title: string): string =>
  title
    .slice(0, longestValue)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<= )[–—](?= )/gu, '-')

/** The three elements every document has already. */
function placeOf({tagName}: Element, parent: Node, document: Document): HTMLElement | null {
  if (tagName !== 'html' && tagName !== 'head' && tagName !== 'body') return null
  const there = tagName === 'html' ? document.documentElement : document[tagName]
  return there.parentNode === parent ? there : null
}

function setAttributes(source: Element, target: HTMLElement, number: number): void {
  for (const name of Object.keys(source.properties).slice(0, mostAttributes)) {
    const isFormula = name === 'className' && /mathjax/iu.test(attributeText(source, name))
    // The classes of formulas are like those of menus (CtxtMenu), which Readability takes out.
    if (/^on/iu.test(name) || isFormula) continue
    target.setAttribute(attributeName(name), attributeText(source, name).slice(0, longestValue))
  }
  target.setAttribute(numberName, String(number))
}

const renamed: Readonly<Record<string, string>> = {className: 'class', htmlFor: 'for', httpEquiv: 'http-equiv'}

/** `dataLazySrc` → `data-lazy-src`, `srcSet` → `srcset`. */
const attributeName = (property: string): string =>
  renamed[property] ??
  (/^(?:data|aria)[A-Z0-9]/u.test(property)
    ? property.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase())

/**
 * The content below `node` as a tree, read anew so that its nesting is what a browser would make of it. Elements get the
 * lines of those they were made from, and long attributes their full length.
 */
export function toTree(node: HTMLElement, sources: readonly Element[]): Root {
  const tree = parseHtml(node.innerHTML)
  for (const {node: made} of elements(tree)) {
    const source = sources[Number(attribute(made, 'dataTreeElement') ?? Number.NaN)]
    delete made.properties['dataTreeElement']
    delete made.position
    if (source === undefined) continue
    if (source.position) made.position = source.position
    for (const [name, value] of Object.entries(source.properties))
      if (String(value).length > longestValue && name in made.properties) made.properties[name] = value
  }
  return tree
}

/** Text nodes below a node, in document order. */
export function textNodes(root: Node, document: Document): Node[] {
  const walker = document.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */)
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
  return nodes
}

/** The elements of a tree, whole page or fragment, that a CSS selector chooses, in document order. */
export function selectElements(tree: Root, selector: string): Element[] {
  const {document, elements: sources} = toDocument(inPage(tree))
  return [...document.querySelectorAll(selector)].flatMap((node) => {
    const number = node.getAttribute(numberName)
    // Elements that every document has, and the tree has not, have none.
    return number === null ? [] : (sources[Number(number)] ?? [])
  })
}

/** Why a selector can't be used, or null. */
export function selectorFault(selector: string): string | null {
  // What the library reads without complaint, and which then chooses nothing.
  if (/^\s*(?:$|[>+~,])|[>+~,]\s*$|\.\.|[#.]\d/u.test(selector.replace(/"[^"]*"|'[^']*'/gu, '')))
    return 'is no selector'
  try {
    parseHTML('<p></p>').document.querySelectorAll(selector)
    return null
  } catch (error) {
    return `is no selector this program reads (${messageOf(error)})`
  }
}

/** A fragment as the body of a page. */
function inPage(tree: Root): Root {
  if (tree.children.some((node) => isElement(node) && node.tagName === 'html')) return tree
  const content = tree.children.filter((node) => node.type !== 'doctype')
  const body: Element = {type: 'element', tagName: 'body', properties: {}, children: content}
  return {type: 'root', children: [{type: 'element', tagName: 'html', properties: {}, children: [body]}]}
}
