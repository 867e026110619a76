/** Pictures: each gets a figure with its caption, and a labelled place instead of a load from elsewhere. */
import type {Figure} from '../../model.ts'
import {pictureAddress, shortAddress} from './addresses.ts'
import {mayBeBeside, readBeside} from './beside.ts'
import {isEmbed} from './paragraphs.ts'
import {directAddress} from './rules/images.ts'
import {
  attribute,
  attributeText,
  type Census,
  type Element,
  element,
  elements,
  hasText,
  is,
  isBlank,
  lineOf,
  type Nodes,
  type Parents,
  type Root,
  replaceEach,
  text,
  visit,
} from './tree.ts'

/** How a caption shows: it names who took the picture, or says that it describes one. */
const captionEnd =
  /(?:供图|供圖|摄影|[^拍\s][\s\u3000]?[摄攝]|摄影报道|图片社发|资料图片?|视频截图|网络图片?)\s*[）)】]?[。.]?$|^(?:图为|图片说明|图注|图源|图片来源|图\d?[：:]|上图|下图|左图|右图|[△▲↑▼])|(?:图片?来源|图源|图|摄影|摄)\s*[/／|:：]\s*\S{1,20}$|^(?:photo|image|picture|credit|source)(?: (?:by|courtesy))?\s*[:：]/iu
/** Longest caption, in characters. */
const longestCaption = 120

const pictured = 'img input figure iframe video audio embed object'.split(' ')

/** Whether a tree, as its source has it, may come to hold figures. */
export const mayHaveFigures = ({elements: names}: Census): boolean => pictured.some((name) => names.has(name))

/**
 * Puts every picture that stands alone into a `figure`, and takes the next paragraph as its caption where it reads like
 * one. Pictures inside running text stay there. Call it before headings are looked for: a caption is none.
 */
export function settleFigures(tree: Root): void {
  replaceEach(tree, (node, parent) => {
    return is(node, 'p') || (is(node, 'a') && !is(parent as Element, 'p')) ? figuresOf(node) : undefined
  })
  const parents = new Set<Parents>()
  visit(tree, (node, parent) => {
    if (is(node, 'figure')) parents.add(parent)
  })
  for (const parent of parents) takeCaptions(parent)
}

/** The figures that take the place of a paragraph of pictures and nothing else. */
function figuresOf(node: Element): Element[] | undefined {
  if (hasText(node)) return undefined
  const pictures = elements(node).filter((e) => is(e.node, 'img'))
  return pictures.length === 0 ? undefined : pictures.map((picture) => element('figure', {}, [picture.node]))
}

/** The paragraph after each figure becomes its caption where it reads like one. */
function takeCaptions(parent: Parents): void {
  const taken = new Set<Element>()
  let figure: Element | undefined
  for (const node of parent.children as Element[]) {
    if (isBlank(node)) continue
    if (figure && isCaption(node)) {
      figure.children.push(element('figcaption', {}, node.children))
      taken.add(node)
    }
    figure = is(node, 'figure') && !elements(node).some((e) => is(e.node, 'figcaption')) ? node : undefined
  }
  if (taken.size > 0) parent.children = (parent.children as Element[]).filter((node) => !taken.has(node)) as never
}

function isCaption(node: Element): boolean {
  if (!is(node, 'p')) return false
  const line = lineOf(node)
  return line !== '' && line.length <= longestCaption && captionEnd.test(line)
}

/** What a picture says of itself. */
function describe(img: Element, caption: string): Figure {
  const size = (name: string) => {
    const value = Number(attribute(img, name))
    return Number.isInteger(value) && value > 0 && value < 20_000 ? value : undefined
  }
  const width = size('width')
  const height = size('height')
  const written = attributeText(img, 'src')
  const beside = readBeside(written)
  const alt = attributeText(img, 'alt')
  const title = attributeText(img, 'title').trim()
  return {
    address: beside ? (beside.resolved ?? beside.path) : written,
    ...(beside ? {beside: beside.path} : {}),
    ...(width === undefined ? {} : {width}),
    ...(height === undefined ? {} : {height}),
    alt: alt || title,
    ...(alt === '' || `${alt}\n${caption}`.includes(title) ? {} : {title}),
    caption,
  }
}

/**
 * Replaces every picture of a sanitized tree by a place that names and links it. Nothing is loaded from another host.
 * Returns the figures in page order.
 */
export function placePictures(tree: Root): Figure[] {
  const figures: Figure[] = []
  const captions = new Map<Nodes, string>()
  const linked = new Set<Nodes>()
  visit(tree, (node, parent) => {
    const own = is(node, 'figure') ? node.children.find((n) => is(n, 'figcaption')) : undefined
    const caption = own ? lineOf(own) : captions.get(parent)
    if (caption !== undefined) captions.set(node, caption)
    if (is(parent as Element, 'a') || linked.has(parent)) linked.add(node)
  })
  replaceEach(tree, (node, parent) => {
    if (!is(node, 'img')) {
      if (isEmbed(node)) placeEmbed(node)
      return undefined
    }
    const figure = describe(node, captions.get(node) ?? '')
    if (figure.address === '') return figure.alt ? [text(figure.alt)] : []
    figures.push(figure)
    return [place(figure, figures.length - 1, parent, linked.has(node))]
  })
  return figures
}

/**
 * `picture-placeholder` in a figure, `picture-inline` in running text; a link inside a link would be no link. Where the
 * picture may lie beside the article, `data-picture` is its number among the figures: see `site/pictures.ts`.
 */
function place(figure: Figure, number: number, parent: Parents, isLinked: boolean): Element {
  const className = is(parent as Element, 'figure') ? ['picture-placeholder'] : ['picture-inline']
  const isLink = /^https?:/u.test(figure.address) && !isLinked
  const words = [
    ...(figure.alt ? [element('span', {className: ['picture-alt']}, [text(figure.alt)])] : []),
    element('span', {className: ['picture-address']}, [text(shortAddress(figure.address))]),
  ]
  const properties = {
    className,
    ...(figure.beside === undefined ? {} : {dataPicture: String(number)}),
    ...(figure.title === undefined ? {} : {title: figure.title}),
  }
  return isLink
    ? element('a', {...properties, href: figure.address, rel: ['external', 'nofollow', 'noreferrer']}, words)
    : element('span', properties, words)
}

function placeEmbed(node: Element): void {
  const address = attributeText(node, 'href')
  delete node.properties['title']
  node.properties['className'] = ['embed-placeholder']
  node.properties['rel'] = ['external', 'nofollow', 'noreferrer']
  node.children = [element('span', {className: ['picture-address']}, [text(shortAddress(address))])]
}

/** A lead picture named in the front matter; null where the address can't be used. */
export function leadPicture(
  addresses: readonly string[],
  base: string | undefined,
  figures: readonly Figure[],
): Figure | null {
  for (const written of addresses) {
    const direct = directAddress(written)
    const beside = mayBeBeside(direct) ? {beside: direct} : {}
    const address = pictureAddress(direct, base) ?? beside.beside
    if (address) return figures.find((f) => f.address === address) ?? {address, ...beside, alt: '', caption: ''}
  }
  return null
}
