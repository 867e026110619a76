/** Every page that will exist, as data; each view is made only when its page is rendered. */
import type {Archive, FiledArticle} from '../archive/model.ts'
import {relatedTo} from '../archive/related.ts'
import type {LocalPicture, Pictures} from '../ingest/pictures.ts'
import type {Issue} from '../issue.ts'
import type {Article, Body, SitePath, SourcePath} from '../model.ts'
import type {Report} from '../report.ts'
import type {Settings} from '../settings.ts'
import {
  aboutUrl,
  authorsUrl,
  categoriesUrl,
  datesUrl,
  homeUrl,
  organisationsUrl,
  peopleUrl,
  publicationsUrl,
  searchUrl,
  tagsUrl,
} from '../urls.ts'
import {type Words, wordsOf} from '../words/index.ts'
import {type MentionWords, mentionWordsOf} from '../words/mentions.ts'
import {readingWordsOf} from '../words/reading.ts'
import {daysOf} from './days.ts'
import {digestOf} from './digest.ts'
import {once} from './once.ts'
import {always, type Part, type Wanted} from './parts.ts'
import {withLocal, withPictures} from './pictures.ts'
import {type ArticleSurroundings, articleView} from './views/article.ts'
import {namePathsOf, ownNamePaths} from './views/article-mentions.ts'
import {companionsOf} from './views/companions.ts'
import {monthDaysPages, sameDayOf} from './views/days.ts'
import {type Figure, figuresReader} from './views/figures.ts'
import {datePages, homeView, indexViews, listPages, listsOf, totalsOf, undatedPages} from './views/lists.ts'
import {mentionPages, namesViews} from './views/mentions.ts'
import type {Frame, Link, View} from './views/model.ts'
import {shelfLink} from './views/pieces.ts'
import {recurringViews} from './views/recurring.ts'
import {reportPages} from './views/report.ts'

/** One page: `view` makes what its template shows. */
export interface Page {
  readonly kind: View['kind']
  readonly path: SitePath
  readonly view: () => View
  /**
   * Everything the view is made from, where that is at hand without making it: equal inputs, equal views. An article of the
   * archive stands for all that is known of it, its body included; functions are passed over.
   */
  readonly inputs?: () => unknown
  /** How many usual pages it holds as much as; 1 where nothing is said. */
  readonly weight?: number
}

/** All a site is made of. */
export interface Site {
  readonly settings: Settings
  readonly prefix: string
  readonly origin: string | null
  readonly archive: Archive
  readonly report: Report
  readonly pictures: Pictures
  readonly bodyOf: (article: Pick<Article, 'id' | 'source'>) => Body
  /** A short name for everything known of an article: equal names, equal cards and bodies. */
  readonly versionOf: (article: FiledArticle) => string
}

type FiguresOf = (article: FiledArticle) => readonly Figure[]

export const notFoundPath = '/404.html' as SitePath

/** What all pages share. */
export function frameOf({settings, prefix, origin}: Pick<Site, 'settings' | 'prefix' | 'origin'>): Frame {
  const words = wordsOf(settings.interfaceLanguage)
  return {
    lang: settings.interfaceLanguage,
    siteTitle: settings.title,
    siteDescription: settings.description,
    prefix,
    origin,
    rights: settings.rights,
    nav: navOf(words, settings),
  }
}

const navOf = (
  {nav}: Words,
  {mentions, interfaceLanguage}: Pick<Settings, 'mentions' | 'interfaceLanguage'>,
): Link[] => [
  {label: nav.publications, path: publicationsUrl},
  {label: nav.categories, path: categoriesUrl},
  {label: nav.dates, path: datesUrl},
  {label: nav.tags, path: tagsUrl},
  {label: nav.authors, path: authorsUrl},
  ...(mentions === 'off' ? [] : namesNav(mentionWordsOf(interfaceLanguage))),
  {label: nav.search, path: searchUrl},
  {label: nav.about, path: aboutUrl},
]

const namesNav = ({people, organisations}: MentionWords): Link[] => [
  {label: people, path: peopleUrl},
  {label: organisations, path: organisationsUrl},
]

/** Lists every page of a site. */
export function pagesOf(site: Site): Page[] {
  const {archive, settings, report} = site
  const words = wordsOf(settings.interfaceLanguage)
  const reading = readingWordsOf(settings.interfaceLanguage)
  const lists = listsOf(settings.pageSize, words)
  const figuresOf = figuresReader((article: FiledArticle) => site.bodyOf(article).text)
  const shelves = [archive.categories, archive.tags, archive.publications, archive.authors].flat()
  const list =
    (kind: View['kind']) =>
    (page: Omit<Page, 'kind'>): Page => ({kind, ...page})
  return [
    {kind: 'home', path: homeUrl, view: () => homeView(archive, settings.description, settings.title, words, reading)},
    ...articlePages(site, figuresOf, words),
    ...shelves.flatMap((shelf) => listPages(shelf, lists)).map(list('list')),
    ...datePages(archive, lists).map(list('list')),
    ...monthDaysPages(daysOf(archive.articles), words, reading).map(list('days')),
    ...undatedPages(archive, lists).map(list('list')),
    ...indexViews(archive, words).map((view): Page => ({kind: 'index', path: view.path, view: () => view})),
    ...namePages(site, figuresOf, words),
    ...plainPages(site, words),
    ...reportPages(report, archive.articles, words),
  ]
}

