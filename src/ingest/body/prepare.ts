/** Makes a source's own ids and addresses safe to keep, before the sanitizer looks at the tree. */
import {linkAddress, pictureAddress} from './addresses.ts'
import {besideAddress, isMarked, mayBeBeside} from './beside.ts'
import {
  attribute,
  attributeText,
  type Census,
  type Element,
  type ElementContent,
  element,
  elements,
  is,
  isElement,
  type Root,
  replaceEach,
  text,
  textOf,
  visit,
} from './tree.ts'

/** Before every id of a source: none can then be an id of the page, or shadow a property of `document`. */
const idPrefix = 'x-'
const safeId = (written: string): string =>
  idPrefix +
  written
    .trim()
    .replace(/^x-/u, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')

const prepared = 'a area img input iframe video audio embed object option textarea'.split(' ')

/** Whether a tree has anything of what is prepared. */
export const mayNeedPreparing = ({elements: names, properties}: Census): boolean =>
  properties.has('id') || properties.has('lang') || prepared.some((name) => names.has(name))

/**
 * `base` is the address the article was published at, for links that are relative to it. Gives the addresses that had to
 * go, each once: those that run something, and those that are relative to nobody knows what.
 */
export function prepare(tree: Root, base: string | undefined): readonly string[] {
  const refused = new Set<string>()
  renameIds(tree)
  replaceEach(tree, (node) => {
    for (const name of refusable) if (isRefused(node, name, base)) refused.add(asSaid(attributeText(node, name).trim()))
    if (
      node.properties['lang'] !== undefined &&
      !/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(attributeText(node, 'lang'))
    )
      delete node.properties['lang']
    if (is(node, 'a', 'area')) prepareLink(node, base)
    else if (is(node, 'img', 'input') && attribute(node, 'src') !== undefined) return preparedPicture(node, base)
    else if (is(node, 'iframe', 'video', 'audio', 'embed', 'object')) return preparedEmbed(node, base)
    else if (is(node, 'option', 'textarea')) return [element('p', {}, node.children)]
    return undefined
  })
  return [...refused]
}

/** Attributes that lead somewhere. */
const refusable = ['href', 'src', 'data']
/** Leads nowhere: a place in the page, a script that does nothing; or holds markup that it swallowed, which is said as such. */
const nowhere = /^(?:#|javascript:\s*(?:void\b|;|\/\/|$))|<[a-z/]/iu

function isRefused(node: Element, name: string, base: string | undefined): boolean {
  const written = attribute(node, name)?.trim()
  if (!written || nowhere.test(written) || !is(node, ...prepared)) return false
  if (name === 'src' && is(node, 'img', 'input') && mayBeBeside(written)) return false
  return (name === 'href' ? linkAddress : pictureAddress)(written, base) === null
}

/** Longest address that is said whole: beyond it, it is no address but what it stands for. */
const longestSaid = 500

const asSaid = (address: string): string =>
  address.length > longestSaid ? `${address.slice(0, longestSaid)}… (${address.length})` : address

/** Keeps the ids that a link of the article leads to; the others named parts of a page that is gone. */
function renameIds(tree: Root): void {
  const named: {readonly node: Element; readonly id: string}[] = []
  const links: {readonly node: Element; readonly target: string}[] = []
  visit(tree, (node) => {
    if (!isElement(node)) return
    const id = attribute(node, 'id') ?? (is(node, 'a') ? attribute(node, 'name') : undefined)
    if (id !== undefined) named.push({node, id: safeId(id)})
    const href = is(node, 'a') ? attribute(node, 'href') : undefined
    if (href?.startsWith('#')) links.push({node, target: safeId(decoded(href.slice(1)))})
  })
  const wanted = new Set(links.map(({target}) => target))
  const kept = new Set<string>()
  for (const {node, id} of named) {
    if (id === idPrefix || kept.has(id) || !wanted.has(id)) delete node.properties['id']
    else {
      kept.add(id)
      node.properties['id'] = id
    }
  }
  for (const {node, target} of links) {
    if (kept.has(target)) node.properties['href'] = `#${target}`
    else delete node.properties['href']
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment // a stray percent sign: the id is meant as written
  }
}

function prepareLink(node: Element, base: string | undefined): void {
  const href = attribute(node, 'href')
  if (href === undefined || href.startsWith('#')) return
  const address = linkAddress(href, base)
  if (address === null) delete node.properties['href']
  else node.properties['href'] = address
}

/** A picture whose address can't be used gives way to its description; one with neither is nothing. */
function preparedPicture(node: Element, base: string | undefined): ElementContent[] | undefined {
  const written = attributeText(node, 'src').trim()
  const address = pictureAddress(written, base)
  const alt = attributeText(node, 'alt').trim() || attributeText(node, 'title').trim()
  if (mayBeBeside(written)) node.properties['src'] = besideAddress(written, address)
  // The mark of a picture beside the article is ours alone: what it carries is looked at no more.
  else if (address !== null && !isMarked(address)) node.properties['src'] = address
  else return alt ? [text(alt)] : []
  return undefined
}

/** What can't be embedded is linked: the reader loses the player, not the place. */
function preparedEmbed(node: Element, base: string | undefined): ElementContent[] {
  const source = attribute(node, 'src') || attribute(node, 'data') || sourceOf(node)
  const address = source === undefined ? null : pictureAddress(source, base)
  return address === null ? [] : [element('figure', {}, [element('a', {href: address, title: 'embed'}, [])])]
}

/** What is inside for browsers without the player: its own sources, or a link to the place. */
function sourceOf(node: Element): string | undefined {
  const inside = elements(node)
  const source = inside.find((e) => is(e.node, 'source') && attribute(e.node, 'src'))?.node
  const link = inside.find((e) => is(e.node, 'a') && attribute(e.node, 'href'))?.node
  if (source) return attribute(source, 'src')
  // The markup inside an iframe is text to a parser.
  return link ? attribute(link, 'href') : /https?:\/\/[^\s"'<>]{1,2000}/iu.exec(textOf(node))?.[0]
}
