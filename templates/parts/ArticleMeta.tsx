import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {withPrefix} from '../../src/urls.ts'
import {LinkedData} from './SafeMarkup.tsx'

/**
 * What reference managers and search engines read. Zotero's own tags come first: its generic reader takes the site's
 * name for the newspaper unless `prism.publicationName` says otherwise, and doesn't read JSON-LD.
 */
export function ArticleMeta({view, frame}: {view: ArticleView; frame: Frame}) {
  const publication = view.publication?.label
  const date = view.date?.machine
  return (
    <>
      <meta name="z:itemType" content="newspaperArticle" />
      <meta name="citation_title" content={view.title} />
      {view.authors.map((author) => (
        <meta key={author.path} name="citation_author" content={author.label} />
      ))}
      {date !== undefined && <meta name="citation_publication_date" content={date.replaceAll('-', '/')} />}
      <meta name="citation_language" content={view.lang} />
      {publication !== undefined && <meta name="prism.publicationName" content={publication} />}
      <meta name="DC.title" content={view.title} />
      <meta name="DC.type" content="Text" />
      <meta name="DC.language" content={view.lang} />
      <meta name="DC.identifier" content={view.id} />
      {date !== undefined && <meta name="DC.date" content={date} />}
      {publication !== undefined && <meta name="DC.publisher" content={publication} />}
      {view.authors.map((author) => (
        <meta key={author.path} name="DC.creator" content={author.label} />
      ))}
      {view.originalUrl !== null && <meta name="DC.source" content={view.originalUrl} />}
      {date !== undefined && view.date?.inferred !== true && (
        <meta property="article:published_time" content={view.published ?? date} />
      )}
      {view.newer !== null && <link rel="prev" href={withPrefix(frame.prefix, view.newer.path)} />}
      {view.older !== null && <link rel="next" href={withPrefix(frame.prefix, view.older.path)} />}
      <LinkedData data={view.jsonLd} />
    </>
  )
}
