/** The latest articles for feed readers, of the whole site or of one list: Atom (RFC 4287). */
import {createHash} from 'node:crypto'
import type {FiledArticle} from '../../archive/model.ts'
import type {SitePath} from '../../model.ts'
import type {Frame} from '../views/model.ts'
import {absolute, linkTo} from './address.ts'
import {latest, publishedAt, updatedAt} from './stamp.ts'
import {element, type XmlElement, xmlDocument} from './xml.ts'

/** One feed: which list it follows, and where it lies. */
export interface FeedSource {
  readonly frame: Pick<Frame, 'origin' | 'prefix' | 'siteTitle' | 'rights' | 'lang'>
  /** IANA name of the archive's zone. */
  readonly zone: string
  /** The list's own title, `西宁晚报`; the site's where the feed is the site's. */
  readonly title: string
  /** What it is about; may be empty. */
  readonly description: string
  /** The page it follows. */
  readonly home: SitePath
  /** Its own address, below the site: `/feed.xml`. */
  readonly self: string
  /** How many entries at most. */
  readonly limit: number
  /** In archive order; the first `limit` that have a date are shown. */
  readonly articles: readonly FiledArticle[]
}

/** As many as readers fetch at once without a second page; WordPress and Hugo templates give 10 to 50. */
export const entriesInFeed = 50

/** An article that is in a feed, with its stamps: those without a date have no place in a list of news. */
export interface FeedEntry {
  readonly article: FiledArticle
  readonly published: string
  readonly updated: string
  readonly id: string
}

export function entriesOf({
  articles,
  zone,
  frame,
  limit,
}: Pick<FeedSource, 'articles' | 'zone' | 'frame' | 'limit'>): readonly FeedEntry[] {
  const entries: FeedEntry[] = []
  for (const article of articles) {
    const published = publishedAt(article, zone)
    if (published === undefined) continue
    const updated = updatedAt(article) ?? published
    entries.push({article, published, updated, id: absolute(frame, article.path) ?? urn(`article ${article.id}`)})
    if (entries.length === limit) break
  }
  return entries
}

/** The feed as an Atom document. */
export function atomFeed(source: FeedSource): string {
  const {frame, title, description, home, self} = source
  const entries = entriesOf(source)
  return xmlDocument(
    element(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xml:lang': frame.lang},
      element('id', {}, absolute(frame, self) ?? urn(`feed ${self} ${frame.siteTitle}`)),
      element('title', {}, title),
      ...(description === '' ? [] : [element('subtitle', {}, description)]),
      element('link', {rel: 'self', type: 'application/atom+xml', href: linkTo(frame, self)}),
      element('link', {rel: 'alternate', type: 'text/html', href: linkTo(frame, home)}),
      // An empty feed has never changed; Atom wants a moment all the same, and the clock is never asked.
      element('updated', {}, latest(entries.map(({updated}) => updated)) ?? '1970-01-01T00:00:00Z'),
      element('author', {}, element('name', {}, frame.siteTitle)),
      element('generator', {}, 'news-archive'),
      ...(frame.rights === '' ? [] : [element('rights', {}, frame.rights)]),
      ...entries.map((entry) => atomEntry(entry, frame)),
    ),
  )
}

function atomEntry({article, published, updated, id}: FeedEntry, frame: FeedSource['frame']): XmlElement {
  return element(
    'entry',
    {'xml:lang': article.lang},
    element('id', {}, id),
    element('title', {}, article.title.value),
    element('link', {rel: 'alternate', type: 'text/html', href: linkTo(frame, article.path)}),
    element('published', {}, published),
    element('updated', {}, updated),
    ...article.authors.map(({value}) => element('author', {}, element('name', {}, value))),
    ...(article.publication === null ? [] : [element('dc:publisher', {}, article.publication.value)]),
    ...[...new Set([...article.categories.map((labels) => labels.join('/')), ...article.tags])].map((term) =>
      element('category', {term}),
    ),
    element('summary', {}, article.summary),
  )
}

/**
 * A name that stays without an address: a version 8 UUID (RFC 9562, 5.8) whose bits are the SHA-256 of what it names.
 * The same article has the same one in every build.
 */
function urn(name: string): string {
  const hex = createHash('sha256').update(`news-archive ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
