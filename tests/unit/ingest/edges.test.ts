/** Articles at the ends of what can be read: what is stated nowhere else, or only half. */
import {describe, expect, test} from 'vitest'
import {readBody} from '../../../src/ingest/body/body.ts'
import {ruleForText} from '../../../src/ingest/body/rules/owner.ts'
import {protectedSpans} from '../../../src/ingest/dialects/protected.ts'
import {readFields} from '../../../src/ingest/fields.ts'
import {findPublication} from '../../../src/ingest/metadata.ts'
import {readingOrder} from '../../../src/ingest/ocr/order.ts'
import {writingOf} from '../../../src/ingest/reflow/writing.ts'
import {stampOf} from '../../../src/ingest/stamps.ts'
import type {SourcePath} from '../../../src/model.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'

const articleOf = (name: string, content: string) => ingestBytes(name, content).stories[0]?.article
const prose = '河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。'

describe('a date', () => {
  test('in the id of its address is the article’s, where none is stated', () => {
    const date = articleOf(
      'a.md',
      `---\ntitle: 河湾\nlink: https://a.example/news?infoCode=NW202201252259607031\n---\n${prose}`,
    )?.date
    expect([date?.value, date?.from]).toEqual(['2022-01-25', 'address'])
  })

  test('of change without a time of day is a day', () => {
    expect(articleOf('a.md', `---\ntitle: 河湾\nupdated: 2021-05-15\n---\n${prose}`)?.updated).toBe('2021-05-15')
  })

  test.each([
    ['2021年5月14日 星期五\n', '2021-05-14'],
    ['2021年5月14日 星期五\n\n2021年5月15日 星期六\n', undefined],
    ['农历四月\n', undefined],
    ['来源：河湾晚报\n', undefined],
  ])('at the head of the printed page, %j, is the paper’s; of two different ones none is', (head, date) => {
    const lines =
      '河湾昨天放晴，停了两年的夜航重新开船，码头上站满\n了人。老人免费乘坐，学生半价，票价和从前一样。\n岸边的灯也换了新的，对岸看得清楚。'
    const article = articleOf('a.txt', `${head}\n${lines}\n`)
    expect(article?.date?.value).toBe(date)
    expect(article?.publication?.value).toBe(head.startsWith('来源') ? '河湾晚报' : undefined)
  })

  test('at the edge of a page in English is the paper’s too', () => {
    const lines =
      'The ferry runs again after two winters of repairs, and the\nquay was full of people from both banks of the river. The\nfare is what it was, said the captain of the first boat, and\nthe last one leaves at ten.'
    expect(articleOf('a.txt', `Friday, May 14, 2021\n${lines}\n`)?.date?.value).toBe('2021-05-14')
  })
})

test('a page whose time is written only for readers has it', () => {
  const page = (time: string) =>
    `<html><head><title>河湾夜航恢复</title></head><body><article><h1><span>河湾夜航恢复</span></h1>${time}${`<p>${prose}</p>`.repeat(8)}</article></body></html>`
  expect(articleOf('a.html', page('<time>2021-05-14</time>'))?.date?.value).toBe('2021-05-14')
  expect(articleOf('a.html', page('<time datetime="2021-05-13"></time>'))?.date).toMatchObject({
    value: '2021-05-13',
    evidence: '2021-05-13',
  })
  expect(
    articleOf('a.html', page('<meta itemprop="datePublished" content="2021-05-15"><p>发布</p>'))?.date?.value,
  ).toBe('2021-05-15')
  expect(articleOf('a.html', page('<span itemprop="datePublished">2021-05-16</span>'))?.date?.value).toBe('2021-05-16')
  expect(articleOf('a.html', page('<time datetime=""></time>'))?.date).toBeNull()
})

test('a gap alone takes nothing out', () => {
  expect(ruleForText([{name: 'owner:1', text: '…'}], ' ')).toBeUndefined()
})

test('what is shown as code is known in order', () => {
  expect(protectedSpans('<code>b</code> `a`', true)).toEqual([
    {from: 0, to: 14},
    {from: 15, to: 18},
  ])
})

test('more parts of a page than anybody would set are read as they come', () => {
  const boxes = Array.from({length: 501}, (_, at) => ({left: 0, right: 10, top: 1000 - at, bottom: 1001 - at}))
  expect(readingOrder(boxes)).toEqual(boxes.map((_, at) => at))
  expect(readingOrder(boxes.slice(0, 3))).toEqual([2, 1, 0])
})

