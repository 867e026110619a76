/** Home, lists and indexes. */
import type {Archive, FiledArticle, Shelf} from '../archive/model.ts'
import {sortKey} from '../archive/pinyin.ts'
import type {SitePath} from '../model.ts'
import {
  authorsUrl,
  categoriesUrl,
  categoryUrl,
  datesUrl,
  feedUrl,
  homeUrl,
  pageOf,
  periodUrl,
  publicationsUrl,
  tagsUrl,
  undatedUrl,
} from '../urls.ts'
import type {Words} from '../words/index.ts'
import {spanOf} from './view-date.ts'
import {articleItem, pagerView, shelfLink, shelfText, shelfUrl, termView, timelineOf} from './view-parts.ts'
import type {HomeView, IndexView, Link, ListView, TermView} from './views.ts'

/** How much of everything the home page shows. */
const onHome = {latest: 12, publications: 12, ofPublication: 3, categories: 24, tags: 40}

export const totalsOf = (archive: Archive, words: Words): HomeView['totals'] => ({
  articles: archive.articles.length,
  publications: archive.publications.length,
  undated: archive.undated.length,
  ...spanOf(
    archive.articles.map(({date}) => date),
    words,
  ),
})

export function homeView(archive: Archive, description: string, siteTitle: string, words: Words): HomeView {
  return {
    kind: 'home',
    path: homeUrl,
    title: siteTitle,
    description: description || words.page.homeDescription(archive.articles.length),
    breadcrumbs: [],
    latest: archive.articles.slice(0, onHome.latest).map((a) => articleItem(a, words)),
    totals: totalsOf(archive, words),
    publications: archive.publications.slice(0, onHome.publications).map((shelf) => ({
      ...shelfLink(shelf, words),
      latest: shelf.articles.slice(0, onHome.ofPublication).map((a) => articleItem(a, words)),
    })),
    categories: archive.categories.slice(0, onHome.categories).map((shelf) => termView(shelf, words)),
    tags: archive.tags.slice(0, onHome.tags).map((shelf) => shelfLink(shelf, words)),
    timeline: timelineOf(archive.years, words),
  }
}

/** One list page, made when it is rendered. */
export interface ListPage {
  readonly path: SitePath
  readonly view: () => ListView
}

/** All pages of a shelf, and of the shelves below it. */
export function listPages(shelf: Shelf, pageSize: number, words: Words): ListPage[] {
  const own = pagesOf(shelfUrl(shelf), shelf.articles, pageSize, words, () => ({
    of: shelf.kind,
    heading: shelfText(shelf, words),
    breadcrumbs: breadcrumbsOf(shelf, words),
    children: shelf.children.map((child) => shelfLink(child, words)),
    ...(shelf.kind === 'category' || shelf.kind === 'publication' ? {feed: feedUrl(shelfUrl(shelf))} : {}),
  }))
  return [...own, ...shelf.children.flatMap((child) => listPages(child, pageSize, words))]
}

/** The list of articles without a date; no page at all where there are none. */
export const undatedPages = (archive: Archive, pageSize: number, words: Words): ListPage[] =>
  archive.undated.length === 0
    ? []
    : pagesOf(undatedUrl, archive.undated, pageSize, words, () => ({
        of: 'undated',
        heading: words.page.undated,
        breadcrumbs: [home(words), {label: words.nav.dates, path: datesUrl}],
        children: [],
      }))

type Heading = Pick<ListView, 'of' | 'heading' | 'breadcrumbs' | 'children' | 'feed'>

function pagesOf(
  list: SitePath,
  articles: readonly FiledArticle[],
  pageSize: number,
  words: Words,
  headingOf: () => Heading,
): ListPage[] {
  const count = Math.max(1, Math.ceil(articles.length / pageSize))
  return Array.from({length: count}, (_, i) => ({
    path: pageOf(list, i + 1),
    view: () => {
      const heading = headingOf()
      return {
        kind: 'list',
        path: pageOf(list, i + 1),
        title: i === 0 ? heading.heading : words.page.numbered(heading.heading, i + 1),
        description: words.page.listDescription(heading.heading, articles.length),
        ...heading,
        total: articles.length,
        ...spanOf(
          articles.map(({date}) => date),
          words,
        ),
        items: articles.slice(i * pageSize, (i + 1) * pageSize).map((a) => articleItem(a, words)),
        pager: pagerView(list, i + 1, count),
      }
    },
  }))
}

const home = (words: Words): Link => ({label: words.nav.home, path: homeUrl})

function breadcrumbsOf(shelf: Shelf, words: Words): Link[] {
  switch (shelf.kind) {
    case 'category':
      return [
        home(words),
        {label: words.nav.categories, path: categoriesUrl},
        ...shelf.labels.slice(0, -1).map((label, i) => ({label, path: categoryUrl(shelf.slugs.slice(0, i + 1))})),
      ]
    case 'tag':
      return [home(words), {label: words.nav.tags, path: tagsUrl}]
    case 'publication':
      return [home(words), {label: words.nav.publications, path: publicationsUrl}]
    case 'author':
      return [home(words), {label: words.nav.authors, path: authorsUrl}]
    case 'year':
      return [home(words), {label: words.nav.dates, path: datesUrl}]
    case 'month': {
      const year = shelf.label.slice(0, 4)
      return [
        home(words),
        {label: words.nav.dates, path: datesUrl},
        {label: words.date.year(Number(year)), path: periodUrl(year)},
      ]
    }
  }
}

/** The five indexes, alphabetical by sound; dates by time. */
export function indexViews(archive: Archive, words: Words): IndexView[] {
  const sorted = (shelves: readonly Shelf[]): TermView[] =>
    shelves
      .map((shelf) => ({view: termView(shelf, words), key: sortKey(shelf.label)}))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({view}) => view)
  const make = (of: IndexView['of'], path: SitePath, terms: readonly TermView[]): IndexView => ({
    kind: 'index',
    path,
    title: words.page.index[of],
    description: words.page.indexDescription(words.page.index[of], terms.length),
    breadcrumbs: [home(words)],
    of,
    terms,
    timeline: of === 'dates' ? timelineOf(archive.years, words) : [],
    undated:
      of === 'dates' && archive.undated.length > 0
        ? {label: words.page.undated, path: undatedUrl, count: archive.undated.length}
        : null,
  })
  return [
    make('categories', categoriesUrl, sorted(archive.categories)),
    make('tags', tagsUrl, sorted(archive.tags)),
    make('publications', publicationsUrl, sorted(archive.publications)),
    make('authors', authorsUrl, sorted(archive.authors)),
    make(
      'dates',
      datesUrl,
      archive.years.map((year) => termView(year, words)),
    ),
  ]
}
