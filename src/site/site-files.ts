/** Everything of a site that is no page: feeds, maps, data, headers, redirects, the report. */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {Issue} from '../issue.ts'
import type {SourcePath} from '../model.ts'
import type {Report} from '../report.ts'
import {feedUrl, homeUrl} from '../urls.ts'
import {wordsOf} from '../words/index.ts'
import {digestOf} from './digest.ts'
import {listFeeds, siteFeed} from './feeds.ts'
import type {Integrity} from './integrity.ts'
import {frameOf, type Page, type Site} from './pages.ts'
import type {Making, Part} from './parts.ts'
import {absolute} from './publish/address.ts'
import {type DataLines, dataFiles, writeData} from './publish/data.ts'
import {atomFeed, entriesOf, type FeedSource} from './publish/feed.ts'
import {headersFile, robotsFile} from './publish/headers.ts'
import {jsonFeed} from './publish/json-feed.ts'
import {llmsFile} from './publish/llms.ts'
import {openSearch} from './publish/opensearch.ts'
import {planRedirects, type RedirectPlan, redirectPage, redirectsFile} from './publish/redirects.ts'
import {reportIndex} from './publish/report-index.ts'
import {siteRecord, siteRecordFile} from './publish/site-record.ts'
import {sitemaps, type TextFile} from './publish/sitemap.ts'
import {layOutReport} from './views/report-layout.ts'

/** Files below the root that a former address may not take; `planRedirects` knows the folders. */
const rootFiles = [
  '/feed.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/404.html',
  '/opensearch.xml',
  '/manifest-sha256.txt',
  '/_headers',
  '/_redirects',
]

/** Decides every former address, and says which can't be kept. */
export function redirectsOf(
  site: Pick<Site, 'archive' | 'settings' | 'prefix' | 'origin'>,
  pages: readonly Page[],
): RedirectPlan & {byFile: Map<SourcePath, Issue[]>} {
  const plan = planRedirects(site.archive.articles, site, {
    pages: pages.map((page) => page.path),
    files: [...rootFiles, ...pages.flatMap(({kind, path: list}) => (kind === 'list' ? [feedUrl(list)] : []))],
  })
  const byFile = new Map<SourcePath, Issue[]>()
  for (const {source, issue} of plan.issues) byFile.set(source, [...(byFile.get(source) ?? []), issue])
  return {...plan, byFile}
}

/** Feeds, maps, headers, redirects, the report: a part each. */
export function fileParts(site: Site, pages: readonly Page[], {redirects}: RedirectPlan, version: string): Part[] {
  const {settings, report, prefix, versionOf} = site
  const frame = frameOf(site)
  const {moved} = wordsOf(settings.interfaceLanguage).page
  const feed = siteFeed(site)
  const addresses = pages.filter((page) => page.kind !== 'not-found').map((page) => page.path)
  const index = reportIndex(report, site.archive.articles, layOutReport(report)).map(({file, text}) => ({
    path: file,
    text,
  }))
  // A feed shows no article but its entries.
  const feedPart = (source: FeedSource, write: (source: FeedSource) => string): Part => {
    const articles = entriesOf(source).map(({article}) => versionOf(article))
    const file = source.self.slice(1)
    return part(file, [version, {...source, articles}], () => [{path: file, text: write(source)}])
  }
  return [
    feedPart(feed, (source) => atomFeed(source)),
    feedPart({...feed, self: '/feed.json'}, (source) => jsonFeed(source)),
    ...[...listFeeds(site)].map((list) => feedPart(list, (source) => atomFeed(source))),
    part('sitemap', [version, site.origin, prefix, addresses], () => sitemaps(site, addresses)),
    textPart('robots.txt', () => robotsFile(absolute(site, '/sitemap.xml'))),
    textPart('.nojekyll', () => ''),
    textPart('llms.txt', () => llmsFile(frame)),
    textPart('_headers', () => headersFile(site, ['/media/*'])),
    textPart('opensearch.xml', () => openSearch(frame)),
    textPart('_redirects', () => redirectsFile(redirects, {prefix})),
    ...redirects.map((redirect) =>
      part(redirect.file, [version, frame, redirect], async (left) => {
        const integrity = (await left('assets')) as Integrity
        return [redirectPage(redirect, {...frame, integrity}, {heading: moved})]
      }),
    ),
    textPart('report/report.json', () => reportJson(report)),
    part('report/files', index, () => index),
    textPart(siteRecordFile, () => siteRecord(frame)),
  ]
}

/** A small file, made to see whether it is the same; none where there is nothing to say. */
function textPart(path: string, make: () => string | undefined): Part {
  const files = () => {
    const text = make()
    return text === undefined ? [] : [{path, text}]
  }
  return part(path, files(), files)
}

function part(
  name: string,
  key: unknown,
  make: (left: Making['left']) => Iterable<TextFile> | Promise<Iterable<TextFile>>,
): Part {
  return {
    name,
    key: digestOf(key),
    make: async ({folder, left}) => {
      const files: string[] = []
      for (const {path: file, text} of await make(left)) {
        mkdirSync(path.dirname(path.join(folder, file)), {recursive: true})
        writeFileSync(path.join(folder, file), text)
        files.push(file)
      }
      return {files}
    },
  }
}

/** `data/`: lines of articles that the last build wrote are copied from there. */
export function dataPart({archive, settings, origin, prefix, bodyOf, versionOf}: Site, version: string): Part {
  const place = {origin, prefix}
  const home = origin === null ? undefined : absolute(place, homeUrl)
  const {title, description, rights} = settings
  const about = {title, description, rights, home, place}
  const entries = function* () {
    // What other code has written is not copied, whatever it was made from.
    for (const article of archive.articles)
      yield {key: digestOf([version, place, versionOf(article)]), make: () => ({article, text: bodyOf(article).text})}
  }
  return {
    name: 'data',
    key: digestOf([version, about, archive.articles.map(versionOf)]),
    make: async ({folder, last: lastOf}) => {
      const last = lastOf()
      // A record holds what this has once returned.
      const before = last && {folder: last.folder, lines: last.left as DataLines}
      return {files: dataFiles, left: writeData(folder, about, entries(), before)}
    },
  }
}

export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`
