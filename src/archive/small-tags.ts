/** Archives with more tags than a site can have pages: those that few articles have share pages. */
import type {Article, Slug} from '../model.ts'
import {slugsOf} from './slug.ts'

/** Tags with a page of their own, at most: with articles, lists and dates a site stays below 20,000 files, the least a host takes. */
const mostOwnPages = 5_000
/** Small tags on one shelf. */
const together = 500

/** Where each tag's articles are. */
export interface TagFiling {
  /** Tag → the shelf's address segment. */
  readonly slugs: ReadonlyMap<string, Slug>
  /** What shelves of several tags are called, by their segment; none in most archives. */
  readonly shared: ReadonlyMap<Slug, string>
}

/**
 * Files tags. The most used keep a shelf of their own; the others are put together in the order of their addresses, under
 * the address of the first and the names of first and last: `安庆 … 白城`.
 */
export function fileTags(articles: readonly Pick<Article, 'tags'>[], most = mostOwnPages, each = together): TagFiling {
  const counts = new Map<string, number>()
  for (const {tags} of articles) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const own = slugsOf(counts.keys())
  const shared = new Map<Slug, string>()
  if (counts.size <= most) return {slugs: own, shared}
  const byUse = [...own].map(([tag, slug]) => ({tag, slug, count: counts.get(tag) ?? 0}))
  byUse.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
  const small = byUse.slice(most).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const slugs = new Map(own)
  for (let at = 0; at < small.length; at += each) {
    const group = small.slice(at, at + each)
    const [first] = group
    const last = group.at(-1)
    if (!first || !last || first === last) continue
    shared.set(first.slug, `${first.tag} … ${last.tag}`)
    for (const {tag} of group) slugs.set(tag, first.slug)
  }
  return {slugs, shared}
}