test('a text too short to show its writing has that of its language', () => {
  expect(['zh-Hans', 'ja', 'en'].map((lang) => writingOf('12', lang).name)).toEqual(['han', 'han', 'latin'])
})

test('what is not there has no stamp', () => {
  expect(stampOf('/no/such/file')).toBeNull()
})

test('a live chart goes from a paragraph that says something, and the paragraph stays', () => {
  const chart = '<a href="/q/601628"><img src="https://webquoteklinepic.eastmoney.com/x?nid=1.601628" alt=""></a>'
  const {stories, removed} = ingestBytes('a.html', `---\ntitle: 河湾\n---\n<p>${prose}${chart}</p>`)
  expect(stories[0]?.body.text).toBe(prose)
  expect(removed.map(({rule}) => rule)).toEqual(['stock-widget'])
  expect(stories[0]?.article.securities).toEqual(['601628'])
})

test('a file of stories that are all held back is on no page, and says of each why', () => {
  const item = (title: string) =>
    `<item><title>${title}</title><wp:status>draft</wp:status><content:encoded><![CDATA[<p>${prose}</p>]]></content:encoded></item>`
  const {outcome, stories, storyRecords} = ingestBytes(
    'a.xml',
    `<rss><channel>${item('甲')}${item('乙')}</channel></rss>`,
  )
  expect([outcome, stories]).toEqual(['skipped', []])
  expect(storyRecords?.map((record) => [record.outcome, ...record.issues.map(({code}) => code)])).toEqual([
    ['skipped', 'draft'],
    ['skipped', 'draft'],
  ])
})

test('lists show a deck that says enough, a short one with the beginning of the text', () => {
  const summary = (deck: string) => articleOf('a.md', `---\ntitle: 河湾\ndescription: ${deck}\n---\n${prose}`)?.summary
  const long =
    '河湾大桥历时六年建成，两岸居民昨天步行过桥，队伍排到旧码头；设计师说，桥上为后来的铁路留了位置，通车首日经过的车辆有一万多。'
  expect([summary(long), summary('大桥通车。')]).toEqual([long, `大桥通车。 ${prose}`])
})

test('of a file of stories one that can’t be read is refused, and the others are published', () => {
  const item = (title: string, html: string) =>
    `<item><title>${title}</title><content:encoded><![CDATA[${html}]]></content:encoded></item>`
  const deep = `${'<div>'.repeat(700)}${prose}`
  const {outcome, storyRecords} = ingestBytes(
    'a.xml',
    `<rss><channel>${item('甲', `<p>${prose}</p>`)}${item('乙', deep)}</channel></rss>`,
  )
  expect([outcome, storyRecords?.map((record) => record.outcome)]).toEqual(['published', ['published', 'refused']])
})

test('what says no words is said by where it was found', () => {
  const context = {title: null, lang: undefined, firstLine: 1, written: 'unknown', base: undefined} as const
  const read = readBody(prose, context)
  if (read.body === null) throw new Error('not read')
  const publication = {value: '河湾晚报', from: 'markup', sure: 0.9} as const
  const {fields} = readFields(new Map())
  const evidence = {path: 'a.txt' as SourcePath, fields, read: {...read, facts: {publication}}, zone: 'Asia/Shanghai'}
  expect(findPublication(evidence)).toMatchObject({
    value: publication,
    issues: [{message: 'Took “河湾晚报” for the publication, from “markup”.'}],
  })
})

test('a picture that a page loads late and its copy for browsers without scripts are one', () => {
  const late = '<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://a.example/1.jpg">'
  const copy = '<noscript><p> \n <img src="https://a.example/1.jpg" alt="夜航"> \n </p></noscript>'
  const page = `<html><head><title>河湾夜航恢复</title></head><body><nav>首页</nav><article><h1>河湾夜航恢复</h1><p>${prose}</p>${late}${copy}${`<p>${prose}${prose}</p>`.repeat(6)}</article></body></html>`
  expect(ingestBytes('a.html', page).stories[0]?.body.figures).toEqual([
    {address: 'https://a.example/1.jpg', alt: '夜航', caption: ''},
  ])
})