/**
 * Each page as a part of the site: what its file is made from is its view, the frame, and the code. A page that is not
 * wanted now gets no key, which takes longest of all: if it is made all the same, the next build makes it again.
 */
export function pageParts(pages: readonly Page[], site: Site, version: string, isWanted: Wanted = always): Part[] {
  const shared = digestOf([version, frameOf(site)])
  const filed = new Map<unknown, FiledArticle>(site.archive.articles.map((article) => [article, article]))
  const named = (value: unknown): unknown => {
    const article = filed.get(value)
    return article ? site.versionOf(article) : value
  }
  const keyOf = ({inputs, view}: Page) => digestOf([shared, inputs ? digestOf(inputs(), named) : view()])
  return pages.map((page) => ({name: page.path, key: isWanted(page.path) ? keyOf(page) : '', make: page}))
}

function articlePages(site: Site, figuresOf: FiguresOf, words: Words): Page[] {
  const {archive, pictures, prefix, bodyOf} = site
  const frame = frameOf(site)
  // Worked out when the first page is asked for: whoever only lists addresses doesn't pay for it.
  const around = once(() => surroundingsIn(site, figuresOf, words))
  return archive.articles.map((article) => {
    const source = article.source.path
    return {
      kind: 'article',
      path: article.path,
      view: () => {
        const body = withPictures(bodyOf(article), source, pictures, prefix)
        const leadImage = article.leadImage && withLocal(article.leadImage, source, pictures)
        return articleView({...article, leadImage}, body, around()(article), frame, words)
      },
      inputs: () => [
        article,
        article.besidePictures.map((written) => picture(pictures.of(source, written))),
        around()(article),
      ],
    }
  })
}

const picture = (found: LocalPicture | undefined) => found && [found.name, found.width, found.height]

/** Looks up what an article's page says of others, and of its file. */
function surroundingsIn(
  {archive, report, bodyOf, settings}: Site,
  figuresOf: FiguresOf,
  words: Words,
): (article: FiledArticle) => ArticleSurroundings {
  const related = relatedTo(archive.articles)
  const names = namePathsOf(archive)
  const sameDay = sameDayOf(daysOf(archive.articles))
  const issues = new Map<SourcePath, readonly Issue[]>(report.files.map((file) => [file.path, file.issues]))
  const families = new Map(archive.reprints.flatMap((family) => family.map((article) => [article, family] as const)))
  const textOf = (article: Pick<Article, 'id' | 'source'>) => bodyOf(article).text
  const companions = settings.mentions === 'off' ? () => [] : companionsOf(archive.articles)
  const rows = [...archive.publications.map(({articles}) => articles), archive.articles.filter((a) => !a.publication)]
  const neighbours = new Map<FiledArticle, {newer: FiledArticle | null; older: FiledArticle | null}>()
  for (const row of rows)
    for (const [i, article] of row.entries())
      neighbours.set(article, {newer: row[i - 1] ?? null, older: row[i + 1] ?? null})
  return (article) => {
    const {newer = null, older = null} = neighbours.get(article) ?? {}
    const family = families.get(article) ?? []
    return {
      newer,
      older,
      sameDay: sameDay(article),
      related: related(article),
      names: ownNamePaths(article, names),
      issues: issues.get(article.source.path) ?? [],
      family,
      textOf,
      companions: companions(article),
      figures: () => figuresOf(article),
      recurring: () => recurringViews(article, companions(article), figuresOf, words),
    }
  }
}

/** Pages of people and organisations; none where the owner wants none. */
function namePages({archive, settings}: Site, figuresOf: FiguresOf, words: Words): Page[] {
  if (settings.mentions === 'off') return []
  const mentionWords = mentionWordsOf(settings.interfaceLanguage)
  const site = {archive, pageSize: settings.pageSize, figuresOf, words, mentionWords}
  return [
    ...namesViews(site).map((view): Page => ({kind: 'names', path: view.path, view: () => view})),
    ...mentionPages(site).map((page): Page => ({kind: 'mention', ...page})),
  ]
}

function plainPages({archive, settings}: Site, words: Words): Page[] {
  const breadcrumbs = [{label: words.nav.home, path: homeUrl}]
  const lists = navOf(words, settings).filter(({path}) => path !== searchUrl)
  const {page} = words
  return [
    {
      kind: 'search',
      path: searchUrl,
      view: () => ({
        kind: 'search',
        path: searchUrl,
        title: page.search,
        description: page.searchDescription,
        breadcrumbs,
        lists,
      }),
    },
    {
      kind: 'about',
      path: aboutUrl,
      view: () => ({
        kind: 'about',
        path: aboutUrl,
        title: page.about,
        description: page.aboutDescription,
        breadcrumbs,
        text: settings.about,
        publications: archive.publications.map((shelf) => shelfLink(shelf, words)),
        totals: totalsOf(archive, words),
      }),
    },
    {
      kind: 'not-found',
      path: notFoundPath,
      view: () => ({
        kind: 'not-found',
        path: notFoundPath,
        title: page.notFound,
        description: page.notFoundDescription,
        breadcrumbs,
        lists,
      }),
    },
  ]
}
