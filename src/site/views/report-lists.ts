/** The report by code and by outcome: lists that need no script. */

import {contained} from '../../bidi.ts'
import type {IssueCode} from '../../issue.ts'
import {issueTable} from '../../issue.ts'
import type {Outcome} from '../../model.ts'
import type {Report, ReportFile} from '../../report.ts'
import {homeUrl, pageOf, reportCodeUrl, reportOutcomeUrl, reportUrl} from '../../urls.ts'
import {remedyOf} from '../../words/findings/finding.ts'
import type {Words} from '../../words/index.ts'
import {type ChunkLimits, inChunks} from './chunks.ts'
import type {ReportListView, ReportOverview, ReportRow} from './model.ts'
import {pagerView} from './pieces.ts'
import type {ReportPage} from './report.ts'
import {type ReportLayout, reportWeight, shortMessage, weightOfIssues} from './report-layout.ts'

/** Rows are short: more of them than of files are read at once. */
const listLimits: ChunkLimits = {entries: 600, bytes: 300_000, shortest: 60}
/** Findings of one code shown of one file. */
const findings = 5
const severity = {error: 0, warning: 1, info: 2} as const
/** The published files are all the others: the report itself. */
const listed: readonly Outcome[] = ['duplicate', 'skipped', 'refused']

/** Every code that occurs, the gravest first, then by files. */
export function codesOf(files: readonly ReportFile[]): ReportOverview['codes'] {
  const counts = new Map<IssueCode, {count: number; files: number}>()
  for (const {issues} of files) {
    for (const {code} of issues) {
      const known = counts.get(code)
      if (known) known.count++
      else counts.set(code, {count: 1, files: 0})
    }
    for (const code of new Set(issues.map((issue) => issue.code))) {
      const known = counts.get(code)
      if (known) known.files++
    }
  }
  return [...counts]
    .map(([code, {count, files: n}]) => ({
      code,
      level: issueTable[code].level,
      count,
      files: n,
      path: reportCodeUrl(code),
    }))
    .sort((a, b) => severity[a.level] - severity[b.level] || b.files - a.files || (a.code < b.code ? -1 : 1))
}

/** The lists of outcomes that occur. */
export const outcomeLinks = (report: Report): ReportOverview['outcomes'] =>
  listed.flatMap((outcome) => (report[outcome] > 0 ? [{outcome, path: reportOutcomeUrl(outcome)}] : []))

/** A page or more for every code and every outcome but `published`. */
export function reportLists(report: Report, layout: ReportLayout, words: Words): ReportPage[] {
  const byCode = new Map<IssueCode, ReportFile[]>()
  for (const file of report.files)
    for (const code of new Set(file.issues.map((issue) => issue.code))) {
      const known = byCode.get(code)
      if (known) known.push(file)
      else byCode.set(code, [file])
    }
  const ofCodes = codesOf(report.files).flatMap(({code, level, path}) =>
    listPages(path, byCode.get(code) ?? [], layout, words, {
      heading: words.issues[code],
      code,
      level,
      // Like the messages, for whoever keeps the folder.
      hint: remedyOf(code, words.lang),
    }),
  )
  const ofOutcomes = outcomeLinks(report).flatMap(({outcome, path}) => {
    const files = report.files.filter((file) => file.outcome === outcome)
    const heading = words.report.outcome[outcome]
    const hint = {text: words.report.outcomeNote[outcome], lang: words.lang}
    return listPages(path, files, layout, words, {heading, code: null, level: null, hint})
  })
  return [...ofCodes, ...ofOutcomes]
}

type Of = Pick<ReportListView, 'heading' | 'code' | 'level' | 'hint'>

function listPages(
  list: ReportListView['path'],
  files: readonly ReportFile[],
  layout: ReportLayout,
  words: Words,
  of: Of,
): ReportPage[] {
  const issuesOf = ({issues}: ReportFile) => (of.code === null ? issues : issues.filter(({code}) => code === of.code))
  const weightOf = (file: ReportFile) =>
    250 + Buffer.byteLength(file.path) + weightOfIssues(issuesOf(file).slice(0, findings))
  const row = (file: ReportFile): ReportRow => {
    const issues = issuesOf(file)
    return {
      path: contained(file.path),
      outcome: file.outcome,
      place: layout.placeOf(file),
      duplicateOf: file.duplicateOf === undefined ? null : contained(file.duplicateOf),
      issues: issues.slice(0, findings).map(({message, ...issue}) => ({
        ...issue,
        message: shortMessage(message),
      })),
      more: Math.max(0, issues.length - findings),
    }
  }
  const chunks = inChunks(files, listLimits, weightOf)
  return chunks.map((chunk, i) => ({
    kind: 'report-list',
    path: pageOf(list, i + 1),
    weight: reportWeight,
    view: () => ({
      kind: 'report-list',
      path: pageOf(list, i + 1),
      title: i === 0 ? of.heading : words.page.numbered(of.heading, i + 1),
      description: words.page.reportDescription,
      breadcrumbs: [
        {label: words.nav.home, path: homeUrl},
        {label: words.page.report, path: reportUrl},
      ],
      ...of,
      total: i === 0 ? files.length : null,
      rows: chunk.map(row),
      pager: pagerView(list, i + 1, chunks.length),
    }),
  }))
}
