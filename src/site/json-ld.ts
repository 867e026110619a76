import type {FiledArticle} from '../archive/model.ts'
import type {Figure} from '../model.ts'
import {withPrefix} from '../urls.ts'
import type {Frame} from './views/model.ts'

/** The article as schema.org's NewsArticle; absent facts are absent keys. The page is what is kept here, the original what it is based on. */
export function jsonLdOf(
  article: FiledArticle,
  pictures: readonly (Figure | null)[],
  frame: Frame,
): Readonly<Record<string, unknown>> {
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
  const kept = [...new Set(pictures.flatMap((picture) => picture?.local ?? []))]
  const {origin} = frame
  const named = [
    ...mentions.people.map(({name}) => ({'@type': 'Person', name})),
    ...mentions.organisations.map(({name}) => ({'@type': 'Organization', name})),
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title.value,
    inLanguage: lang,
    ...(origin ? {url: origin + address, mainEntityOfPage: origin + address} : {}),
    ...(origin && kept.length > 0 ? {image: kept.map((path) => origin + withPrefix(frame.prefix, path))} : {}),
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
