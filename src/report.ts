/** What became of every file: for people, and as the JSON other programs read. */
import type {FiledArticle} from './archive/model.ts'
import {type Issue, issue} from './issue.ts'
import type {Outcome, Removal, SitePath, SourcePath} from './model.ts'

/** One file of the input. */
export interface ReportFile {
  readonly path: SourcePath
  readonly outcome: Outcome
  readonly urls: readonly SitePath[]
  readonly duplicateOf?: SourcePath
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
}

/** `inputs` is the number of `files` and the sum of the four outcomes. */
export interface Report extends Readonly<Record<Outcome | 'inputs' | 'ignored', number>> {
  readonly files: readonly ReportFile[]
}

/** What ingest says of one file. */
export interface FileRecord {
  readonly path: SourcePath
  readonly outcome: 'published' | 'skipped' | 'refused'
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
}

/** Brings together what ingest and the archive decided. `extra` are issues found later, by file. */
export function makeReport(
  records: readonly FileRecord[],
  ignored: number,
  articles: readonly FiledArticle[],
  duplicateOf: ReadonlyMap<SourcePath, FiledArticle>,
  extra: ReadonlyMap<SourcePath, readonly Issue[]> = new Map(),
): Report {
  const urls = new Map<SourcePath, SitePath[]>()
  for (const {source, path} of articles) urls.set(source.path, [...(urls.get(source.path) ?? []), path])
  const files = records.map((record): ReportFile => {
    const {path, removed} = record
    const issues = [...record.issues, ...(extra.get(path) ?? [])]
    const own = urls.get(path)
    const keeper = duplicateOf.get(path)
    if (record.outcome !== 'published' || own || !keeper)
      return {path, outcome: record.outcome, urls: own ?? [], issues, removed}
    const same = issue('duplicate-of', `The same article as ${keeper.source.path}, which is kept.`)
    return {
      path,
      outcome: 'duplicate',
      urls: [keeper.path],
      duplicateOf: keeper.source.path,
      issues: [...issues, same],
      removed,
    }
  })
  const count = (outcome: Outcome) => files.filter((file) => file.outcome === outcome).length
  return {
    inputs: files.length,
    published: count('published'),
    duplicate: count('duplicate'),
    skipped: count('skipped'),
    refused: count('refused'),
    ignored,
    files,
  }
}

/** Exit code of a run: 1 for errors in content, or for warnings under `--strict`. */
export function exitCodeOf(report: Report, strict: boolean): 0 | 1 {
  const bad = report.files.some(({issues}) =>
    issues.some(({level}) => level === 'error' || (strict && level === 'warning')),
  )
  return bad ? 1 : 0
}
