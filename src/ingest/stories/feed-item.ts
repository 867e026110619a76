/** One item of a feed as a story. */
import {type Issue, issue} from '../../issue.ts'
import type {Removal} from '../../model.ts'
import type {FieldValue, RawField} from '../front-matter.ts'
import {saidAgain} from '../said-again.ts'
import {autoParagraphs} from './auto-paragraphs.ts'
import {bodyElements, fieldOf, listed, noArticle} from './feed-elements.ts'
import type {StoryPart} from './parts.ts'
import {visibleHtml} from './visible.ts'
import {childElements, parseXml, type XmlElement, xmlText} from './xml.ts'

/** A text of an item, as HTML. */
interface ItemText {
  readonly name: string
  readonly html: string
  /** 0-based line of the file. */
  readonly line: number
}

/** Reads `<item>…</item>`; `line` is its 0-based line in the file. */
export function itemPart(source: string, line: number): StoryPart {
  const read = parseXml(source)
  if (!read) return tooDeep(line)
  const item = childElements(read)[0] ?? read
  const lineOf = (node: XmlElement) => line + source.slice(0, node.from).split('\n').length - 1
  const children = childElements(item)
  const texts = children.flatMap((node): ItemText[] => {
    if (!isText(node)) return []
    const html = htmlOf(node, source)
    return visibleHtml(html).trim() === '' && !/<img/iu.test(html)
      ? []
      : [{name: node.name.toLowerCase(), html, line: lineOf(node)}]
  })
  const [main, ...others] = ranked(texts)
  const loose = looseText(read, item)
  const {deck, removed} = settle(main, others)
  const fields = fieldsOf(children, lineOf)
  if (deck !== null) fields.set('description', {value: deck, line: line + 1, column: 1})
  const isBroken = item.isUnclosed || children.some(({isUnclosed}) => isUnclosed) || loose !== ''
  return {
    fields,
    origin: 'markup',
    inherited: new Map(),
    body: `${main ? autoParagraphs(main.html) : ''}${loose === '' ? '' : `\n<p>${escaped(loose)}</p>`}`,
    bodyLine: (main?.line ?? line) + 1,
    written: 'html',
    removed: [...removed, ...comments(children, lineOf)],
    issues: isBroken ? [issue('feed-broken', 'The tags of an item don’t match.', {line: line + 1})] : [],
    ...skippedOf(children, line),
  }
}

/** One item that can't be read is no reason to refuse the others. */
const tooDeep = (line: number): StoryPart => ({
  fields: new Map(),
  origin: 'markup',
  inherited: new Map(),
  body: '',
  bodyLine: line + 1,
  written: 'html',
  removed: [],
  issues: [],
  skipped: issue('body-too-deep', 'Is nested too deep to be read.', {line: line + 1}),
})

const isText = ({name}: XmlElement): boolean => bodyElements.includes(name.toLowerCase())

/** The fullest first: by kind, and among the same kind by length. */
const ranked = (texts: readonly ItemText[]): ItemText[] =>
  [...texts].sort(
    (a, b) => bodyElements.indexOf(a.name) - bodyElements.indexOf(b.name) || b.html.length - a.html.length,
  )

/** Escaped HTML and CDATA as they read; markup that stands in the XML itself as written there. */
function htmlOf(node: XmlElement, source: string): string {
  const isPlain = /^text(?:\/plain)?$/iu.test(node.attributes['type'] ?? '') && node.attributes['mode'] !== 'escaped'
  const hasMarkup = childElements(node).length > 0
  if (hasMarkup)
    return (
      source
        .slice(node.from, node.to)
        // With or without its end: a parser of HTML takes a section that never ends for a comment.
        .replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/gu, '$1')
        .replace(/(<\/?)(?:xhtml|html|h):(?=[a-z])/giu, '$1')
    )
  return isPlain ? escaped(xmlText(node)) : xmlText(node)
}

