/** The public API: each stage of the way, and the nouns they exchange. */
export {buildArchive} from './archive/archive.ts'
export type {Archive, FiledArticle, Shelf} from './archive/model.ts'
export {type BuildOptions, type Built, build as buildSite} from './build.ts'
export {type Ingested, type IngestOptions, ingest} from './ingest/ingest.ts'
export {type Reflowed, type ReflowOptions, type ReflowRemoval, type ReflowUnit, reflow} from './ingest/reflow/reflow.ts'
export type {Issue, IssueCode, Level} from './issue.ts'
export type {
  Article,
  Body,
  EdtfDate,
  Figure,
  Known,
  Outcome,
  Removal,
  SafeHtml,
  SitePath,
  Slug,
  SourcePath,
} from './model.ts'
export type {Report, ReportFile} from './report.ts'
export type {Settings} from './settings.ts'
export {UserError} from './user-error.ts'
