/** What became of every file: for people, and as the JSON other programs read. */
import type {FiledArticle} from './archive/model.ts'
import {type Issue, issue} from './issue.ts'
import type {Outcome, Removal, SitePath, Slug, SourcePath} from './model.ts'

/** One file of the input. */
export interface ReportFile {
  readonly path: SourcePath
  /** Only where the name is not UTF-8: as programs show it that put U+FFFD for such bytes. */
  readonly shownAs?: string
  readonly outcome: Outcome
  readonly urls: readonly SitePath[]
  readonly duplicateOf?: SourcePath
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
  /** Only of a file that holds several stories, in the order of the file. */
  readonly stories?: readonly ReportStory[]
}

/** One story of a file that holds several. A duplicate has the address of the article that was kept. */
export interface ReportStory {
  readonly url?: SitePath
  readonly outcome: Outcome
  readonly issues: readonly Issue[]
}

/** `inputs` is the number of `files` and the sum of the four outcomes. */
export interface Report extends Readonly<Record<Outcome | 'inputs' | 'ignored', number>> {
  readonly files: readonly ReportFile[]
  /** What `ignored` counts; an ignored folder stands for everything below it. */
  readonly ignoredPaths: readonly string[]
  readonly emptyFolders: readonly string[]
}

/** What ingest says of one file. */
export interface FileRecord {
  readonly path: SourcePath
  readonly outcome: 'published' | 'skipped' | 'refused'
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
  readonly storyRecords?: readonly StoryRecord[]
}

/** What ingest says of one story of a file that holds several. */
export interface StoryRecord {
  readonly id?: Slug
  readonly address?: string
  readonly bodyHash?: string
  readonly outcome: 'published' | 'skipped' | 'refused'
  readonly issues: readonly Issue[]
}

/** The part of an ingested folder a report is made from. */
export interface MadeFrom {
  readonly records: readonly FileRecord[]
  readonly ignored: readonly string[]
  readonly emptyFolders: readonly string[]
}

/** Bytes of a name that is not UTF-8, as `read.ts` writes them. */
const foreignBytes = /%[89A-F][0-9A-F]/gu
function named(path: SourcePath): Pick<ReportFile, 'path' | 'shownAs'> {
  const shownAs = path.replace(foreignBytes, '\ufffd')
  return shownAs === path ? {path} : {path, shownAs}
}

/** Brings together what ingest and the archive decided. `extra` are issues found later, by file. */
export function makeReport(
  {records, ignored, emptyFolders}: MadeFrom,
  articles: readonly FiledArticle[],
  duplicateOf: ReadonlyMap<SourcePath, FiledArticle>,
  extra: ReadonlyMap<SourcePath, readonly Issue[]> = new Map(),
): Report {
  const urls = new Map<SourcePath, SitePath[]>()
  for (const {source, path} of articles) urls.set(source.path, [...(urls.get(source.path) ?? []), path])
  const addressOf = storyAddresses(articles)
  const files = records.map((record): ReportFile => {
    const {stories, addresses} = storiesOf(record, addressOf)
    const {path, removed} = record
    const issues = [...record.issues, ...(extra.get(path) ?? [])]
    const own = urls.get(path)
    const keeper = duplicateOf.get(path)
    if (record.outcome !== 'published' || own || !keeper)
      return {...named(path), outcome: record.outcome, urls: addresses ?? own ?? [], issues, removed, ...stories}
    const same = issue('duplicate-of', `The same article as ${keeper.source.path}, which is kept.`)
    return {
      ...named(path),
      outcome: 'duplicate',
      urls: addresses ?? [keeper.path],
      duplicateOf: keeper.source.path,
      issues: [...issues, same],
      removed,
      ...stories,
    }
  })
  const count = (outcome: Outcome) => files.filter((file) => file.outcome === outcome).length
  return {
    inputs: files.length,
    published: count('published'),
    duplicate: count('duplicate'),
    skipped: count('skipped'),
    refused: count('refused'),
    ignored: ignored.length,
    files,
    ignoredPaths: ignored,
    emptyFolders,
  }
}

/** Where a story of a file is: at an address of its own, or, as a duplicate, at that of the article kept instead. */
type StoryAddress = (path: SourcePath, story: StoryRecord) => {readonly url?: SitePath; readonly outcome: Outcome}

function storyAddresses(articles: readonly FiledArticle[]): StoryAddress {
  const own = new Map(articles.map((article) => [`${article.source.path} ${article.id}`, article.path]))
  const keepers = new Map<SourcePath, FiledArticle[]>()
  for (const article of articles)
    for (const path of new Set(article.duplicates)) keepers.set(path, [...(keepers.get(path) ?? []), article])
  return (path, {id, address, bodyHash, outcome}) => {
    if (id === undefined) return {outcome}
    const url = own.get(`${path} ${id}`)
    if (url) return {url, outcome}
    const keeper = keepers
      .get(path)
      ?.find(
        (article) =>
          article.id === id ||
          (address !== undefined && article.originalUrl?.value === address) ||
          (bodyHash !== '' && article.bodyHash === bodyHash),
      )
    return keeper ? {url: keeper.path, outcome: 'duplicate'} : {outcome: 'duplicate'}
  }
}

function storiesOf(
  {path, storyRecords}: FileRecord,
  addressOf: StoryAddress,
): {readonly stories?: {readonly stories: readonly ReportStory[]}; readonly addresses?: readonly SitePath[]} {
  if (!storyRecords) return {}
  const stories = storyRecords.map((story) => ({...addressOf(path, story), issues: story.issues}))
  return {stories: {stories}, addresses: [...new Set(stories.flatMap(({url}) => url ?? []))]}
}

/** Exit code of a run: 1 for errors in content, or for warnings under `--strict`. */
export function exitCodeOf(report: Report, strict: boolean): 0 | 1 {
  const bad = report.files.some(({issues}) =>
    issues.some(({level}) => level === 'error' || (strict && level === 'warning')),
  )
  return bad ? 1 : 0
}

/** One line of totals. */
export function summaryOf(report: Report): string {
  const {inputs, published, duplicate, skipped, refused, ignored} = report
  return `inputs ${inputs}, published ${published}, duplicate ${duplicate}, skipped ${skipped}, refused ${refused} (ignored ${ignored})`
}
