/** Files articles under their categories, tags, publications, authors and dates. */
import type {Slug} from '../model.ts'
import {groupBy} from './group.ts'
import type {FiledArticle, Shelf, ShelfKind} from './model.ts'
import {sortKey} from './pinyin.ts'

type Named = (article: FiledArticle) => readonly {readonly label: string; readonly slug: Slug}[]

/** Shelves without a hierarchy, the fullest first, then by sound. */
export function flatShelves(kind: ShelfKind, articles: readonly FiledArticle[], named: Named): Shelf[] {
  const labels = new Map<Slug, string>()
  const groups = groupBy(articles, (article) => {
    const names = named(article)
    for (const {label, slug} of names) labels.set(slug, label)
    return new Set(names.map(({slug}) => slug))
  })
  return fullestFirst(
    [...groups].map(([slug, filed]): Shelf => {
      const label = labels.get(slug) ?? slug
      return {kind, label, labels: [label], slugs: [slug], articles: filed, children: []}
    }),
  )
}

/** Tags, a shelf each; those that share one stand on it by sound, each with its own articles. */
export function tagShelves(articles: readonly FiledArticle[], shared: ReadonlyMap<Slug, string>): Shelf[] {
  const places = new Map<string, Slug>()
  const shelves = flatShelves('tag', articles, ({tags, tagSlugs, tagPlaces}) =>
    tags.flatMap((tag, i) => {
      const [slug, place] = [tagSlugs[i], tagPlaces[i]]
      if (place) places.set(tag, place)
      return slug ? [{label: shared.get(slug) ?? tag, slug}] : []
    }),
  )
  return shelves.map((shelf) => {
    const [slug] = shelf.slugs
    if (slug === undefined || !shared.has(slug)) return shelf
    const filed = groupBy(shelf.articles, ({tags, tagSlugs}) => new Set(tags.filter((_, i) => tagSlugs[i] === slug)))
    const together = [...filed]
      .map(([label, own]) => ({label, place: places.get(label) ?? slug, articles: own, key: sortKey(label)}))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({label, place, articles: own}) => ({label, place, articles: own}))
    return {...shelf, together}
  })
}

/** The fullest first, then by sound; each label's sort key is worked out once. */
function fullestFirst(shelves: readonly Shelf[]): Shelf[] {
  return shelves
    .map((shelf) => ({shelf, key: sortKey(shelf.label)}))
    .sort((a, b) => b.shelf.articles.length - a.shelf.articles.length || (a.key < b.key ? -1 : 1))
    .map(({shelf}) => shelf)
}

/** The category tree: an article is on the shelf of each of its paths and on every shelf above. */
export function categoryShelves(articles: readonly FiledArticle[], depth = 0, above: readonly Slug[] = []): Shelf[] {
  const separator = '/'
  const labels = new Map<string, string[]>()
  const groups = groupBy(articles, (article) => {
    const here = new Set<string>()
    article.categorySlugs.forEach((slugs, i) => {
      if (slugs.length <= depth || !above.every((slug, j) => slugs[j] === slug)) return
      const key = slugs.slice(0, depth + 1).join(separator)
      here.add(key)
      labels.set(key, (article.categories[i] ?? []).slice(0, depth + 1))
    })
    return here
  })
  return fullestFirst(
    [...groups].map(([key, filed]): Shelf => {
      const slugs = key.split(separator) as Slug[]
      const path = labels.get(key) ?? slugs
      return {
        kind: 'category',
        label: path.at(-1) ?? key,
        labels: path,
        slugs,
        articles: filed,
        children: categoryShelves(filed, depth + 1, slugs),
      }
    }),
  )
}

/** Years with their months, newest first. Articles known only by year are in the year alone. */
export function dateShelves(articles: readonly FiledArticle[]): Shelf[] {
  const period = (article: FiledArticle, length: number) => {
    const {lastDay, date} = article
    // A month only where the date is that fine: 1936 covers December too, but is no December.
    const fine = length === 4 || (date !== null && /^-?\d{4}-\d{2}/u.test(date.value))
    return lastDay !== null && fine ? [lastDay.slice(0, length)] : []
  }
  const shelf = (
    kind: 'year' | 'month',
    key: string,
    filed: readonly FiledArticle[],
    children: readonly Shelf[],
  ): Shelf => {
    const parts = key.split('-')
    return {kind, label: key, labels: parts, slugs: parts as Slug[], articles: filed, children}
  }
  const years = groupBy(articles, (article) => period(article, 4))
  return [...years].map(([year, filed]) => {
    const months = groupBy(filed, (article) => period(article, 7))
    return shelf(
      'year',
      year,
      filed,
      [...months].map(([month, inMonth]) => shelf('month', month, inMonth, [])),
    )
  })
}
