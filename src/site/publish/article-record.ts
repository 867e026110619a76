/** One article as data: the line of `data/articles.jsonl`, and what the other formats are made from. */
import type {FiledArticle} from '../../archive/model.ts'

/** A line of `articles.jsonl`. The order of the keys is part of the contract. */
export interface ArticleRecord {
  readonly id: string
  /** Root-relative, without the path prefix. */
  readonly url: string
  readonly title: string
  /** EDTF, a day or coarser; null if unknown. */
  readonly date: string | null
  /** The full stamp with its offset, where the source has one. */
  readonly published: string | null
  readonly publication: string | null
  readonly authors: readonly string[]
  /** Each a path from the broadest label to the narrowest. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
  /** BCP 47. */
  readonly lang: string
  readonly originalUrl: string | null
  readonly source: {readonly path: string; readonly sha256: string; readonly encoding: string}
  /** The article's own blocks, one a line; not the title. */
  readonly text: string
}

/** An article with its text: what data is made from, one at a time. */
export interface TextedArticle {
  readonly article: FiledArticle
  readonly text: string
}

export function recordOf({article, text}: TextedArticle): ArticleRecord {
  const {path, sha256, encoding} = article.source
  return {
    id: article.id,
    url: article.path,
    title: article.title.value,
    date: article.date?.value ?? null,
    published: article.published,
    publication: article.publication?.value ?? null,
    authors: article.authors.map(({value}) => value),
    categories: article.categories,
    tags: article.tags,
    lang: article.lang,
    originalUrl: article.originalUrl?.value ?? null,
    source: {path, sha256, encoding},
    text,
  }
}
