import type {FiledArticle} from '../archive/model.ts'
import type {IssueCode} from '../issue.ts'
import {issueTable} from '../issue.ts'
import type {Report, ReportFile} from '../report.ts'
import {homeUrl, pageOf, reportUrl} from '../urls.ts'
import type {Words} from '../words/index.ts'
import {contained} from './bidi.ts'
import {pagerView} from './view-parts.ts'
import type {ReportView} from './views.ts'

/** Files on one page of the report. */
const pageSize = 100
const severity = {error: 0, warning: 1, info: 2} as const

/** The pages of the report. */
export function reportPages(
  report: Report,
  articles: ReadonlyMap<string, FiledArticle>,
  words: Words,
): {path: ReportView['path']; view: () => ReportView}[] {
  const count = Math.max(1, Math.ceil(report.files.length / pageSize))
  return Array.from({length: count}, (_, i) => ({
    path: pageOf(reportUrl, i + 1),
    view: () => ({
      kind: 'report',
      path: pageOf(reportUrl, i + 1),
      title: i === 0 ? words.page.report : words.page.numbered(words.page.report, i + 1),
      description: words.page.reportDescription,
      breadcrumbs: [{label: words.nav.home, path: homeUrl}],
      totals: report,
      codes: codesOf(report.files),
      files: report.files.slice(i * pageSize, (i + 1) * pageSize).map((file) => fileView(file, articles)),
      pager: pagerView(reportUrl, i + 1, count),
    }),
  }))
}

const fileView = (file: ReportFile, articles: ReadonlyMap<string, FiledArticle>): ReportView['files'][number] => ({
  path: file.path,
  outcome: file.outcome,
  links: file.urls.map((path) => ({label: contained(articles.get(path)?.title.value ?? path), path})),
  ...(file.duplicateOf ? {duplicateOf: file.duplicateOf} : {}),
  issues: file.issues,
  removed: file.removed,
})

/** Every code that occurs, the gravest and then the most frequent first. */
export function codesOf(files: readonly ReportFile[]): ReportView['codes'] {
  const counts = new Map<IssueCode, number>()
  for (const {issues} of files) for (const {code} of issues) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, count]) => ({code, level: issueTable[code].level, count}))
    .sort((a, b) => severity[a.level] - severity[b.level] || b.count - a.count || (a.code < b.code ? -1 : 1))
}
