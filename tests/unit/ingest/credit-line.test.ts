import {describe, expect, test} from 'vitest'
import {creditFacts, readCreditLine} from '../../../src/ingest/credit-line.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'

/** The facts without the empty lists. */
const facts = (line: string) => {
  const found = readCreditLine(line)
  return (
    found &&
    Object.fromEntries(
      Object.entries(found).filter(([, value]) => value !== false && (!Array.isArray(value) || value.length > 0)),
    )
  )
}

describe('a line of nothing but credits', () => {
  test.each([
    ['2021年5月14日 08:30　来源：河湾网', {date: '2021年5月14日 08:30', publication: '河湾网'}],
    ['2021年5月14日08:30 来源：河湾网', {date: '2021年5月14日08:30', publication: '河湾网'}],
    ['来源：河湾网 2021-05-14 08:30', {date: '2021-05-14 08:30', publication: '河湾网'}],
    ['2021年05月14日 08:30 河湾晚报', {date: '2021年05月14日 08:30', publication: '河湾晚报'}],
    [
      '发布时间：2021-05-14 08:30:00  来源：河湾网  作者：王丽  责任编辑：赵强  字号：大 中 小  点击：12',
      {
        date: '2021-05-14 08:30:00',
        isLabelled: true,
        publication: '河湾网',
        authors: ['王丽'],
        desk: ['责任编辑：赵强'],
      },
    ],
    ['*Published May 3, 2021*'.replaceAll('*', ''), {date: 'Published May 3, 2021', isLabelled: true}],
    ['Published: May 3, 2021 | Updated: May 4, 2021', {date: 'May 3, 2021', isLabelled: true, updated: 'May 4, 2021'}],
    [
      'May 3, 2021 | By Jane Doe | Source: The Herald',
      {date: 'May 3, 2021', authors: ['Jane Doe'], publication: 'The Herald'},
    ],
    ['（责任编辑：王丽）', {desk: ['（责任编辑：王丽）']}],
    ['责任编辑：王丽 校对：赵强', {desk: ['责任编辑：王丽 校对：赵强']}],
    ['2021年5月14日 星期五', {date: '2021年5月14日 星期五'}],
    ['来源： 作者： 2021-05-14', {date: '2021-05-14'}],
    ['<< 作成日時 ： 2021/05/14 08:30 >>', {date: '2021/05/14 08:30', isLabelled: true}],
  ])('%j', (line, expected) => expect(facts(line)).toEqual(expected))
})

test.each([
  '2021年5月14日，河湾大桥通车。',
  '来源：河湾网，2021年5月14日刊登了这篇报道',
  'Published May 2021',
  `${'1'.repeat(120)}大`,
  `${'大 '.repeat(60)}河`,
  `编辑：${'王 '.repeat(60)}。`,
  `${'来源：'.repeat(40)}。`,
  `${'2021年5月14日 '.repeat(12)}。`,
  '05/06/2021',
  '记者 王丽',
  'By Jane Doe',
  '注：2021年5月14日 数据',
  '来源：https://news.example/a',
  '',
])('any other line is none: %j', (line) => expect(facts(line)).toBeNull())

const front = '---\ntitle: 河湾放晴\n---\n'
const prose = '河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。'
const long = Array.from({length: 30}, (_, i) => `<p>${prose}之${i}。</p>`).join('')

/** What an article says of itself, and what was left of its text. */
function read(content: string, path = 'a.html') {
  const {stories, removed} = ingestBytes(path, content)
  const article = stories[0]?.article
  return {
    date: article?.date?.value,
    published: article?.published,
    publication: article?.publication?.value,
    authors: article?.authors.map(({value}) => value),
    desk: article?.desk,
    removed: removed.map(({rule, text}) => `${rule} ${text}`),
    text: stories[0]?.body.text.split('\n'),
  }
}
const nothing = {date: undefined, published: null, publication: undefined, authors: [], desk: [], removed: []}

describe('an article’s credits', () => {
  test('of day and paper become its facts and leave the text, in HTML', () => {
    const line = '2021年5月14日 08:30　来源：河湾网'
    const html = `<div class="info"><span>2021年5月14日 08:30</span>　<span>来源：河湾网</span></div><p>${prose}</p>`
    expect(read(front + html)).toEqual({
      ...nothing,
      date: '2021-05-14',
      published: '2021-05-14T08:30:00+08:00',
      publication: '河湾网',
      removed: [`credit-line ${line.replace('　', ' ')}`],
      text: [prose],
    })
  })

  test('and in plain text, where they would look like a heading', () => {
    expect(read(`河湾放晴\n2021年5月14日 08:30　来源：河湾网\n\n　　${prose}\n`, 'a.txt')).toEqual({
      ...nothing,
      date: '2021-05-14',
      published: '2021-05-14T08:30:00+08:00',
      publication: '河湾网',
      removed: ['credit-line 2021年5月14日 08:30　来源：河湾网'],
      text: [prose],
    })
  })

  test('with people in them stay in the text', () => {
    const html = `<p>2021-05-14 来源：河湾网 作者：王丽</p><p>${prose}</p><p>（责任编辑：赵强）</p>`
    expect(read(front + html)).toEqual({
      ...nothing,
      date: '2021-05-14',
      publication: '河湾网',
      authors: ['王丽'],
      desk: ['（责任编辑：赵强）'],
      text: ['2021-05-14 来源：河湾网 作者：王丽', prose, '（责任编辑：赵强）'],
    })
  })

  test('of the day alone stay too, with a word before the date or at the top without', () => {
    expect(read(`# Ferry sails\n*Published May 3, 2021*\n\nThe ferry sails again.\n`, 'a.md')).toMatchObject({
      date: '2021-05-03',
      removed: [],
      text: ['Published May 3, 2021', 'The ferry sails again.'],
    })
    expect(read(`${front}<p>2021-05-14</p>${long}`).date).toBe('2021-05-14')
    expect(read(`${front}${long}<p>2021-05-14</p>`).date).toBeUndefined()
    expect(read(`${front}${long}<p>发布时间：2021-05-14</p>`).date).toBe('2021-05-14')
  })

  test('are no date where several stand alone: the article is a list of days', () => {
    expect(read(`${front}<p>2021-05-14</p><p>${prose}</p><p>2021-05-15</p><p>${prose}</p>`).date).toBeUndefined()
  })

  test('are surer than the folder a file lies in, and less sure than its address', () => {
    const line = `<p>发布时间：2021-05-14</p><p>${prose}</p>`
    expect(read(front + line, '2023/04/a.html').date).toBe('2021-05-14')
    expect(read(`---\ntitle: 放晴\npermalink: /2021/05/13/fang-qing/\n---\n${line}`).date).toBe('2021-05-13')
  })
})

