import {expect, test} from 'vitest'
import {buildArchive} from '../../src/archive/archive.ts'
import {type Issue, issue} from '../../src/issue.ts'
import {exitCodeOf, makeReport, summaryOf} from '../../src/report.ts'
import {ingestBytes} from '../support/ingest-bytes.ts'

const item = (title: string, text: string) =>
  `<item><title>${title}</title><link>https://a.example/${title}</link><description>${text}</description></item>`
const feed = (...items: string[]) => Buffer.from(`<rss><channel><title>F</title>${items.join('')}</channel></rss>`)
const file = (path: string, bytes: Buffer | string) => ({path, ...ingestBytes(path, bytes)})

test('a file with several stories tells what became of each, and where it is', () => {
  const attachment = '<item><title>a.jpg</title><post_type>x</post_type><wp:post_type>attachment</wp:post_type></item>'
  const first = file(
    '1.xml',
    feed(item('tea', 'The keeper serves tea.'), item('cake', 'Cake is two pence.'), attachment),
  )
  const second = file('2.xml', feed(item('tea', 'The keeper serves tea.'), item('bread', 'Bread is dear.')))
  const {archive, duplicateOf} = buildArchive(
    [...first.stories, ...second.stories].map(({article}) => article),
    {labels: {}},
  )
  const records = [first, second].map(({source, outcome, issues, removed, storyRecords}) => ({
    ...{path: source.path, outcome, issues, removed},
    ...(storyRecords ? {storyRecords} : {}),
  }))
  const {files, ...totals} = makeReport({records, ignored: [], emptyFolders: []}, archive.articles, duplicateOf)
  const [one, two] = first.stories.map(({article}) => `/a/${article.id}/`)
  const bread = `/a/${second.stories[1]?.article.id}/`
  expect(totals).toMatchObject({inputs: 2, published: 2})
  expect(files.map(({urls}) => urls)).toEqual([
    [one, two],
    [one, bread],
  ])
  expect(files.map(({stories}) => stories?.map(({url, outcome}) => [url, outcome]))).toEqual([
    [
      [one, 'published'],
      [two, 'published'],
      [undefined, 'skipped'],
    ],
    [
      [one, 'duplicate'],
      [bread, 'published'],
    ],
  ])
})

test('a story that can’t be read is refused, and the others of its file are published', () => {
  const deep = item('deep', `${'&lt;div&gt;'.repeat(600)}x`)
  const {outcome, storyRecords} = file('1.xml', feed(deep, item('tea', 'The keeper serves tea.')))
  expect([outcome, storyRecords?.map((record) => record.outcome)]).toEqual(['published', ['refused', 'published']])
})

test('every file of a folder is counted once, by what became of it, and what was passed over is named', () => {
  const note = '---\ntitle: 开闸\ndate: 2020-01-02\n---\n河湾昨天开闸。\n'
  const files = [file('a.md', note), file('b.md', note), file('c.md', ''), file('d.md', '\xff\xfe\x00\xd8')]
  const records = files.map(({source, outcome, issues, removed}) => ({path: source.path, outcome, issues, removed}))
  const {archive, duplicateOf} = buildArchive(
    files.flatMap(({stories}) => stories.map(({article}) => article)),
    {labels: {}},
  )
  const refused = {...records[2], outcome: 'refused'} as (typeof records)[number]
  const made = {records: [...records.slice(0, 3), refused], ignored: ['.x', 'archive.yaml'], emptyFolders: ['e']}
  const report = makeReport(made, archive.articles, duplicateOf)
  expect(report.files.map(({outcome, duplicateOf}) => [outcome, duplicateOf])).toEqual([
    ['published', undefined],
    ['duplicate', 'a.md'],
    ['skipped', undefined],
    ['refused', undefined],
  ])
  expect(summaryOf(report)).toBe('inputs 4, published 1, duplicate 1, skipped 1, refused 1 (ignored 2)')
  expect([report.ignoredPaths, report.emptyFolders]).toEqual([['.x', 'archive.yaml'], ['e']])
})

test.each<[found: readonly Issue[], exit: number, strict: number]>([
  [[], 0, 0],
  [[issue('date-missing', 'No date is stated.')], 0, 0],
  [[issue('date-missing', 'No date is stated.'), issue('date-unreadable', 'Can’t read “31 June” as a date.')], 0, 1],
  [[issue('encoding-unsupported', 'No known encoding.')], 1, 1],
])('the exit code is of the gravest finding, under --strict of a warning too: %#', (issues, exit, strict) => {
  const records = [{...file('a.md', '河湾昨天开闸。\n').source, outcome: 'published', issues, removed: []} as const]
  const report = makeReport({records, ignored: [], emptyFolders: []}, [], new Map())
  expect([exitCodeOf(report, false), exitCodeOf(report, true)]).toEqual([exit, strict])
})