const escaped = (text: string): string => text.replace(/&(?![a-z]{2,8};|#\d{2,6};)/giu, '&amp;').replace(/</gu, '&lt;')

/** Characters that stand between the elements of an item, or behind it: what is left where tags don't match. */
const looseText = (read: XmlElement, item: XmlElement): string =>
  [
    ...item.children.filter((child) => typeof child === 'string'),
    ...read.children.flatMap((child) => (child === item ? [] : typeof child === 'string' ? [child] : [xmlText(child)])),
  ]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

/** A second text is the deck where it says something else, and a removal where the first has its words. */
function settle(
  main: ItemText | undefined,
  others: readonly ItemText[],
): {readonly deck: string | null; readonly removed: readonly Removal[]} {
  let deck: string | null = null
  const removed: Removal[] = []
  const body = main ? visibleHtml(main.html) : ''
  for (const {html, line} of others) {
    const text = visibleHtml(html).trim()
    const isRepeated = saidAgain(text, body) || (deck !== null && saidAgain(text, deck))
    if (!isRepeated && deck === null) deck = text
    else removed.push({rule: isRepeated ? 'repeated-summary' : 'further-summary', text, line: line + 1})
  }
  return {deck, removed}
}

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value)

function fieldsOf(children: readonly XmlElement[], lineOf: (node: XmlElement) => number): Map<string, RawField> {
  const fields = new Map<string, RawField>()
  const give = (key: string, value: FieldValue, node: XmlElement) => {
    const known = fields.get(key)
    const place = {line: lineOf(node) + 1, column: 1}
    if (!known) fields.set(key, {value: listed.has(key) ? [value] : value, ...place})
    else if (listed.has(key) && isList(known.value)) fields.set(key, {...known, value: [...known.value, value]})
    else if (known.value !== value) fields.set(`${key} (line ${place.line})`, {value, ...place})
  }
  for (const node of children) {
    if (isText(node) || /^wp:comment$/iu.test(node.name)) continue
    const name = node.name.toLowerCase()
    const key = fieldOf[name] ?? node.name
    const value = fieldValue(node, key)
    if (value === '') continue
    if (key === 'categories' && node.attributes['domain'] === 'post_tag') give('tags', value, node)
    // A path of its own each: a feed's categories are no steps of one.
    else give(key, key === 'categories' ? [value] : value, node)
  }
  const guid = fields.get('guid')
  if (!fields.has('link') && typeof guid?.value === 'string' && /^https?:\/\//iu.test(guid.value))
    fields.set('link', guid)
  return fields
}

/** Atom keeps addresses and labels in attributes, people in elements of their own. */
function fieldValue(node: XmlElement, key: string): string {
  const {href, rel, term, label} = node.attributes
  if (key === 'link' && href !== undefined) return rel === undefined || rel === 'alternate' ? href.trim() : ''
  const category = label ?? term
  if (key === 'categories' && category !== undefined) return category.trim()
  const name = childElements(node).find((child) => /^(?:\w+:)?name$/iu.test(child.name))
  if (key === 'authors') return personOf(xmlText(name ?? node))
  if (key === 'title') return titleOf(node)
  return xmlText(node).trim()
}

/** `jane@example.org (Jane Doe)`, `Jane Doe <jane@example.org>` → `Jane Doe`. */
function personOf(written: string): string {
  const text = written.replace(/\s+/gu, ' ').trim()
  return /^\S+@\S+ \((.+)\)$/u.exec(text)?.[1] ?? /^(.+?) ?<\S+@\S+>$/u.exec(text)?.[1] ?? text
}

/** A title is text, with entities escaped twice in many feeds; marks in it go, whatever else has angle brackets stays. */
function titleOf(node: XmlElement): string {
  const html = xmlText(node)
  const isPlain = /^text/iu.test(node.attributes['type'] ?? '')
  const kept = isPlain
    ? escaped(html)
    : html.replace(/<(?!\/?(?:b|i|em|strong|u|span|font|a|br|sub|sup|small|wbr)(?=[\s/>]))/giu, '&lt;')
  return visibleHtml(kept).replace(/\s+/gu, ' ').trim()
}

/** What readers wrote below a post, kept with the export. */
const comments = (children: readonly XmlElement[], lineOf: (node: XmlElement) => number): Removal[] =>
  children
    .filter(({name}) => /^wp:comment$/iu.test(name))
    .map((node) => {
      const part = (name: string) => childElements(node).find((child) => child.name.toLowerCase() === name)
      const words = [part('wp:comment_author'), part('wp:comment_content')].flatMap((found) =>
        found ? [visibleHtml(xmlText(found)).trim()] : [],
      )
      return {rule: 'reader-comment', text: words.join('\n'), line: lineOf(node) + 1}
    })

/** Exports hold more than articles. */
function skippedOf(children: readonly XmlElement[], line: number): {readonly skipped?: Issue} {
  const type = children.find(({name}) => name.toLowerCase() === 'wp:post_type')
  const what = type && Object.hasOwn(noArticle, xmlText(type).trim()) ? noArticle[xmlText(type).trim()] : undefined
  return what ? {skipped: issue('file-not-article', `${what} of a WordPress export.`, {line: line + 1})} : {}
}
