import {expect, test} from 'vitest'
import type {FiledArticle} from '../../../../src/archive/model.ts'
import {issue} from '../../../../src/issue.ts'
import {makeReport, type Report} from '../../../../src/report.ts'
import {reportIndex} from '../../../../src/site/publish/report-index.ts'
import type {ReportListView, ReportView} from '../../../../src/site/views/model.ts'
import {reportPages} from '../../../../src/site/views/report.ts'
import {layOutReport} from '../../../../src/site/views/report-layout.ts'
import {wordsOf} from '../../../../src/words/index.ts'
import {archiveOf} from '../../../support/archive-of.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const words = wordsOf('zh-Hans')

/** The report of some files, as a build makes it. */
function reported(files: Readonly<Record<string, string | Uint8Array>>): {
  report: Report
  articles: readonly FiledArticle[]
} {
  const records = Object.entries(files).map(([path, bytes]) => ({...ingestBytes(path, bytes), path: path as never}))
  const text = Object.fromEntries(Object.entries(files).filter(([, file]) => typeof file === 'string')) as Record<
    string,
    string
  >
  const {archive, duplicateOf} = archiveOf(text)
  return {
    report: makeReport({records, ignored: [], emptyFolders: []}, archive.articles, duplicateOf),
    articles: archive.articles,
  }
}

const views = ({report, articles}: ReturnType<typeof reported>) =>
  reportPages(report, articles, words).map(({path, view}) => ({path, view: view()}))
const filesOf = (view: ReportView | ReportListView) => (view.kind === 'report' ? view.files : [])
const rowsOf = (view: ReportView | ReportListView) => (view.kind === 'report-list' ? view.rows : [])

const walk = '---\ndate: 2022-01-25\n---\n\n沿河步道昨天对市民开放。全长六点八公里，沿线有九处观景台。\n'
const small = {
  'a.md': walk,
  'b.md': walk,
  'c.md': '',
  'd.md': '---\ntitle: 渡船停航\ndate: 2022-03-02\nsource: 河湾晚报\n---\n\n<p>渡船停航检修。</p>\n',
}

test('a file shows how it was read and what each fact rests on', () => {
  const [first] = views(reported(small))
  const files = first ? filesOf(first.view) : []
  expect(files.map(({path, outcome, duplicateOf}) => [path, outcome, duplicateOf])).toEqual([
    ['a.md', 'published', null],
    ['b.md', 'duplicate', 'a.md'],
    ['c.md', 'skipped', null],
    ['d.md', 'published', null],
  ])
  expect(files.map(({decisions}) => decisions && [decisions.encoding, decisions.format])).toEqual([
    ['utf-8', 'markdown'],
    ['utf-8', 'markdown'],
    null,
    ['utf-8', 'html'],
  ])
  const facts = (n: number) => files[n]?.decisions?.facts.map(({name, value, inferred}) => [name, value, inferred])
  expect(facts(0)).toEqual([
    ['title', '沿河步道昨天对市民开放。', true],
    ['date', '2022-01-25', false],
  ])
  expect(facts(3)).toEqual([
    ['title', '渡船停航', false],
    ['date', '2022-03-02', false],
    ['publication', '河湾晚报', false],
  ])
})

test('every code and every outcome but published has a list that leads to each of its files', () => {
  const made = views(reported(small))
  const [first] = made
  if (first?.view.kind !== 'report' || !first.view.overview) throw new Error('The first page is the report')
  const {codes, outcomes} = first.view.overview
  const lists = codes.map(({code, files, count, path}) => ({code, files, count, path}))
  expect(lists).toContainEqual({code: 'title-derived', files: 2, count: 2, path: '/report/code/title-derived/'})
  expect(outcomes.map(({path}) => path)).toEqual(['/report/outcome/duplicate/', '/report/outcome/skipped/'])
  for (const {path} of [...codes, ...outcomes]) expect(made.map((page) => page.path)).toContain(path)
  const inferred = made.find(({path}) => path === '/report/code/title-derived/')
  expect(inferred && rowsOf(inferred.view).map(({path, place, issues}) => [path, place, issues.length])).toEqual([
    ['a.md', '/report/#f1', 1],
    ['b.md', '/report/#f2', 1],
  ])
  const skipped = made.find(({path}) => path === '/report/outcome/skipped/')
  expect(skipped && rowsOf(skipped.view).map(({path}) => path)).toEqual(['c.md'])
})

