/** `news-archive check`: ingest alone. What a compiler would print, or the report as JSON; nothing is written. */
import {buildArchive} from './archive/archive.ts'
import {type InputOptions, readInput} from './input.ts'
import {type IssueCode, issueTable} from './issue.ts'
import {makeReport, type Report} from './report.ts'

/** The report a build of the input would make, former addresses aside. */
export async function check(options: InputOptions): Promise<Report> {
  const {settings, ingested, close} = await readInput(options)
  try {
    const {archive, duplicateOf} = buildArchive(ingested.articles, settings)
    return makeReport(ingested, archive.articles, duplicateOf)
  } finally {
    await close()
  }
}

/** `path:line:col: level CODE message` for every issue, then each code with its count and what to do. */
export function checkLines(report: Report): string[] {
  const lines: string[] = []
  const counts = new Map<IssueCode, number>()
  for (const {path, issues} of report.files) {
    for (const {code, level, line, column, message} of issues) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
      const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
      lines.push(`${place}: ${level} ${code} ${message}`)
    }
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return [
    ...lines,
    '',
    ...byCount.map(([code, n]) => `${String(n).padStart(6)}  ${code.padEnd(28)} ${issueTable[code].hint}`),
    '',
    summaryOf(report),
  ]
}

/** One line of totals. */
export function summaryOf(report: Report): string {
  const {inputs, published, duplicate, skipped, refused, ignored} = report
  return `inputs ${inputs}, published ${published}, duplicate ${duplicate}, skipped ${skipped}, refused ${refused} (ignored ${ignored})`
}
