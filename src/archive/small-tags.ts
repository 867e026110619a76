/** Tags that few articles have, or that are too many for a page each: they share pages, each with its articles below it. */
import type {Article, Slug} from '../model.ts'
import {slugsOf} from './slug.ts'

/** Which tags get a page. */
export interface TagSettings {
  /** Articles a tag must be on. */
  readonly minimum: number
}

/** Every tag: an address that somebody has linked to stays. */
export const defaultTags: TagSettings = {minimum: 1}

/** What keeps a site within what hosts take. */
export interface TagLimits {
  /** Tags with a page of their own: with articles, lists and dates a site stays below 20,000 files, the least a host takes. */
  readonly own: number
  /** On one shared page: tags, and articles named below them. */
  readonly tags: number
  readonly articles: number
}

const usual: TagLimits = {own: 5_000, tags: 1_000, articles: 1_000}
/** Where there are more tags than may have a page, one on a single article says no more than the article itself does. */
const worthPage = 2

/** Where each tag's articles are. */
export interface TagFiling {
  /** Tag → the shelf's address segment. */
  readonly slugs: ReadonlyMap<string, Slug>
  /** Tag → its place on a shared page, for those that are on one. */
  readonly places: ReadonlyMap<string, Slug>
  /** What shelves of several tags are called, by their segment; none in most archives. */
  readonly shared: ReadonlyMap<Slug, string>
}

/**
 * Files tags. Each has a shelf of its own, unless it is on fewer articles than the owner wants. In an archive of more tags
 * than may have one, only the most used have, and none that is on a single article. The others are put together in the
 * order of their addresses, under the address of the first and the names of first and last: `安庆 … 白城`.
 */
export function fileTags(
  articles: readonly Pick<Article, 'tags'>[],
  {minimum}: TagSettings = defaultTags,
  limits: TagLimits = usual,
): TagFiling {
  const counts = new Map<string, number>()
  for (const {tags} of articles) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const own = slugsOf(counts.keys())
  const byUse = [...own].map(([tag, slug]): Counted => ({tag, slug, count: counts.get(tag) ?? 0}))
  byUse.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
  const fewest = byUse.length > limits.own ? Math.max(minimum, worthPage) : minimum
  const small = byUse.filter(({count}, place) => count < fewest || place >= limits.own)
  small.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const slugs = new Map(own)
  const places = new Map<string, Slug>()
  const shared = new Map<Slug, string>()
  for (const group of grouped(small, limits)) {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last || first === last) continue
    shared.set(first.slug, `${first.tag} … ${last.tag}`)
    for (const {tag, slug} of group) {
      slugs.set(tag, first.slug)
      places.set(tag, slug)
    }
  }
  return {slugs, places, shared}
}

interface Counted {
  readonly tag: string
  readonly slug: Slug
  readonly count: number
}

/** Neighbours together, as many as a page takes. */
function grouped(tags: readonly Counted[], limits: TagLimits): readonly (readonly Counted[])[] {
  const groups: Counted[][] = []
  let articles = 0
  for (const tag of tags) {
    const last = groups.at(-1)
    articles += tag.count
    if (last && last.length < limits.tags && articles <= limits.articles) last.push(tag)
    else {
      groups.push([tag])
      articles = tag.count
    }
  }
  return groups
}