/** A report nobody would want: files with thousands of long findings and removals. */
function monstrous(files: number): Report {
  const removed = Array.from({length: 500}, (_, i) => ({rule: 'advertisement', text: `${i}${'广告'.repeat(2000)}`}))
  const issues = Array.from({length: 2000}, (_, i) => issue('text-removed', `${i} ${'字'.repeat(3000)}`, {line: i + 1}))
  return {
    inputs: files,
    published: 0,
    duplicate: 0,
    skipped: files,
    refused: 0,
    ignored: 0,
    files: Array.from({length: files}, (_, i) => ({
      path: `${i}.md` as never,
      outcome: 'skipped',
      urls: [],
      issues,
      removed,
    })),
    ignoredPaths: [],
    emptyFolders: [],
  }
}

test('no page is heavy, whatever was found', () => {
  const pages = reportPages(monstrous(150), [], words)
  // Few are rendered at once.
  expect(Math.min(...pages.map(({weight}) => weight))).toBeGreaterThan(5)
  const made = pages.map(({path, view}) => ({path, view: view()}))
  for (const {view} of made) expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(400_000)
  const first = made[0] && filesOf(made[0].view)[0]
  expect([first?.issueCount, first?.issues.length, first?.moreIssues]).toEqual([2000, 12, 1988])
  expect([first?.removed.length, first?.moreRemoved]).toEqual([30, 470])
})

test('one file more changes the first page and the last of the report and of each list, and no other', () => {
  const [before, after] = [1650, 1651].map((files) => {
    const report = {
      ...monstrous(files),
      files: monstrous(files).files.map((file) => ({...file, issues: file.issues.slice(0, 1), removed: []})),
    }
    return new Map(reportPages(report, [], words).map(({path, view}) => [path as string, JSON.stringify(view())]))
  })
  expect([...(after ?? [])].filter(([path, view]) => before?.get(path) !== view).map(([path]) => path)).toEqual([
    '/report/',
    '/report/page/17/',
    '/report/code/text-removed/',
    '/report/code/text-removed/page/6/',
    '/report/outcome/skipped/',
    '/report/outcome/skipped/page/6/',
  ])
})

test('a thousand files fill ten pages, and each is at the place the lists and the filter name', () => {
  const report: Report = {
    ...monstrous(1000),
    files: monstrous(1000).files.map((file) => ({...file, issues: [], removed: []})),
  }
  const layout = layOutReport(report)
  const made = reportPages(report, [], words)
    .map(({path, view}) => ({path, view: view()}))
    .filter(({view}) => view.kind === 'report')
  expect(made).toHaveLength(10)
  const places = made.flatMap(({path, view}) => filesOf(view).map((file) => [file.path, `${path}#${file.id}`]))
  expect(places).toEqual(report.files.map((file) => [file.path, layout.placeOf(file)]))
  const [index] = reportIndex(report, [], layout)
  expect(JSON.parse(index?.text ?? '').files.map(([path, , , , place]: string[]) => [path, place])).toEqual(places)
})

test('the filter’s index comes in parts, each naming the next', () => {
  const report: Report = {
    ...monstrous(1),
    files: Array.from({length: 9000}, (_, i) => ({
      path: `${'长路径'.repeat(10)}/${i}.md` as never,
      outcome: 'skipped',
      urls: [],
      issues: [issue('file-empty', 'Empty.')],
      removed: [],
    })),
  }
  const parts = reportIndex(report, [], layOutReport(report))
  const read = parts.map(({text}) => JSON.parse(text) as {next: string | null; codes: string[]; files: unknown[]})
  expect(parts.map(({file}) => file)).toEqual([1, 2, 3, 4].map((part) => `report/files-${part}.json`))
  expect(read.map(({next}) => next)).toEqual(['files-2.json', 'files-3.json', 'files-4.json', null])
  expect(read[0]?.codes).toEqual(['file-empty'])
  expect(read.reduce((sum, {files}) => sum + files.length, 0)).toBe(9000)
  for (const {text} of parts) expect(Buffer.byteLength(text)).toBeLessThan(420_000)
})

test('a file with several stories tells of each', () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>河湾</title>
<item><title>甲</title><description>第一篇说的是渡船停航检修的事，写得很仔细。</description></item>
<item><title>乙</title><description>第二篇说的是图书馆新馆开放的事，也写得很仔细。</description></item></channel></rss>`
  const [first] = views(reported({'feed.xml': feed}))
  const [file] = first ? filesOf(first.view) : []
  expect(file?.stories.map(({link, outcome}) => [link?.label, outcome])).toEqual([
    ['甲', 'published'],
    ['乙', 'published'],
  ])
  expect(file?.decisions?.facts).toEqual([])
})
