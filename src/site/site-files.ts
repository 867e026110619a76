/** Everything of a site that is no page: feeds, maps, data, headers, redirects, the report. */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Issue} from '../issue.ts'
import type {SourcePath} from '../model.ts'
import type {Report} from '../report.ts'
import {feedUrl, homeUrl} from '../urls.ts'
import {wordsOf} from '../words/index.ts'
import {listFeeds, siteFeed} from './feeds.ts'
import {frameOf, type Page, type Site} from './pages.ts'
import {absolute} from './publish/address.ts'
import {writeData} from './publish/data.ts'
import {atomFeed} from './publish/feed.ts'
import {headersFile, robotsFile} from './publish/headers.ts'
import {jsonFeed} from './publish/json-feed.ts'
import {llmsFile} from './publish/llms.ts'
import {openSearch} from './publish/opensearch.ts'
import {planRedirects, type RedirectPlan, redirectPage, redirectsFile} from './publish/redirects.ts'
import {reportIndex} from './publish/report-index.ts'
import {siteRecord, siteRecordFile} from './publish/site-record.ts'
import {sitemaps} from './publish/sitemap.ts'
import {layOutReport} from './report-layout.ts'

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

/** Writes them below `folder`. */
export async function writeSiteFiles(
  folder: string,
  site: Site,
  pages: readonly Page[],
  {redirects}: RedirectPlan,
): Promise<void> {
  const {archive, settings, report, prefix, origin, bodyOf} = site
  const frame = frameOf(site)
  const words = wordsOf(settings.interfaceLanguage)
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true})
    await writeFile(path.join(folder, file), text)
  }
  const feed = siteFeed(site)
  await write('feed.xml', atomFeed(feed))
  await write('feed.json', jsonFeed({...feed, self: '/feed.json'}))
  for (const list of listFeeds(site)) await write(list.self, atomFeed(list))
  for (const file of sitemaps(
    site,
    pages.filter((page) => page.kind !== 'not-found').map((page) => page.path),
  ))
    await write(file.path, file.text)
  await write('robots.txt', robotsFile(absolute(site, '/sitemap.xml')))
  await write('.nojekyll', '')
  await write('llms.txt', llmsFile(frame))
  await write('_headers', headersFile(site, ['/media/*']))
  const description = openSearch(frame)
  if (description) await write('opensearch.xml', description)
  for (const redirect of redirects) {
    const page = redirectPage(redirect, frame, {heading: words.page.moved})
    await write(page.path, page.text)
  }
  const rules = redirectsFile(redirects, {prefix})
  if (rules) await write('_redirects', rules)
  await write('report/report.json', reportJson(report))
  for (const part of reportIndex(report, archive.articles, layOutReport(report))) await write(part.file, part.text)
  await write(siteRecordFile, siteRecord(frame))
  const home = origin === null ? undefined : absolute(site, homeUrl)
  await writeData(
    folder,
    {title: settings.title, description: settings.description, rights: settings.rights, home, place: {origin, prefix}},
    (function* () {
      for (const article of archive.articles) yield {article, text: bodyOf(article).text}
    })(),
  )
}

export const reportJson = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`
