import {expect, test} from 'vitest'
import {issue} from '../../../../src/issue.ts'
import type {SitePath, SourcePath} from '../../../../src/model.ts'
import type {Report, ReportFile} from '../../../../src/report.ts'
import {reportIndex} from '../../../../src/site/publish/report-index.ts'
import {article} from './articles.ts'

const reportOf = (files: readonly ReportFile[]): Report => ({
  inputs: files.length,
  published: files.length,
  duplicate: 0,
  skipped: 0,
  refused: 0,
  ignored: 0,
  files,
  ignoredPaths: [],
  emptyFolders: [],
})
const file = (path: string, rest: Partial<ReportFile> = {}): ReportFile => ({
  path: path as SourcePath,
  outcome: 'published',
  urls: [],
  issues: [],
  removed: [],
  ...rest,
})
const layout = {placeOf: ({path}: ReportFile) => `/report/#${path}`} as never
const read = (text: string): unknown => JSON.parse(text)

test('every file is a line: path, titles, outcome, codes by number, place', () => {
  const articles = [article({id: 'nw1', title: '河湾放晴', date: '2022-01-25'})]
  const issues = [issue('date-missing', 'x'), issue('body-empty', 'y'), issue('date-missing', 'z')]
  const files = [
    file('a.md', {urls: ['/a/nw1/' as SitePath, '/a/gone/' as SitePath]}),
    file('b.md', {outcome: 'skipped', issues}),
  ]
  const parts = reportIndex(reportOf(files), articles, layout)
  expect(parts.map((part) => [part.file, read(part.text)])).toEqual([
    [
      'report/files-1.json',
      {
        next: null,
        codes: ['body-empty', 'date-missing'],
        files: [
          ['a.md', '河湾放晴 ', 'published', [], '/report/#a.md'],
          ['b.md', '', 'skipped', [0, 1], '/report/#b.md'],
        ],
      },
    ],
  ])
})

test('a long report is parted, each part naming the next; an empty one has one part', () => {
  const files = Array.from({length: 6000}, (_, number) => file(`${String(number).padStart(80, '0')}.md`))
  const parts = reportIndex(reportOf(files), [], layout).map(({file: name, text}) => ({
    name,
    ...(read(text) as {next: string | null; files: unknown[]}),
  }))
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.map(({next}) => next)).toEqual([...parts.slice(1).map(({name}) => name.replace('report/', '')), null])
  expect(parts.reduce((sum, part) => sum + part.files.length, 0)).toBe(6000)
  expect(reportIndex(reportOf([]), [], layout)).toHaveLength(1)
})
