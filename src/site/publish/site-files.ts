/** Everything of a site that is neither page nor asset nor search index: for programs, feed readers and hosts. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {FiledArticle} from '../../archive/model.ts'
import type {SitePath} from '../../model.ts'
import {homeUrl} from '../urls.ts'
import type {Frame} from '../views.ts'
import {absolute} from './address.ts'
import type {TextedArticle} from './article-record.ts'
import {writeData} from './data.ts'
import {atomFeed, type FeedSource} from './feed.ts'
import {headersFile, robotsFile} from './headers.ts'
import {type Host, type HostName, hosts} from './hosts.ts'
import {jsonFeed} from './json-feed.ts'
import {openSearch} from './opensearch.ts'
import {type MovedWords, type Redirect, redirectPage, redirectsFile} from './redirects.ts'
import {siteRecord, siteRecordFile} from './site-record.ts'
import {sitemaps, type TextFile} from './sitemap.ts'

export interface SiteFilesSource {
  readonly frame: Frame
  /** IANA name of the archive's zone. */
  readonly zone: string
  /** All of them, in archive order. */
  readonly articles: readonly FiledArticle[]
  /** The same with their texts, one at a time. */
  readonly texts: AsyncIterable<TextedArticle> | Iterable<TextedArticle>
  /** Every page search engines should visit. */
  readonly pages: readonly SitePath[]
  readonly redirects: readonly Redirect[]
  readonly moved: MovedWords
  /** Addresses of files named by their content, which browsers may keep: `/media/*`. */
  readonly hashed?: readonly string[]
  /** Where the site goes, if the owner says so: its limits count. */
  readonly host?: HostName
}

/** Addresses of the files that lie at fixed places, so that no former address of an article takes one. */
export const fixedFiles: readonly string[] = [
  '/404.html',
  '/feed.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/opensearch.xml',
  '/_headers',
  '/_redirects',
  '/.nojekyll',
]

/** Writes them below `folder` and says which, in no order. */
export async function writeSiteFiles(folder: string, source: SiteFilesSource): Promise<readonly string[]> {
  const {frame, articles, zone, texts, redirects, moved} = source
  const written: string[] = []
  const write = ({path, text}: TextFile): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
    written.push(path)
  }
  const about = {title: frame.siteTitle, description: frame.siteDescription, rights: frame.rights}
  await writeData(folder, {...about, home: absolute(frame, homeUrl)}, texts)
  written.push('data/articles.jsonl', 'data/articles.csv', 'data/datapackage.json')
  const feed = (self: string): FeedSource => ({frame, zone, articles, title: frame.siteTitle, home: homeUrl, self})
  write({path: 'feed.xml', text: atomFeed(feed('/feed.xml'))})
  write({path: 'feed.json', text: jsonFeed(feed('/feed.json'))})
  for (const sitemap of sitemaps(frame, source.pages)) write(sitemap)
  for (const redirect of redirects) write(redirectPage(redirect, frame, moved))
  const host: Host | undefined = source.host === undefined ? undefined : hosts[source.host]
  const optional: readonly (readonly [path: string, text: string | undefined])[] = [
    ['opensearch.xml', openSearch(frame)],
    ['_redirects', redirectsFile(redirects, frame, host?.redirects)],
  ]
  for (const [path, text] of optional) if (text !== undefined) write({path, text})
  write({path: 'robots.txt', text: robotsFile(absolute(frame, '/sitemap.xml'))})
  write({path: '_headers', text: headersFile(frame, source.hashed)})
  write({path: siteRecordFile, text: siteRecord(frame)})
  // GitHub Pages would run Jekyll over the site, which leaves out names that begin with `_`. Its content is of no account.
  write({path: '.nojekyll', text: ''})
  return written
}
