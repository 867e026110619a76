import type {FiledArticle} from '../archive/model.ts'
import {withPrefix} from '../urls.ts'
import type {Frame} from './views.ts'

/** The article as schema.org's NewsArticle; absent facts are absent keys. The page is what is kept here, the original what it is based on. */
export function jsonLdOf(article: FiledArticle, frame: Frame): Readonly<Record<string, unknown>> {
  const {
    title,
    date,
    published,
    publication,
    authors,
    originalUrl,
    lang,
    tags,
    categories,
    updated,
    dateline,
    mentions,
  } = article
  const address = withPrefix(frame.prefix, article.path)
  const datePublished = published ?? /^\d{4}(?:-\d\d){0,2}$/u.exec(date?.value ?? '')?.[0]
  const named = [
    ...mentions.people.map(({name}) => ({'@type': 'Person', name})),
    ...mentions.organisations.map(({name}) => ({'@type': 'Organization', name})),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title.value,
    inLanguage: lang,
    ...(frame.origin ? {url: frame.origin + address, mainEntityOfPage: frame.origin + address} : {}),
    ...(datePublished ? {datePublished} : {}),
    ...(updated ? {dateModified: updated} : {}),
    ...(publication ? {publisher: {'@type': 'Organization', name: publication.value}} : {}),
    ...(authors.length > 0 ? {author: authors.map(({value}) => ({'@type': 'Person', name: value}))} : {}),
    ...(categories.length > 0 ? {articleSection: categories.map((path) => path.join(' / '))} : {}),
    ...(tags.length > 0 ? {keywords: tags} : {}),
    ...(named.length > 0 ? {mentions: named} : {}),
    ...(dateline ? {dateline: dateline.value} : {}),
    ...(originalUrl ? {isBasedOn: originalUrl.value} : {}),
  }
}