test('the day of an address the article used to have is its date', () => {
  const {article} =
    ingestBytes('a.md', `+++\ntitle = "放晴"\npath = "inside/2021/05/14/fang-qing"\n+++\n${prose}\n`).stories[0] ?? {}
  expect(article?.date).toEqual({
    value: '2021-05-14',
    from: 'address',
    sure: 0.95,
    evidence: 'inside/2021/05/14/fang-qing',
  })
})

test('a second key holds the date where the first can’t be read', () => {
  expect(read('---\ntitle: 放晴\ndate: soon\ndate_text: 2021年5月14日\n---\n放晴。\n', 'a.md').date).toBe('2021-05-14')
})

describe('a whole page', () => {
  const paragraphs = Array.from({length: 6}, (_, i) => `<p>${prose.repeat(2)}之${i}。</p>`).join('')
  const page = (info: string, head = '') =>
    `<!doctype html><html><head><title>河湾放晴</title>${head}</head><body><nav><a href="/">首页</a></nav><h1>河湾放晴</h1>${info}<article>${paragraphs}</article><footer>版权所有 2023年1月1日</footer></body></html>`

  test('has its date and paper below the title; its own site is the platform', () => {
    const {article} =
      ingestBytes(
        'a.html',
        page(
          '<div class="meta">2021-05-14 08:30 来源：山城晚报</div>',
          '<meta property="og:site_name" content="河湾网">',
        ),
      ).stories[0] ?? {}
    expect(article?.date).toMatchObject({value: '2021-05-14', from: 'dateline'})
    expect(article?.publication).toMatchObject({value: '山城晚报', from: 'source-line'})
    expect(article?.platform).toBe('河湾网')
  })

  test('keeps the byline it shows, and its people are the names alone', () => {
    const {stories, removed} = ingestBytes(
      'a.html',
      page('<p class="share">Share this</p><p class="byline">By Jane Doe and John Roe</p><p class="tools">Print</p>'),
    )
    expect(stories[0]?.article.authors.map(({value}) => value)).toEqual(['Jane Doe', 'John Roe'])
    expect(stories[0]?.body.text.split('\n')[0]).toBe('By Jane Doe and John Roe')
    expect(stories[0]?.article.summary.startsWith('河湾')).toBe(true)
    expect(removed.map(({text}) => text)).not.toContainEqual(expect.stringContaining('Jane'))
    expect(removed.map(({text}) => text).join('\n')).toMatch(/Share this[\s\S]*Print/u)
  })

  test('has its date in the one time it marks up', () => {
    const date = (info: string) => ingestBytes('a.html', page(info)).stories[0]?.article.date?.value
    expect(date('<time datetime="2021-05-14T08:30:00+08:00">Friday</time>')).toBe('2021-05-14')
    expect(date('<time datetime="2021-05-14">a</time><time datetime="2021-05-15">b</time>')).toBeUndefined()
  })
})

test.each([
  ['Last updated May 4, 2021 | Source: The Herald', {updated: 'Last updated May 4, 2021', publication: 'The Herald'}],
  ['2021-05-14 | 2021-05-15 | 来源：河湾网', {date: '2021-05-14', publication: '河湾网'}],
  ['发布时间：2021-05-14 08:30 打印', {date: '2021-05-14 08:30', isLabelled: true}],
  ['发布时间：2021-05-14 08:30 涨了三成', null],
  ['2021-05-14 作者：河湾放晴。', null],
  ['2021-05-14 作者：o', null],
  ['2021-05-14 作者：本报评论员', {date: '2021-05-14', authors: ['本报评论员']}],
])('%j states what it states, or nothing', (line, expected) => expect(facts(line)).toEqual(expected))

test('the day a line says the article was changed on is a fact of the article, its first one', () => {
  const lines = ['更新时间：2021-05-15 来源：河湾网', '更新时间：2021-05-16 来源：河湾网'].map((text) => ({
    credit: readCreditLine(text) ?? {authors: [], desk: []},
    text,
  }))
  expect(creditFacts(lines).updated).toBe('2021-05-15')
})
