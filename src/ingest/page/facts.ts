/** What a page says of itself in its markup: the tags made for machines. */
import type {Known} from '../../model.ts'
import {linkAddress} from '../body/addresses.ts'
import type {BodyFacts} from '../body/rules/rule.ts'
import {attribute, attributeText, type Element, elements, is, lineOf, type Root} from '../body/tree.ts'
import {creditFacts, readCreditLine} from '../credit-line.ts'
import {isPlaceholder} from '../front-matter/labels.ts'
import {pageAuthors} from '../names.ts'
import {titleForm} from './dom.ts'
import {linkedData} from './json-ld.ts'
import type {FoundArticle} from './readability.ts'

/** Metadata written by the page's own program: as sure as anything but a front matter. */
const sure = 0.95
const known = (value: string, evidence: string): Known<string> => ({value, from: 'markup', sure, evidence})

/** Tags that hold the time of publication, the surest first; all but the first two are used by Chinese portals too. */
const dateNames = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'bytedance:published_time',
  'apub:time',
  'parsely-pub-date',
  'publishdate',
  'publish-date',
  'pubdate',
  'pubtime',
  'publishtime',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc:date',
  'dcterms.date',
  'weibo:article:create_at',
  'og:release_date',
  'date',
]
const pictureNames = ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']
const descriptionNames = ['description', 'og:description', 'twitter:description', 'dc.description', 'dc:description']
/** Titles a program gives pages that have none. */
const emptyTitle =
  /^(?:无标题(?:文档|页)?|未命名|新建网页 ?\d*|untitled(?: document| page)?|new page ?\d*|document|index|home)$/iu

/** `found` is what Readability made of the page, if it could read it; `leftOut` the text that is not in the article. */
export function pageFacts(tree: Root, found: FoundArticle | null, leftOut: string): BodyFacts {
  const all = elements(tree).map(({node}) => node)
  const meta = metaOf(all)
  const head = titleElement(tree)
  const title = withoutSite(
    titleOf(head ? withoutComments(lineOf(head)) : '', withoutComments(found?.title ?? '') || null),
    all,
    found?.siteName ?? null,
  )
  const linked = linkedData(all)
  const date = dateOf(all, meta, found) ?? (linked.published ? known(linked.published, linked.published) : null)
  const canonical = canonicalOf(all, meta)
  const deck = deckOf(meta, leftOut)
  const pictures = valuesOf(meta, pictureNames)
  const lang = found?.lang ?? langOf(all)
  const authors = (found?.byline ? [found.byline] : linked.authors).flatMap(pageAuthors)
  const siteName = found?.siteName ?? linked.publisher
  const credits = creditsAround(leftOut, title)
  const publication = credits.publication ?? (siteName ? known(siteName, siteName) : undefined)
  return {
    ...(title && !emptyTitle.test(title) && !isPlaceholder(title) ? {title: {value: title, from: 'markup', sure}} : {}),
    ...credits,
    ...(publication ? {publication} : {}),
    ...(siteName && publication?.value !== siteName ? {platform: siteName} : {}),
    ...(date ? {date} : {}),
    ...(canonical ? {originalUrl: known(canonical, canonical)} : {}),
    ...(deck ? {deck} : {}),
    ...(pictures.length > 0 ? {pictures} : {}),
    ...(lang ? {lang} : {}),
    ...(authors.length > 0 ? {authors} : {}),
  }
}

/** In a title markup is text, comments included: only programs that write XHTML put them there. */
const withoutComments = (title: string) => title.replace(/<!--.*?-->/gu, '').trim()

/** The title Readability found, with the dashes it has in the `title` element if it was cut out of that. */
function titleOf(whole: string, found: string | null): string | null {
  const at = found === null ? -1 : titleForm(whole).indexOf(found)
  if (found === null || at < 0) return found ?? (whole || null)
  return whole.slice(at, at + found.length)
}

/** What parts a headline from channel and site in the titles of Chinese pages: `_`, `-`, `|`, with spaces or without. */
const parting = /\s*[_|｜–—-]+\s*/gu

/**
 * A title in Chinese without the site's name behind it, where the page shows that the headline ends before: as a heading
 * of its own, or because nothing but the site's name follows. Readability counts words by their spaces, and finds one.
 */
