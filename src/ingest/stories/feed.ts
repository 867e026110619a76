/** Feeds kept as files: RSS, RDF, Atom, and WordPress exports. Each item is a story. */
import {type Issue, issue} from '../../issue.ts'
import type {Removal} from '../../model.ts'
import type {RawField} from '../front-matter.ts'
import {bodyElements, fieldOf} from './feed-elements.ts'
import {itemPart} from './feed-item.ts'
import {feedOutline, withoutItems} from './feed-outline.ts'
import type {Split, StoryPart} from './parts.ts'
import {visibleHtml} from './visible.ts'
import {childElements, parseXml, type XmlElement, xmlText} from './xml.ts'

/** The items of a feed as stories; null where the text is no feed. */
export function splitFeed(text: string): Split | null {
  const slices = feedOutline(text)
  if (slices === null) return null
  const outer = parseXml(withoutItems(text, slices))
  if (outer === null) return null
  const channel = channelOf(outer)
  const facts = channelFacts(channel)
  if (slices.length === 0) return feedItself(channel, facts)
  return {
    parts: slices.map(({from, to, line}) => inherit(itemPart(text.slice(from, to), line), facts)),
    removed: headingOf(outer),
  }
}

/** The element that describes the feed: `channel`, or Atom's `feed`. */
function channelOf(outer: XmlElement): XmlElement {
  const root =
    childElements(outer).find(({name}) => /^(?:rss|(?:atom:)?feed|(?:rdf:)?rdf|channel)$/iu.test(name)) ?? outer
  return childElements(root).find(({name}) => name.toLowerCase() === 'channel') ?? root
}

interface ChannelFact {
  readonly value: string
  readonly evidence: string
}

/** What holds for every item: whose feed it is, its language, its day. */
function channelFacts(channel: XmlElement): ReadonlyMap<string, ChannelFact> {
  const facts = new Map<string, ChannelFact>()
  const language = channel.attributes['xml:lang']
  if (language) facts.set('lang', {value: language, evidence: `xml:lang="${language}"`})
  for (const node of childElements(channel)) {
    const name = node.name.toLowerCase()
    const value = xmlText(node).trim()
    if (value === '') continue
    if (name === 'title') facts.set('publication', {value: visibleHtml(value).replace(/\s+/gu, ' '), evidence: value})
    if (fieldOf[name] === 'lang') facts.set('lang', {value, evidence: value})
  }
  return facts
}

/** What a feed says to programs about itself; everything else of it is words. */
const forPrograms =
  /^(?:link|url|width|height|language|pubdate|lastbuilddate|generator|docs|ttl|id|updated|modified|published|items|cloud|skiphours|skipdays|name|logo|icon|(?:dc|dcterms):(?:language|date|type|format|identifier)|(?:sy|admin|wp|atom|atom10|feedburner|creativecommons|cc|openSearch):.*)$/iu

/** The feed's own words, which stand above its items: its title and description, its picture's, its search field's. */
function headingOf(outer: XmlElement): Removal[] {
  const lines: string[] = []
  const stack: (XmlElement | string)[] = [...outer.children].reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'string' && forPrograms.test(next.name)) continue
    if (typeof next !== 'string' && childElements(next).length > 0) {
      stack.push(...[...next.children].reverse())
      continue
    }
    const line = (typeof next === 'string' ? next : visibleHtml(xmlText(next))).trim()
    if (line !== '') lines.push(line)
  }
  return lines.length > 0 ? [{rule: 'digest-heading', text: lines.join('\n')}] : []
}

/** A feed without items is an article where it says something, and none where it doesn't. */
function feedItself(channel: XmlElement, facts: ReadonlyMap<string, ChannelFact>): Split {
  const node = childElements(channel).find(({name, children}) => {
    return bodyElements.includes(name.toLowerCase()) && children.length > 0
  })
  const body = node ? xmlText(node) : ''
  const title = facts.get('publication')?.value
  const none: Issue = issue('file-not-article', 'A feed without items.')
  const part: StoryPart = {
    fields: new Map(title ? [['title', field(title, 1)]] : []),
    origin: 'markup',
    inherited: new Map(),
    body,
    bodyLine: 1,
    written: 'html',
    removed: [],
    issues: [],
    ...(visibleHtml(body).trim() === '' ? {skipped: none} : {}),
  }
  return {parts: [part], removed: []}
}

const field = (value: string, line: number): RawField => ({value, line, column: 1})

function inherit(part: StoryPart, facts: ReadonlyMap<string, ChannelFact>): StoryPart {
  const fields = new Map(part.fields)
  const inherited = new Map(part.inherited)
  for (const [key, {value, evidence}] of facts) {
    if (fields.has(key)) continue
    fields.set(key, field(value, part.bodyLine))
    inherited.set(key, evidence)
  }
  return {...part, fields, inherited}
}
