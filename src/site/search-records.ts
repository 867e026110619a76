import type {Site} from './pages.ts'
import type {SearchRecord} from './search/build-index.ts'

/** What the search index holds of each article, in archive order; one text in memory at a time. */
export function* searchRecords({archive, bodyOf}: Pick<Site, 'archive' | 'bodyOf'>): Generator<SearchRecord> {
  const total = archive.articles.length
  for (const [i, article] of archive.articles.entries()) {
    yield {
      url: article.path,
      title: article.title.value,
      text: bodyOf(article).text,
      date: article.date?.value ?? null,
      // Archive order turned round, so that the greatest key is the newest article.
      sortKey: String(total - i).padStart(8, '0'),
      publication: article.publication?.value ?? null,
      authors: article.authors.map(({value}) => value),
      categories: article.categories,
      tags: article.tags,
    }
  }
}
