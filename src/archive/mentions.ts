/** Shelves of the people and organisations that articles name. */
import type {Article, Slug} from '../model.ts'
import {groupBy} from './group.ts'
import type {FiledArticle, NameShelf} from './model.ts'
import {sortKey} from './pinyin.ts'
import {slugsOf} from './slug.ts'

/** Which names get a page. */
export interface MentionSettings {
  /** Articles a name must be in. */
  readonly minimum: number
  /** Names of each kind that get one, those in most articles first: keeps the number of files bounded. */
  readonly pages: number
}

export const defaultMentions: MentionSettings = {minimum: 2, pages: 1000}

/** The names of an article, of one kind. */
export type NamesOf = (article: Article) => readonly {readonly name: string}[]

/** One shelf a name, those with most articles first. The order of `articles` is kept on each. */
export function nameShelves(
  articles: readonly FiledArticle[],
  namesOf: NamesOf,
  {minimum, pages}: MentionSettings,
): NameShelf[] {
  const counts = new Map<string, number>()
  for (const article of articles) for (const {name} of namesOf(article)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const chosen = [...counts]
    .filter(([, count]) => count >= minimum)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, pages)
    .map(([name]) => ({name, key: sortKey(name)}))
  const slugs = slugsOf(chosen.map(({name}) => name))
  const filed = groupBy(articles, (article) => namesOf(article).flatMap(({name}) => (slugs.has(name) ? [name] : [])))
  return chosen
    .map(({name, key}) => ({shelf: shelfOf(name, slugs, filed), key}))
    .sort((a, b) => b.shelf.articles.length - a.shelf.articles.length || (a.key < b.key ? -1 : 1))
    .map(({shelf}) => shelf)
}

const shelfOf = (
  name: string,
  slugs: ReadonlyMap<string, Slug>,
  filed: ReadonlyMap<string, readonly FiledArticle[]>,
): NameShelf => ({name, slug: slugs.get(name) as Slug, articles: filed.get(name) ?? []})
