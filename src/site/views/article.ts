/** The page of one article. */
import type {FiledArticle, Related} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {Issue} from '../../issue.ts'
import type {Article, Body, Known, SitePath} from '../../model.ts'
import {authorUrl, categoriesUrl, categoryUrl, homeUrl, tagPlaceUrl, tagUrl} from '../../urls.ts'
import {named, type Words} from '../../words/index.ts'
import type {Day} from '../days.ts'
import {jsonLdOf} from '../json-ld.ts'
import {mentionsView, type OwnNamePaths} from './article-mentions.ts'
import {copyViews, reprintsView, type TextOf} from './article-reprints.ts'
import type {RecurringView} from './charts.ts'
import {dateView, sureEnough} from './date.ts'
import {dayLink} from './days.ts'
import type {Figure} from './figures.ts'
import type {ArticleView, FactView, Frame, Link} from './model.ts'
import {articleItem, publicationLink} from './pieces.ts'
import {readingTime} from './reading-time.ts'

/** What a page needs to know besides its article. */
export interface ArticleSurroundings {
  readonly newer: FiledArticle | null
  readonly older: FiledArticle | null
  readonly sameDay: {readonly day: Day; readonly newer: FiledArticle | null; readonly older: FiledArticle | null} | null
  readonly related: readonly Related[]
  /** Pages of the names it mentions. */
  readonly names: OwnNamePaths
  readonly issues: readonly Issue[]
  /** All versions of its story, the earliest first; empty where there is no other. */
  readonly family: readonly FiledArticle[]
  readonly textOf: TextOf
  /** Articles about the same house, itself among them. */
  readonly companions: readonly FiledArticle[]
  /** Made when the page is. */
  readonly figures: () => readonly Figure[]
  readonly recurring: () => readonly RecurringView[]
}

export function articleView(
  article: FiledArticle,
  body: Body,
  around: ArticleSurroundings,
  frame: Frame,
  words: Words,
): ArticleView {
  const inferred = (known: Known<unknown>) => known.sure < sureEnough
  const publication = publicationLink(article)
  const leadImage = leadOf(article, body)
  const item = (other: FiledArticle | null) => other && articleItem(other, words)
  return {
    kind: 'article',
    path: article.path,
    title: contained(article.title.value),
    description: article.summary,
    breadcrumbs: breadcrumbsOf(article, words),
    id: article.id,
    lang: article.lang,
    titleInferred: inferred(article.title),
    deck: article.deck,
    date: dateView(article.date, article.published, words),
    published: article.published,
    publication: publication && article.publication ? {...publication, inferred: inferred(article.publication)} : null,
    authors: article.authors.flatMap((author, i) => {
      const slug = article.authorSlugs[i]
      return slug ? [{label: contained(author.value), path: authorUrl(slug), inferred: inferred(author)}] : []
    }),
    dateline: article.dateline?.value ?? null,
    desk: article.desk,
    categories: article.categories.map((labels, i) => categoryLinks(labels, article.categorySlugs[i] ?? [])),
    tags: article.tags.flatMap((label, i) => {
      const [slug, place] = [article.tagSlugs[i], article.tagPlaces[i]]
      return slug ? [{label: contained(label), path: place ? tagPlaceUrl(slug, place) : tagUrl(slug)}] : []
    }),
    mentions: mentionsView(article, around.figures(), around.names),
    recurring: around.recurring(),
    originalUrl: article.originalUrl?.value ?? null,
    platform: article.platform,
    securities: article.securities,
    leadImage,
    body,
    characters: article.characters,
    readingTime: readingTime(body.text),
    source: {...article.source, path: contained(article.source.path)},
    facts: factsOf(article, words),
    removed: article.removed,
    issues: around.issues,
    copies: copyViews(article, around.textOf, words),
    reprints: reprintsView(article, around.family, around.textOf, words),
    newer: item(around.newer),
    older: item(around.older),
    sameDay: around.sameDay && {
      link: dayLink(around.sameDay.day, words),
      newer: item(around.sameDay.newer),
      older: item(around.sameDay.older),
    },
    related: around.related.map(({article: other, people, terms}) => ({
      item: articleItem(other, words),
      isReprint: around.family.includes(other),
      people: people.map((name) => ({label: contained(name), path: personPathOf(name, article, around.names)})),
      because: terms,
    })),
    jsonLd: jsonLdOf(article, [leadImage, ...body.figures], frame),
  }
}

const personPathOf = (name: string, {mentions}: FiledArticle, {people}: OwnNamePaths): SitePath | null =>
  people[mentions.people.findIndex((person) => person.name === name)] ?? null

/** The lead picture, unless the body shows it anyway. */
const leadOf = ({leadImage}: FiledArticle, {figures}: Body) =>
  leadImage && !figures.some(({address}) => address === leadImage.address) ? leadImage : null

const categoryLinks = (labels: readonly string[], slugs: FiledArticle['categorySlugs'][number]): Link[] =>
  labels.map((label, i) => ({label: contained(label), path: categoryUrl(slugs.slice(0, i + 1))}))

function breadcrumbsOf(article: FiledArticle, words: Words): Link[] {
  const first = categoryLinks(article.categories[0] ?? [], article.categorySlugs[0] ?? [])
  const home = {label: words.nav.home, path: homeUrl}
  return first.length > 0 ? [home, {label: words.nav.categories, path: categoriesUrl}, ...first] : [home]
}

/** What is known of an article, each fact with where it was found. */
export function factsOf(article: Article, words: Words): FactView[] {
  const fact = (name: FactView['name'], known: Known<string> | null): FactView[] =>
    known
      ? [
          {
            name,
            value: known.value,
            from: named(words.origins, known.from),
            inferred: known.sure < sureEnough,
            ...(known.evidence ? {evidence: known.evidence} : {}),
          },
        ]
      : []
  return [
    ...fact('title', article.title),
    ...fact('date', article.date),
    ...fact('publication', article.publication),
    ...article.authors.flatMap((author) => fact('author', author)),
    ...fact('dateline', article.dateline),
    ...fact('originalUrl', article.originalUrl),
  ]
}
