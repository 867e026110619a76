/** The last step of every body, and the only maker of SafeHtml. */
import {contained, mayTurn} from '../../bidi.ts'
import type {Body, Figure, Heading, SafeHtml} from '../../model.ts'
import {placePictures} from './figures.ts'
import {textLines} from './lines.ts'
import {breakLongRuns} from './long-runs.ts'
import {isMisnested} from './misnested.ts'
import {parseFragment, serialize} from './parse.ts'
import type {SafeTree} from './sanitize.ts'
import {attribute, censusOf, type Element, is, isElement, lineOf, text as textNode, textOf, visit} from './tree.ts'

/** A body without what reflow adds. */
export type FinishedBody = Pick<Body, 'html' | 'text' | 'headings' | 'figures'>

/** Puts placeholders for pictures, gives headings their ids, and reads the text off the result. */
export function finishBody(given: SafeTree): FinishedBody {
  const census = censusOf(given)
  const {elements: names, properties} = census
  const tree = isMisnested(given, census) ? asRead(given) : given
  const figures: Figure[] = names.has('img') || names.has('a') ? placePictures(tree) : []
  const headings: Heading[] = []
  visit(tree, (node) => {
    if (!isElement(node)) return
    if (is(node, 'pre')) dropFirstBreaks(node)
    if (is(node, 'a') && attribute(node, 'href')?.startsWith('http'))
      node.properties['rel'] ??= ['external', 'nofollow', 'noreferrer']
    const depth = ['h2', 'h3', 'h4'].indexOf(node.tagName) + 2
    if (depth !== 2 && depth !== 3 && depth !== 4) return
    // An id of the source's own is the target of a link and stays.
    const id = attribute(node, 'id') ?? `h-${headings.length + 1}`
    node.properties['id'] = id
    headings.push({depth, id, text: lineOf(node)})
  })
  if (names.has('a') || properties.has('id')) dropDeadLinks(tree)
  const text = textLines(tree).join('\n')
  if (mayTurn(text)) containDirections(tree)
  breakLongRuns(tree)
  return {html: serialize(tree) as SafeHtml, text, headings, figures}
}

/** Times a tree is read anew; the second reading of a browser's own is the same as its first but for links in links. */
const mostReadings = 3

/** The tree as a browser reads it, once damaged markup or hundreds of levels that were taken out have left it misnested. */
function asRead(tree: SafeTree): SafeTree {
  let html = serialize(tree)
  for (let times = 0; times < mostReadings; times++) html = serialize(parseFragment(html))
  // Nothing is in it that was not in the sanitized tree.
  return parseFragment(html) as SafeTree
}

/** Browsers drop a line break right behind the tag; blank lines at the head of such a block say nothing. */
function dropFirstBreaks(block: Element): void {
  const [first] = block.children
  if (first?.type === 'text') first.value = first.value.replace(/^\n+/u, '')
}

/** Links and headings close what they open in the direction of writing: what follows them reads as it would without them. */
function containDirections(tree: SafeTree): void {
  visit(
    tree,
    () => undefined,
    (node) => {
      if (!is(node, 'a', 'h2', 'h3', 'h4')) return
      const written = textOf(node)
      const ends = contained(written).slice(written.length)
      if (ends !== '') node.children.push(textNode(ends))
    },
  )
}

/** Ids are one of a kind, and a link within the page leads somewhere: what settling took apart may have broken either. */
function dropDeadLinks(tree: SafeTree): void {
  const ids = new Set<string>()
  const links: {readonly node: Element; readonly target: string}[] = []
  visit(tree, (node) => {
    if (!isElement(node)) return
    const href = is(node, 'a') ? attribute(node, 'href') : undefined
    if (href?.startsWith('#')) links.push({node, target: href.slice(1)})
    const id = attribute(node, 'id')
    if (id === undefined) return
    if (ids.has(id)) delete node.properties['id']
    ids.add(id)
  })
  for (const {node, target} of links) if (!ids.has(target)) delete node.properties['href']
}
