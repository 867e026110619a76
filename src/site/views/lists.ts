/** Home, lists and indexes. */
import type {Archive, FiledArticle, Shelf} from '../../archive/model.ts'
import {sortKey} from '../../archive/pinyin.ts'
import {contained} from '../../bidi.ts'
import type {SitePath} from '../../model.ts'
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
  tagPlace,
  tagsUrl,
  undatedUrl,
} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import type {ReadingWords} from '../../words/reading.ts'
import {overTime} from '../charts/over-time.ts'
import {type Day, daysOf, hasPage} from '../days.ts'
import {once} from '../once.ts'
import {periodText, spanOf} from './date.ts'
import {calendarMonths, dayLink, monthView, onThisDay} from './days.ts'
import {holdingsOf, holdingsView, silencesOf} from './holdings.ts'
import type {ArticleItem, HomeView, IndexView, Link, ListView, TermView} from './model.ts'
import {articleItem, pagerView, shelfLink, shelfText, shelfUrl, termView, timelineOf} from './pieces.ts'

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

export function homeView(
  archive: Archive,
  description: string,
  siteTitle: string,
  words: Words,
  reading: ReadingWords,
): HomeView {
  const timeline = timelineOf(archive.years, words)
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
    tags: archive.tags
      .filter(isOwn)
      .slice(0, onHome.tags)
      .map((shelf) => shelfLink(shelf, words)),
    timeline,
    silences: silencesOf(timeline, words),
    onThisDay: onThisDay(archive, words, reading),
  }
}

/** What all lists share. */
export interface Lists {
  readonly pageSize: number
  readonly words: Words
  /** An article's entry, made once: it stands in a list of its day, its month, its year, and of each of its subjects. */
  readonly item: (article: FiledArticle) => ArticleItem
}

export function listsOf(pageSize: number, words: Words): Lists {
  const items = new Map<FiledArticle, ArticleItem>()
  const item = (article: FiledArticle) => {
    const made = items.get(article) ?? articleItem(article, words)
    items.set(article, made)
    return made
  }
  return {pageSize, words, item}
}

/** One list page, made when it is rendered. */
export interface ListPage {
  readonly path: SitePath
  readonly view: () => ListView
  readonly weight?: number
}

/** Tags on a shared page that take as much memory as a usual page: half of those that make as many bytes (measured: 175 each, of 18 KB). */
const tagsOfUsualPage = 50

/** All pages of a shelf, and of the shelves below it. */
export function listPages(shelf: Shelf, lists: Lists): ListPage[] {
  const {pageSize, words} = lists
  const list = shelfUrl(shelf)
  const head = () => ({
    of: shelf.kind,
    heading: shelfText(shelf, words),
    breadcrumbs: breadcrumbsOf(shelf, words),
    children: shelf.children.map((child) => shelfLink(child, words)),
    ...(shelf.kind === 'category' || shelf.kind === 'publication' ? {feed: feedUrl(list)} : {}),
  })
  if (shelf.together) return [sharedPage(shelf, lists, head)]
  const held = once(() => holdingsOf(shelf, pageSize, words))
  const extra: Extra = (number, items) => {
    if (shelf.kind === 'month') {
      const calendar = number === 1 && monthView(shelf, words)
      return calendar ? {calendar} : {}
    }
    if (shelf.kind !== 'publication') return {}
    const {holdings, anchorOf} = held()
    return {anchors: items.map(anchorOf), ...(number === 1 ? {holdings} : {})}
  }
  const own = pagesOf(list, shelf.articles, lists, head, extra)
  return [...own, ...shelf.children.flatMap((child) => listPages(child, lists))]
}

/** The page of tags that share one: each with its articles. */
function sharedPage(shelf: Shelf, lists: Lists, head: () => Heading): ListPage {
  const list = shelfUrl(shelf)
  const together = () =>
    (shelf.together ?? []).map(({label, place, articles}) => ({
      id: tagPlace(place),
      label: contained(label),
      items: articles.map((article) => {
        const {path, title, lang, date} = lists.item(article)
        return {path, title, lang, date}
      }),
    }))
  const whole = {...lists, pageSize: shelf.articles.length}
  const [page] = pagesOf(list, shelf.articles, whole, head, () => ({items: [], together: together()}))
  if (!page) throw new Error(`${shelf.label}: a shelf without a page`)
  return {...page, weight: 1 + (shelf.together ?? []).length / tagsOfUsualPage}
}

/** Whether a shelf is one name's. */
const isOwn = ({together}: Shelf): boolean => together === undefined

