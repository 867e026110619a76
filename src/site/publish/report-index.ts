/** What the report's filter reads: every file in a line of data, in parts that can be read one after another. */
import type {FiledArticle} from '../../archive/model.ts'
import type {Outcome} from '../../model.ts'
import type {Report} from '../../report.ts'
import {inChunks} from '../views/chunks.ts'
import type {ReportLayout} from '../views/report-layout.ts'

/** One file: path, titles of its articles, outcome, places of its codes in `codes`, where the report tells of it. */
export type IndexedFile = readonly [
  path: string,
  titles: string,
  outcome: Outcome,
  codes: readonly number[],
  place: string,
]

/** One part of the index; the next is named until the last. */
export interface ReportIndex {
  readonly next: string | null
  readonly codes: readonly string[]
  readonly files: readonly IndexedFile[]
}

/** Bytes of one part. */
const limits = {entries: 20_000, bytes: 400_000}

/** The parts of the index by their names below the site; the first is always there. */
export function reportIndex(
  report: Report,
  articles: readonly FiledArticle[],
  {placeOf}: ReportLayout,
): {readonly file: string; readonly text: string}[] {
  const titles = new Map(articles.map(({path, title}) => [path, title.value]))
  const codes = [...new Set(report.files.flatMap(({issues}) => issues.map(({code}) => code)))].sort()
  const lines = report.files.map((file): IndexedFile => {
    const said = new Set(file.issues.map(({code}) => code))
    const own = codes.flatMap((code, i) => (said.has(code) ? [i] : []))
    const named = file.urls.slice(0, 3).map((url) => titles.get(url) ?? '')
    return [file.path, named.join(' '), file.outcome, own, placeOf(file)]
  })
  const parts = inChunks(lines, limits, (line) => Buffer.byteLength(JSON.stringify(line)))
  return parts.map((files, i): {file: string; text: string} => {
    const next = i + 1 < parts.length ? nameOf(i + 1) : null
    const index: ReportIndex = {next, codes: i === 0 ? codes : [], files}
    return {file: `report/${nameOf(i)}`, text: JSON.stringify(index)}
  })
}

const nameOf = (part: number): string => `files-${part + 1}.json`
