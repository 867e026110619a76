/** Pieces several kinds of page show. */
import type {FiledArticle, Shelf} from '../../archive/model.ts'
import {indexLetter} from '../../archive/pinyin.ts'
import {contained} from '../../bidi.ts'
import type {SitePath} from '../../model.ts'
import {authorUrl, categoryUrl, pageOf, periodUrl, publicationUrl, tagUrl} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import {dateView, periodText} from './date.ts'
import type {ArticleItem, CountedLink, Link, PagerView, TermView, YearView} from './model.ts'

/** Where a shelf's list begins. */
export function shelfUrl({kind, slugs, label}: Shelf): SitePath {
  const [slug] = slugs
  switch (kind) {
    case 'category':
      return categoryUrl(slugs)
    case 'year':
    case 'month':
      return periodUrl(label)
    case 'tag':
      return tagUrl(slug as never)
    case 'publication':
      return publicationUrl(slug as never)
    case 'author':
      return authorUrl(slug as never)
  }
}

/** A shelf's name for people. */
export const shelfText = (shelf: Shelf, words: Words): string =>
  shelf.kind === 'year' || shelf.kind === 'month' ? periodText(shelf.label, words) : contained(shelf.label)

export const shelfLink = (shelf: Shelf, words: Words): CountedLink => ({
  label: shelfText(shelf, words),
  path: shelfUrl(shelf),
  count: shelf.articles.length,
})

export const termView = (shelf: Shelf, words: Words): TermView => ({
  ...shelfLink(shelf, words),
  letter: indexLetter(shelf.label),
  children: shelf.children.map((child) => termView(child, words)),
})

export const publicationLink = (article: FiledArticle): Link | null =>
  article.publication && article.publicationSlug
    ? {label: contained(article.publication.value), path: publicationUrl(article.publicationSlug)}
    : null

/** The narrowest label of the first category. */
export function categoryLink(article: FiledArticle): Link | null {
  const labels = article.categories[0]
  const slugs = article.categorySlugs[0]
  const label = labels?.at(-1)
  return label && slugs ? {label: contained(label), path: categoryUrl(slugs)} : null
}

export const articleItem = (article: FiledArticle, words: Words): ArticleItem => ({
  path: article.path,
  title: contained(article.title.value),
  lang: article.lang,
  date: dateView(article.date, article.published, words),
  publication: publicationLink(article),
  authors: article.authors.map(({value}) => value),
  category: categoryLink(article),
  summary: contained(article.summary),
  characters: article.characters,
})

/** Links around page `number` of `count`. */
export function pagerView(list: SitePath, number: number, count: number): PagerView {
  const link = (n: number): Link => ({label: String(n), path: pageOf(list, n)})
  const near = [1, number - 2, number - 1, number, number + 1, number + 2, count]
  const pages = [...new Set(near)].filter((n) => n >= 1 && n <= count).sort((a, b) => a - b)
  return {
    number,
    count,
    pages: pages.map(link),
    previous: number > 1 ? link(number - 1) : null,
    next: number < count ? link(number + 1) : null,
  }
}

/** Longest span of years drawn without a gap; a stray date of the year 206 must not make a thousand empty bars. */
const longestTimeline = 300

/** Every year from the first to the last with its twelve months; silence is a count of 0. */
export function timelineOf(years: readonly Shelf[], words: Words): YearView[] {
  const numbers = years.map(({label}) => Number(label)).filter(Number.isInteger)
  const last = Math.max(...numbers)
  const first = Math.max(Math.min(...numbers), last - longestTimeline)
  const byLabel = new Map(years.map((year) => [Number(year.label), year]))
  const span = numbers.length === 0 ? [] : Array.from({length: last - first + 1}, (_, i) => first + i)
  return span.map((number) => {
    const year = byLabel.get(number)
    const label = String(number).padStart(4, '0')
    const counts = new Map(year?.children.map((month) => [month.label, month.articles.length]))
    const months = Array.from({length: 12}, (_, i) => {
      const period = `${label}-${String(i + 1).padStart(2, '0')}`
      return {label: periodText(period, words), path: periodUrl(period), count: counts.get(period) ?? 0}
    })
    return {
      label: periodText(label, words),
      path: periodUrl(label),
      count: year?.articles.length ?? 0,
      months: year ? months : [],
    }
  })
}
