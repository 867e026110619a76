import {expect, test} from 'vitest'
import {buildArchive} from '../../../../src/archive/archive.ts'
import {makeReport} from '../../../../src/report.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const item = (title: string, text: string) =>
  `<item><title>${title}</title><link>https://a.example/${title}</link><description>${text}</description></item>`
const feed = (...items: string[]) => Buffer.from(`<rss><channel><title>F</title>${items.join('')}</channel></rss>`)
const file = (path: string, bytes: Buffer) => ({path, ...ingestBytes(path, bytes)})

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
