/** The whole way, one line a stage: folder → articles → archive → pages → search → site. */
import {assertDeposit, type DepositOptions, deposit} from './deposit.ts'
import type {InputOptions} from './input.ts'
import {Pools} from './pools.ts'
import {type PreparedSite, prepareSite, type SitePlace} from './prepare-site.ts'
import type {Report} from './report.ts'
import {writeReport} from './report-file.ts'
import {assetsPart} from './site/assets.ts'
import {siteCodeVersion} from './site/code-version.ts'
import {fillSite} from './site/fill-site.ts'
import type {Integrity} from './site/integrity.ts'
import {readLastBuild, writeLastBuild} from './site/last-build.ts'
import {frameOf, pageParts} from './site/pages.ts'
import {always, type Part, type Wanted} from './site/parts.ts'
import {pictureParts} from './site/pictures.ts'
import type {FileRecord} from './site/publish/manifest.ts'
import {assertOutput, type Staging, withStaging} from './site/publish/staging.ts'
import type {BundlePool} from './site/search/bundle-pool.ts'
import {limitsFor} from './site/search/bundles.ts'
import {searchScriptsPart} from './site/search/engine-part.ts'
import {type SearchCard, searchParts} from './site/search/search-parts.ts'
import {dataPart, fileParts} from './site/site-files.ts'
import {runKey} from './untouched.ts'

export interface BuildOptions extends InputOptions, SitePlace {
  readonly output: string
  /** Where to write the report besides `report/report.json` of the site. */
  readonly report?: string | undefined
  /** Whether to make the search index; `false` is for measuring. */
  readonly search?: boolean
  /** How many bundles the search is cut into at least, where it is made again and again; few are better for searchers. */
  readonly bundles?: number
  /**
   * Pages wanted before all others, by their addresses: what else has changed stays as the last build left it, if there
   * was one, and the next build makes it.
   */
  readonly first?: readonly string[]
  /** Whether to make everything again, whatever the last build left; for measuring. */
  readonly renderAll?: boolean
  /** Pools that are there already, and stay; otherwise they are started for this build. */
  readonly pools?: Pools
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
  /** Where the time went: seconds each stage took, in order. */
  readonly times: readonly (readonly [stage: 'read' | 'make' | 'publish', seconds: number])[]
}

/** Builds a site into `output`, or throws and leaves the last one as it was. */
export async function build(options: BuildOptions): Promise<Built> {
  const {output, input, cache, jobs} = options
  // Looked at before anything is read: what changes meanwhile is then another state.
  const key = cache === null ? null : runKey(options)
  const marks = [performance.now()]
  assertOutput({output, input})
  const bag = options.bag && {...options.bag, output, input}
  if (bag) assertDeposit(bag)
  // From here on no other build may begin into this output: the second says so before its work, and not after it.
  const {value, files} = await withStaging({output, input}, async (staging) => {
    const site = await prepareSite({...options, workers: options.pools?.reading})
    marks.push(performance.now())
    // Not before: while they start they would take a processor from those that read.
    const pools = options.pools ?? new Pools(jobs)
    try {
      pools.rendering.begin()
      return await fill(staging, site, options, pools)
    } finally {
      if (!options.pools) await pools.close()
      await site.close()
      marks.push(performance.now())
    }
  })
  const {site, version, recordOf} = value
  const {report, notes} = site
  const pages = site.pages.length
  const run = key === null || options.first ? null : {key, pages, notes}
  if (cache !== null) writeLastBuild(cache, output, {version, run, parts: recordOf(files)})
  const left = bag ? await deposit(bag, site, site.sources, files) : []
  return {report, pages, files, notes: [...notes, ...left], times: timesOf([...marks, performance.now()])}
}

const stages = ['read', 'make', 'publish'] as const

const timesOf = (marks: readonly number[]): Built['times'] =>
  stages.map((stage, i) => [stage, ((marks[i + 1] ?? 0) - (marks[i] ?? 0)) / 1000])

/** Makes what has changed since the last build into this output. */
async function fill(staging: Staging, site: PreparedSite, options: BuildOptions, {rendering, bundling}: Pools) {
  const {output, cache, onProgress} = options
  const version = siteCodeVersion()
  const isWanted = options.first ? wantedFor(options.first) : always
  const parts = partsOf(site, version, isWanted, options.search === false ? null : searchIn(bundling, options))
  const last = cache === null || options.renderAll ? null : readLastBuild(cache, output, options.first ? null : version)
  const {value: recordOf, ...filled} = await fillSite(
    staging,
    parts,
    last,
    async (pages, left) => {
      const rendered = (done: number) => onProgress?.('pages', done, pages.length)
      rendered(0)
      // Made from nothing but the code, as the key of every page says.
      const integrity = {...((await left('assets')) as Integrity), ...((await left('search/scripts')) as Integrity)}
      const frame = {...frameOf(site), integrity}
      const files = await rendering.render(pages, {frame, output: staging.folder, onProgress: rendered})
      // What they hold is wanted for the search.
      if (!options.pools) await rendering.close()
      return files
    },
    isWanted,
  )
  // Before the site is published: where it can't be written, nothing is.
  if (options.report) await writeReport(options.report, site.report)
  return {...filled, value: {site, version, recordOf}}
}

/** Pages, and what every page loads: its hash is in them. */
function wantedFor(pages: readonly string[]): Wanted {
  const wanted = new Set([...pages, 'assets', 'search/scripts'])
  return (name) => wanted.has(name)
}

type Search = (cards: readonly SearchCard[], version: string) => Part[]

const searchIn =
  (bundling: BundlePool, {bundles}: BuildOptions): Search =>
  (cards, version) =>
    searchParts(cards, {
      version,
      build: (job) => bundling.build(job),
      ...(bundles === undefined ? {} : {limits: limitsFor(cards.length, bundles)}),
    })

/** Everything a site is made of. */
function partsOf(site: PreparedSite, version: string, isWanted: Wanted, search: Search | null): Part[] {
  const cards = site.archive.articles.map((article) => ({
    url: article.path,
    lastDay: article.lastDay,
    characters: article.characters,
    version: site.versionOf(article),
  }))
  return [
    ...pageParts(site.pages, site, version, isWanted),
    assetsPart(version),
    searchScriptsPart(version),
    ...pictureParts(site.pictures),
    ...fileParts(site, site.pages, site.redirects, version),
    dataPart(site, version),
    ...(search?.(cards, version) ?? []),
  ]
}
