/** Finds articles that are the same one, kept twice. */
import {lastDay} from '../ingest/edtf.ts'
import {isOfPath} from '../ingest/identity.ts'
import {readShingles} from '../ingest/shingles.ts'
import type {Article, Known} from '../model.ts'
import {urlOf} from '../web-address.ts'
import {groupBy} from './group.ts'
import {areTitlesAlike, shareInCommon} from './likeness.ts'
import {UnionFind} from './union-find.ts'

/** Articles that are one: the copy that is kept, and the others. */
export interface DuplicateGroup {
  readonly kept: Article
  readonly others: readonly Article[]
}

/** Whether an address names one article: a site's front page is many articles' address. */
function isSpecific(address: string): boolean {
  const url = urlOf(address)
  return url !== null && /^\/.+|\?/u.test(url.pathname + url.search)
}

/** An address that is a link in the text rather than the article's own by its front matter or its page's head. */
const weak = 'link'
const isStated = ({from, sure}: Known<string>) => sure === 1 || from === 'markup'

/** Two articles that only link to one address at their ends can be translations, or strangers: the words must agree too. */
function areAlike(a: Article, b: Article): boolean {
  if (a.lang !== b.lang) return false
  const [one, other] = [readShingles(a.shingles), readShingles(b.shingles)]
  return (
    areTitlesAlike(a.title.value, b.title.value) || (!!one && !!other && shareInCommon(one.whole, other.whole) >= 0.5)
  )
}

/**
 * What two copies of one article have in common; any one key is enough. Stories of one file are told apart by
 * `story`, by their addresses only where each has one of its own.
 */
function keysOf(article: Article, story: number, ownAddress: boolean): string[] {
  const {source, id, originalUrl, bodyHash, publication, date} = article
  return [
    `bytes ${source.sha256} ${story}`,
    ...(isOfPath(id) ? [] : [`id ${id}`]),
    ...(originalUrl && isSpecific(originalUrl.value)
      ? [`${isStated(originalUrl) ? 'address' : weak} ${originalUrl.value} ${ownAddress ? '' : story}`]
      : []),
    ...(bodyHash && date ? [`body ${bodyHash} ${publication?.value ?? ''} ${date.value}`] : []),
  ]
}

/**
 * Groups duplicates: same bytes, same source id or address, or same body with the same publication and day. Kept is the
 * latest `updated`, then date, then the longer text, then the first path; the times of files say nothing.
 */
export function findDuplicates(articles: readonly Article[]): DuplicateGroup[] {
  const same = new UnionFind(articles.length)
  const firstWith = new Map<string, number>()
  const stories = new Map<string, number>()
  const sharing = groupBy(articles, (a) => (a.originalUrl ? [`${a.source.path} ${a.originalUrl.value}`] : []))
  articles.forEach((article, i) => {
    const story = (stories.get(article.source.path) ?? 0) + 1
    stories.set(article.source.path, story)
    const sharers = sharing.get(`${article.source.path} ${article.originalUrl?.value}`)?.length ?? 0
    for (const key of keysOf(article, story, sharers === 1)) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, i)
      else if (!key.startsWith(weak) || areAlike(articles[first] ?? article, article)) same.join(first, i)
    }
  })
  return same.groups().flatMap((group) => {
    const [kept, ...others] = group.flatMap((i) => articles[i] ?? []).sort(better)
    return kept ? [{kept, others}] : []
  })
}

function better(a: Article, b: Article): number {
  return (
    later(a.updated, b.updated) ||
    later(a.date && lastDay(a.date.value), b.date && lastDay(b.date.value)) ||
    b.characters - a.characters ||
    (a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : 0)
  )
}

const later = (a: string | null, b: string | null) => (a === b ? 0 : (a ?? '') > (b ?? '') ? -1 : 1)
