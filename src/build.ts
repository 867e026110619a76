/** The whole way, one line a stage: folder → articles → archive → pages → search → site. */
import {buildArchive} from './archive/archive.ts'
import {assertDeposit, type DepositOptions, deposit, sourcesOf} from './deposit.ts'
import type {Ingested} from './ingest/ingest.ts'
import type {Pictures} from './ingest/pictures.ts'
import {type InputOptions, readInput} from './input.ts'
import {makeReport, type Report} from './report.ts'
import {writeReport} from './report-file.ts'
import type {Settings} from './settings.ts'
import {writeAssets} from './site/assets.ts'
import {fileOf} from './site/each.ts'
import {renderPages} from './site/eleventy.ts'
import {frameOf, type Page, pagesOf, type Site} from './site/pages.ts'
import {writePictures} from './site/pictures.ts'
import type {BagFile} from './site/publish/bag.ts'
import type {FileRecord} from './site/publish/manifest.ts'
import {assertOutput, withStaging} from './site/publish/staging.ts'
import {buildSearch} from './site/search/build-index.ts'
import {searchRecords} from './site/search-records.ts'
import {redirectsOf, writeSiteFiles} from './site/site-files.ts'
import {UserError} from './user-error.ts'

export interface BuildOptions extends InputOptions {
  readonly output: string
  /** Where to write the report besides `report/report.json` of the site. */
  readonly report?: string | undefined
  readonly siteUrl?: string | undefined
  readonly pathPrefix?: string | undefined
  /** Whether to make the search index, which is the most of a build; `false` is for measuring. */
  readonly search?: boolean
  /** Where to write a bag for deposit. */
  readonly bag?: Pick<DepositOptions, 'bag' | 'epoch'> | undefined
}

/** What a build did. */
export interface Built {
  readonly report: Report
  readonly pages: number
  /** Every file of the site but the manifest. */
  readonly files: readonly FileRecord[]
  readonly notes: readonly string[]
}

/** A folder of articles, ingested, filed and listed as pages: everything but writing. */
export interface PreparedSite extends Site {
  readonly pages: readonly Page[]
  readonly redirects: ReturnType<typeof redirectsOf>
  readonly notes: readonly string[]
  /** The files of the input, as a bag takes them. */
  readonly sources: readonly BagFile[]
  readonly close: () => Promise<void>
}

/** Builds a site into `output`, or throws and leaves the last one as it was. */
export async function build(options: BuildOptions): Promise<Built> {
  const {output} = options
  assertOutput({output, input: options.input})
  const bag = options.bag && {...options.bag, output, input: options.input}
  if (bag) assertDeposit(bag)
  // From here on no other build may begin into this output: the second says so before its work, and not after it.
  const {value: site, files} = await withStaging({output, input: options.input}, async ({folder}) => {
    const prepared = await prepareSite(options)
    try {
      await writeSite(prepared, folder, options)
    } finally {
      await prepared.close()
    }
    return {value: prepared, expected: prepared.pages.map((page) => fileOf(page.path).slice(1))}
  })
  const left = bag ? await deposit(bag, site, site.sources, files) : []
  return {report: site.report, pages: site.pages.length, files, notes: [...site.notes, ...left]}
}

async function writeSite(
  site: PreparedSite,
  folder: string,
  {onProgress, search, report}: BuildOptions,
): Promise<void> {
  onProgress?.('pages', 0, site.pages.length)
  const integrity = await writeAssets(folder)
  await renderPages(site.pages, {...frameOf(site), integrity}, folder)
  await writePictures(folder, site.pictures)
  await writeSiteFiles(folder, site, site.pages, site.redirects)
  if (search !== false) {
    onProgress?.('search', 0, site.archive.articles.length)
    await buildSearch(searchRecords(site), folder)
  }
  // Before the site is published: where it can't be written, nothing is.
  if (report) await writeReport(report, site.report)
}

/** Reads the input and decides everything; nothing is written but the cache. */
export async function prepareSite(
  options: InputOptions & Pick<BuildOptions, 'siteUrl' | 'pathPrefix'>,
): Promise<PreparedSite> {
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
  options: Pick<BuildOptions, 'siteUrl' | 'pathPrefix'>,
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
  }
  const redirects = redirectsOf(draft, pagesOf(draft))
  const report = makeReport(ingested, archive.articles, duplicateOf, redirects.byFile)
  const site: Site = {...draft, report}
  return {...site, pages: pagesOf(site), redirects}
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
  if (siteUrl !== undefined && !(URL.canParse(siteUrl) && /^https?:/u.test(siteUrl)))
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
  return [
    ...(origin === null ? ['No `url:` in archive.yaml and no --site-url: no sitemap and no canonical addresses.'] : []),
    ...(undated > 0 ? [`${undated} of ${archive.articles.length} articles have no date (zone ${settings.zone}).`] : []),
  ]
}
