/** A folder of articles, ingested, filed and listed as pages: everything but writing. */
import {buildArchive} from './archive/archive.ts'
import type {FiledArticle} from './archive/model.ts'
import {sourcesOf} from './deposit.ts'
import type {Ingested} from './ingest/ingest.ts'
import type {Pictures} from './ingest/pictures.ts'
import {type InputOptions, readInput} from './input.ts'
import {makeReport} from './report.ts'
import type {Settings} from './settings.ts'
import {digestOf} from './site/digest.ts'
import {type Page, pagesOf, type Site} from './site/pages.ts'
import type {BagFile} from './site/publish/bag.ts'
import {redirectsOf} from './site/site-files.ts'
import {UserError} from './user-error.ts'
import {urlOf} from './web-address.ts'

/** Where a site will lie. */
export interface SitePlace {
  readonly siteUrl?: string | undefined
  readonly pathPrefix?: string | undefined
}

/** A site of which nothing is written yet. */
export interface PreparedSite extends Site {
  readonly pages: readonly Page[]
  readonly redirects: ReturnType<typeof redirectsOf>
  readonly notes: readonly string[]
  /** The files of the input, as a bag takes them. */
  readonly sources: readonly BagFile[]
  readonly close: () => Promise<void>
}

/** Reads the input and decides everything; nothing is written but the cache. */
export async function prepareSite(options: InputOptions & SitePlace): Promise<PreparedSite> {
  const {settings, ingested, pictures, notes, close} = await readInput(options)
  try {
    assertSomething(ingested, options.input)
    const site = arrange(ingested, pictures, settings, options)
    return {...site, notes: [...notes, ...notesOf(site)], sources: sourcesOf(ingested), close}
  } catch (error) {
    await close()
    throw error
  }
}

function arrange(
  ingested: Ingested,
  pictures: Pictures,
  settings: Settings,
  options: SitePlace,
): Omit<PreparedSite, 'close' | 'notes' | 'sources'> {
  const {archive, duplicateOf} = buildArchive(ingested.articles, settings)
  const {origin, prefix} = placeOf(options.siteUrl ?? settings.url, options.pathPrefix)
  const draft: Site = {
    settings,
    origin,
    prefix,
    archive,
    report: makeReport(ingested, archive.articles, duplicateOf),
    pictures,
    bodyOf: ingested.bodyOf,
    versionOf: versionsOf(ingested),
  }
  const pages = pagesOf(draft)
  const redirects = redirectsOf(draft, pages)
  if (redirects.byFile.size === 0) return {...draft, pages, redirects}
  const report = makeReport(ingested, archive.articles, duplicateOf, redirects.byFile)
  const site: Site = {...draft, report}
  return {...site, pages: pagesOf(site), redirects}
}

/** Each article's version, worked out once: it stands in the keys of many pages. */
function versionsOf({bodyKeyOf}: Ingested): Site['versionOf'] {
  const versions = new Map<FiledArticle, string>()
  return (article) => {
    const version = versions.get(article) ?? digestOf([article, [article, ...article.copies].map(bodyKeyOf)])
    versions.set(article, version)
    return version
  }
}

function assertSomething({records, articles}: Ingested, input: string): void {
  if (articles.length > 0) return
  if (records.length === 0)
    throw new UserError(
      `${input}: there is no file in this folder`,
      'Put articles into it, or name another folder with --input.',
    )
  const [first] = records.flatMap(({path: file, issues}) => issues.map((i) => `${file}: ${i.code}: ${i.message}`))
  throw new UserError(
    `${input}: none of ${records.length} files can be published${first ? ` (${first})` : ''}`,
    'Run `npm run check` to see why; the last site is untouched.',
  )
}

/** Where a site lies: `https://example.org/archive/` gives origin and prefix at once. */
function placeOf(siteUrl: string | undefined, pathPrefix: string | undefined): {origin: string | null; prefix: string} {
  if (siteUrl !== undefined && !(urlOf(siteUrl) && /^https?:/u.test(siteUrl)))
    throw new UserError(`“${siteUrl}” is no address of a site`, 'Write it whole: --site-url https://news.example.org')
  const url = siteUrl === undefined ? null : new URL(siteUrl)
  const written = pathPrefix ?? url?.pathname ?? '/'
  const prefix = `/${written.split('/').filter(Boolean).join('/')}/`.replace('//', '/')
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(prefix))
    throw new UserError(`“${written}” is no path prefix`, 'Use letters, digits and hyphens: --path-prefix /archive/')
  return {origin: url?.origin ?? null, prefix}
}

function notesOf({origin, archive, settings}: Site): string[] {
  const undated = archive.undated.length
  const tags = archive.tags.reduce((sum, {together}) => sum + (together?.length ?? 1), 0)
  return [
    ...(tags > archive.tags.length ? [`${tags} tags have ${archive.tags.length} pages: small ones share a page.`] : []),
    ...(origin === null ? ['No `url:` in archive.yaml and no --site-url: no sitemap and no canonical addresses.'] : []),
    ...(undated > 0 ? [`${undated} of ${archive.articles.length} articles have no date (zone ${settings.zone}).`] : []),
  ]
}