/** Years and months in the order of time, each with the nearest before and after it that has articles. */
export function datePages(archive: Archive, lists: Lists): ListPage[] {
  const {words} = lists
  const beside = new Map<string, Pick<ListView, 'earlier' | 'later'>>()
  for (const row of [archive.years, archive.years.flatMap(({children}) => children)])
    for (const [i, shelf] of row.entries()) {
      const [later, earlier] = [row[i - 1], row[i + 1]]
      beside.set(shelf.label, {
        ...(earlier ? {earlier: shelfLink(earlier, words)} : {}),
        ...(later ? {later: shelfLink(later, words)} : {}),
      })
    }
  const pages = archive.years.flatMap((year) =>
    [year, ...year.children].flatMap((shelf) =>
      listPages({...shelf, children: []}, lists).map(({path, view}) => ({
        path,
        view: () => ({
          ...view(),
          ...(shelf === year ? {months: timelineOf([year], words)[0]?.months ?? []} : {}),
          ...beside.get(shelf.label),
        }),
      })),
    ),
  )
  return [...pages, ...dayPages(daysOf(archive.articles), lists)]
}

/** The list of each day that has several articles. */
function dayPages(days: readonly Day[], lists: Lists): ListPage[] {
  const {words} = lists
  return days.flatMap((day, i) => {
    if (!hasPage(day)) return []
    const [year, month] = [day.date.slice(0, 4), day.date.slice(0, 7)]
    const [later, earlier] = [days[i - 1], days[i + 1]]
    return pagesOf(periodUrl(day.date), day.articles, lists, () => ({
      of: 'day',
      heading: periodText(day.date, words),
      breadcrumbs: [
        home(words),
        {label: words.nav.dates, path: datesUrl},
        {label: periodText(year, words), path: periodUrl(year)},
        {label: periodText(month, words), path: periodUrl(month)},
      ],
      children: [],
      ...(earlier ? {earlier: dayLink(earlier, words)} : {}),
      ...(later ? {later: dayLink(later, words)} : {}),
    }))
  })
}

/** The list of articles without a date; no page at all where there are none. */
export const undatedPages = (archive: Archive, lists: Lists): ListPage[] =>
  archive.undated.length === 0
    ? []
    : pagesOf(undatedUrl, archive.undated, lists, () => ({
        of: 'undated',
        heading: lists.words.page.undated,
        breadcrumbs: [home(lists.words), {label: lists.words.nav.dates, path: datesUrl}],
        children: [],
      }))

type Heading = Pick<ListView, 'of' | 'heading' | 'breadcrumbs' | 'children' | 'feed' | 'earlier' | 'later'>
/** What one page of a list has besides: of its number and its articles. */
type Extra = (number: number, items: readonly FiledArticle[]) => Partial<ListView>

function pagesOf(
  list: SitePath,
  articles: readonly FiledArticle[],
  {pageSize, words, item}: Lists,
  headingOf: () => Heading,
  extra: Extra = () => ({}),
): ListPage[] {
  const count = Math.max(1, Math.ceil(articles.length / pageSize))
  // Of all articles, so worked out once for all pages.
  const span = once(() =>
    spanOf(
      articles.map(({date}) => date),
      words,
    ),
  )
  return Array.from({length: count}, (_, i) => ({
    path: pageOf(list, i + 1),
    view: () => {
      const heading = headingOf()
      const items = articles.slice(i * pageSize, (i + 1) * pageSize)
      return {
        kind: 'list',
        path: pageOf(list, i + 1),
        title: i === 0 ? heading.heading : words.page.numbered(heading.heading, i + 1),
        description: words.page.listDescription(heading.heading, articles.length),
        ...heading,
        total: articles.length,
        ...span(),
        items: items.map(item),
        pager: pagerView(list, i + 1, count),
        ...extra(i + 1, items),
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
        ...shelf.labels
          .slice(0, -1)
          .map((label, i) => ({label: contained(label), path: categoryUrl(shelf.slugs.slice(0, i + 1))})),
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
  const own = archive.tags.filter(isOwn)
  const inTime: Partial<Record<IndexView['of'], readonly Shelf[]>> = {publications: archive.publications, tags: own}
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
    shared: of === 'tags' ? archive.tags.filter((shelf) => !isOwn(shelf)).map((shelf) => shelfLink(shelf, words)) : [],
    overTime: overTime(inTime[of] ?? [], words),
    holdings: inTime[of] ? holdingsView(inTime[of], words) : null,
    months: of === 'dates' ? calendarMonths(daysOf(archive.articles), words) : [],
  })
  return [
    make('categories', categoriesUrl, sorted(archive.categories)),
    make('tags', tagsUrl, sorted(own)),
    make('publications', publicationsUrl, sorted(archive.publications)),
    make('authors', authorsUrl, sorted(archive.authors)),
    make(
      'dates',
      datesUrl,
      archive.years.map((year) => termView(year, words)),
    ),
  ]
}
