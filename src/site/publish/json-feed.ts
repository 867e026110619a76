/** The same feed as JSON Feed 1.1, for programs that read no XML. */
import {absolute} from './address.ts'
import {entriesOf, type FeedSource} from './feed.ts'

/** Addresses are left out where the site has none: the format wants them whole. */
export function jsonFeed(source: FeedSource): string {
  const {frame, title, description, home, self} = source
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: description === '' ? undefined : description,
    home_page_url: absolute(frame, home),
    feed_url: absolute(frame, self),
    language: frame.lang,
    items: entriesOf(source).map(({article, published, updated, id}) => ({
      id,
      url: absolute(frame, article.path),
      title: article.title.value,
      content_text: article.summary,
      date_published: published,
      date_modified: updated === published ? undefined : updated,
      authors: article.authors.length === 0 ? undefined : article.authors.map(({value}) => ({name: value})),
      tags: article.tags.length === 0 ? undefined : article.tags,
      language: article.lang,
    })),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}