function withoutSite(title: string | null, all: readonly Element[], siteName: string | null): string | null {
  if (title === null || !/\p{Script=Han}/u.test(title)) return title
  const headings = new Set(all.filter((node) => isHeading(node)).map((node) => bare(lineOf(node))))
  const ends = [...title.matchAll(parting)].map(({index, 0: mark}) => ({
    head: title.slice(0, index),
    at: index + mark.length,
  }))
  const cut = ends.reverse().find(({head, at}) => headings.has(bare(head)) || title.slice(at) === siteName)
  return cut && bare(cut.head) !== '' ? cut.head : title
}

const inline = ['a', 'b', 'strong', 'em', 'i', 'span', 'font', 'br']

/** A heading, by its tag or by its name, of plain text. */
const isHeading = (node: Element) =>
  (is(node, 'h1', 'h2', 'h3') ||
    /title|headline|biaoti/iu.test(`${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`)) &&
  node.children.every(
    (child) => child.type !== 'element' || (is(child, ...inline) && child.children.every(({type}) => type === 'text')),
  )

/** The page's own `<title>`; a drawing's is none. */
export const titleElement = (tree: Root): Element | undefined =>
  elements(tree).find(({node, parent}) => is(node, 'title') && parent.type === 'element' && is(parent, 'head', 'body'))
    ?.node

/** Contents of `meta` tags by name in lower case; the first one counts. */
function metaOf(all: readonly Element[]): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const node of all) {
    const content = is(node, 'meta') ? attribute(node, 'content')?.trim() : undefined
    if (!content) continue
    for (const name of ['property', 'name', 'itemProp'].flatMap((key) => (attribute(node, key) ?? '').split(/\s+/u)))
      if (name !== '' && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  return meta
}

const valuesOf = (meta: ReadonlyMap<string, string>, names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => meta.get(name) ?? [])),
]

/** The date as text; `metadata.ts` reads it in the archive's zone. */
function dateOf(
  all: readonly Element[],
  meta: ReadonlyMap<string, string>,
  found: FoundArticle | null,
): Known<string> | null {
  const [first] = valuesOf(meta, dateNames)
  const stated = found?.published ?? first
  if (stated) return known(stated, stated)
  const times = all.filter((node) => is(node, 'time'))
  const marked =
    all.find((node) => /datePublished/iu.test(attribute(node, 'itemProp') ?? '')) ??
    times.find((node) => 'pubDate' in node.properties) ??
    times.find((node) => /publish|posted|pubdate|entry-date/iu.test(attribute(node, 'className') ?? '')) ??
    (new Set(times.map((node) => attribute(node, 'dateTime') ?? lineOf(node))).size === 1 ? times[0] : undefined)
  const value = marked && (attribute(marked, 'dateTime') ?? attribute(marked, 'content') ?? lineOf(marked))
  return value ? known(value, lineOf(marked) || value) : null
}

/** Lines below the title that may hold credits. */
const creditsBelow = 12

/** What the lines that stand around the article say of it: those below its title, or else all. */
function creditsAround(leftOut: string, title: string | null): BodyFacts {
  const lines = leftOut.split('\n')
  const at = title === null ? -1 : lines.findLastIndex((line) => bare(line) !== '' && bare(line) === bare(title))
  const near = at < 0 ? lines : lines.slice(at + 1, at + 1 + creditsBelow)
  return creditFacts(
    near.flatMap((text) => {
      const credit = readCreditLine(text)
      return credit ? [{credit, text}] : []
    }),
  )
}

/** Where the page says it belongs. An address without a path is a whole site's and says nothing of this page. */
function canonicalOf(all: readonly Element[], meta: ReadonlyMap<string, string>): string | null {
  const link = all.find((node) => is(node, 'link') && /(?:^|\s)canonical(?:\s|$)/iu.test(attributeText(node, 'rel')))
  for (const written of [link && attribute(link, 'href'), meta.get('og:url')]) {
    const address = written && /^https?:/iu.test(written.trim()) ? linkAddress(written) : null
    if (!address) continue
    const {pathname, search} = new URL(address)
    if (search !== '' || !/^\/(?:(?:index|default|home)\.\w{2,5})?$/iu.test(pathname)) return address
  }
  return null
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** A description is a deck where the page shows it, outside the article: `metadata` alone is not what readers saw. */
function deckOf(meta: ReadonlyMap<string, string>, leftOut: string): string | null {
  const shown = bare(leftOut)
  const deck = valuesOf(meta, descriptionNames).find((text) => bare(text).length >= 10 && shown.includes(bare(text)))
  return deck?.replace(/\s+/gu, ' ') ?? null
}

function langOf(all: readonly Element[]): string | null {
  const root = all.find((node) => is(node, 'html'))
  return (root && attribute(root, 'lang')?.trim()) || null
}
