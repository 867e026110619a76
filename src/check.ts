/** `news-archive check`: ingest alone. What a compiler would print, or the report as JSON; nothing is written. */
import {buildArchive} from './archive/archive.ts'
import {groupBy} from './archive/group.ts'
import {type InputOptions, readInput} from './input.ts'
import {type Issue, type IssueCode, issueTable} from './issue.ts'
import {makeReport, type Report, summaryOf} from './report.ts'

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

/**
 * `path:line:col: level CODE message` for every issue, by file and line, one said several times once; then each code, the
 * gravest first, with its count, its files and what to do. Every line is one line: what a terminal would obey is escaped.
 */
export function checkLines(report: Report): string[] {
  const lines = report.files.flatMap(({path, issues}) => {
    const said = groupBy(issues.toSorted(byPlace), (issue) => [lineOf(path, issue)])
    return [...said].map(([line, {length}]) => (length > 1 ? `${line} (${length} times)` : line))
  })
  return [...lines, ...(lines.length > 0 ? [''] : []), ...countLines(report), summaryOf(report)]
}

function lineOf(path: string, {code, level, line, column, message}: Issue): string {
  const place = [path, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  return escaped(`${place}: ${level} ${code} ${message}`)
}

/** By line and column; what is said of a whole file comes first. */
const byPlace = (a: Issue, b: Issue) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

function countLines({files}: Report): string[] {
  const counts = new Map<IssueCode, {count: number; files: number}>()
  for (const {issues} of files)
    for (const [code, found] of groupBy(issues, (issue) => [issue.code])) {
      const known = counts.get(code) ?? {count: 0, files: 0}
      counts.set(code, {count: known.count + found.length, files: known.files + 1})
    }
  const severity = {error: 0, warning: 1, info: 2} as const
  const rows = [...counts]
    .map(([code, found]) => ({code, ...found, ...issueTable[code]}))
    .sort((a, b) => severity[a.level] - severity[b.level] || b.count - a.count || (a.code < b.code ? -1 : 1))
    .map(({code, level, count, files: n, hint}) => {
      const place = `${count} in ${n} ${n === 1 ? 'file' : 'files'}`
      return `${level.padEnd(8)} ${code.padEnd(27)} ${place.padEnd(18)} ${hint}`
    })
  return rows.length > 0 ? [...rows, ''] : []
}

/** Control characters, marks of direction and line ends as `\u{1b}`: names and texts of files are anyone's. */
const escaped = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
