/** Which lists have a feed of their own, and what each holds. */
import type {Shelf} from '../archive/model.ts'
import {feedUrl, homeUrl} from '../urls.ts'
import {wordsOf} from '../words/index.ts'
import {frameOf, type Site} from './pages.ts'
import {entriesInFeed, type FeedSource} from './publish/feed.ts'
import {shelfText, shelfUrl} from './views/pieces.ts'

/** A list's feed is for those who follow it; who wants everything takes the site's. */
const entriesInListFeed = 20

/** The feed of the whole archive. */
export function siteFeed(site: Site): FeedSource {
  const {settings, archive} = site
  const frame = frameOf(site)
  return {
    frame,
    zone: settings.zone,
    title: settings.title,
    description: settings.description,
    home: homeUrl,
    self: '/feed.xml',
    limit: entriesInFeed,
    articles: archive.articles,
  }
}

/** The feeds of every category and publication, at `feed.xml` of their list; made one at a time. */
export function* listFeeds(site: Site): Generator<FeedSource> {
  const {archive, settings} = site
  const whole = siteFeed(site)
  const words = wordsOf(settings.interfaceLanguage)
  const all = function* (shelves: readonly Shelf[]): Generator<Shelf> {
    for (const shelf of shelves) {
      yield shelf
      yield* all(shelf.children)
    }
  }
  for (const shelf of all([...archive.categories, ...archive.publications])) {
    const home = shelfUrl(shelf)
    const title = `${shelfText(shelf, words)} · ${settings.title}`
    const {articles} = shelf
    yield {...whole, title, description: '', home, self: feedUrl(home), limit: entriesInListFeed, articles}
  }
}
