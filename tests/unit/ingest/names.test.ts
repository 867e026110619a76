import {describe, expect, test} from 'vitest'
import {bylineNames, fieldAuthors, pageAuthors, statedAuthors} from '../../../src/ingest/names.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'

const values = (names: readonly {readonly value: string}[]) => names.map(({value}) => value)

test.each([
  ['Von Hans Müller', ['Hans Müller']],
  ['Von der Heydt', ['Von der Heydt']],
  ['Par Jean Dupont et Marie Roux', ['Jean Dupont', 'Marie Roux']],
  ['Por María García', ['María García']],
  ['di Marco Rossi', ['Marco Rossi']],
  ['Autor: Jan Novák', ['Jan Novák']],
  ['Автор: Иван Петров', ['Иван Петров']],
  ['김철수 기자', ['김철수']],
  ['文・山田太郎', ['山田太郎']],
  ['文：', ['文：']],
])('the people of a page’s byline in any language: %s', (byline, names) => {
  expect(values(pageAuthors(byline))).toEqual(names)
})

describe('an author’s field that holds a byline or a list', () => {
  test.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['by Jane Doe, Staff Writer', ['Jane Doe']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['Jane Doe, Office of the Mayor', ['Jane Doe']],
    ['Jane Doe, M.D.', ['Jane Doe']],
    ['Martin Roe, Jr.', ['Martin Roe, Jr.']],
    ['By Jane Doe, , Jr.', ['Jane Doe, Jr.']],
    ['By Jr.', ['Jr.']],
    ['By | 3 May 2014', ['| 3 May 2014']],
    ['Anna (anna@news.example)', ['Anna']],
    ['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe & Ludwig van Roe', ['Jane Doe', 'Ludwig van Roe']],
    ['Anna, Bert, Carl and Dora', ['Anna', 'Bert', 'Carl', 'Dora']],
    ['Anna (anna@news.example) & Bert (bert@news.example)', ['Anna', 'Bert']],
    ['文/王丽', ['王丽']],
    ['文/小鹿', ['小鹿']],
    ['文/王丽 图/赵强', ['王丽']],
    ['图/赵强', ['赵强']],
    ['记者 王丽 报道', ['王丽']],
    ['本报记者王丽 通讯员赵强', ['王丽', '赵强']],
    ['王丽 赵强报道', ['王丽', '赵强']],
  ])('%j names %j', (field, names) => expect(values(fieldAuthors(field))).toEqual(names))

  test('keeps what was written as evidence', () => {
    expect(fieldAuthors('By Jane Doe')).toEqual([
      {value: 'Jane Doe', from: 'front-matter', sure: 0.97, evidence: 'By Jane Doe'},
    ])
    expect(fieldAuthors('Jane Doe')).toEqual([{value: 'Jane Doe', from: 'front-matter', sure: 1}])
  })
})

test.each([
  'Doe, Jane',
  'Simon & Schuster',
  'Health and Science',
  'The River Release Team',
  'Research and Development Team',
  'byron',
  '河湾网',
  '本报评论员文章组',
  '廠妹&男閨蜜 ChinaMaid',
  'University of River, Office of the President',
])('an author’s field that may be one name stays as it is: %s', (field) => {
  expect(values(fieldAuthors(field))).toEqual([field])
})

describe('a byline', () => {
  test.each([
    ['By GEORGE ROE, A. M.', ['GEORGE ROE']],
    ['By Associated Press.', ['Associated Press']],
    ['By Jane Doe in Paris', ['Jane Doe']],
    ['By Jane Doe for The Herald', ['Jane Doe']],
    ['By J. K. Roe', ['J. K. Roe']],
    ['By Jane Doe;; John Roe', ['Jane Doe', 'John Roe']],
    ['（记者 王丽 摄影 赵强）', ['王丽']],
    ['本报记者 王 丽 文/图', ['王丽']],
  ])('%j names %j', (byline, names) => expect(bylineNames(byline)).toEqual(names))

  test('of a page that is an address names nobody', () => expect(pageAuthors('http://news.example/desk/')).toEqual([]))

  test('is a line of its own near the beginning, without “By” where a job follows the name', () => {
    const lines = ['Jane Doe, Staff Writer', 'The ferry sails again after two years in the dock.', 'It left at nine.']
    expect(values(statedAuthors(lines, []))).toEqual(['Jane Doe'])
    expect(statedAuthors(['Jane Doe, whose ferry sails again', 'It left at nine.'], [])).toEqual([])
  })
})

test('characters a field has escaped for a page are read', () => {
  const {article} = ingestBytes(
    'a.md',
    '---\ntitle: "River Update&#58; Locks &amp; Ferries"\nauthor: Lauri Doe, Alex Roe &#38; Kim Poe\ntags: [Locks &amp; Ferries]\nsource: Roe &amp; Doe\nlink: https://news.example/?a=1&amp;b=2\n---\nThe ferry sails.\n',
  ).stories[0] ?? {article: undefined}
  expect({
    title: article?.title.value,
    authors: article?.authors.map(({value}) => value),
    tags: article?.tags,
    publication: article?.publication?.value,
  }).toEqual({
    title: 'River Update: Locks & Ferries',
    authors: ['Lauri Doe', 'Alex Roe', 'Kim Poe'],
    tags: ['Locks & Ferries'],
    publication: 'Roe & Doe',
  })
})

test('a title is never made of escaped spaces', () => {
  const prose = '河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。'
  const titleOf = (text: string) => ingestBytes('a.txt', text).stories[0]?.article.title.value
  expect(titleOf(`&nbsp;\n\n${prose}\n`)).toBe(prose)
  expect(titleOf(`&nbsp;&nbsp;夜航&nbsp;&nbsp;重新开船\n\n${prose}\n${prose}\n`)).toBe('夜航 重新开船')
})

test('a page’s byline names its people, and is kept as it is where it names nobody', () => {
  expect(values(pageAuthors('记者 王丽'))).toEqual(['王丽'])
  expect(values(pageAuthors('作者'))).toEqual(['作者'])
})

test('a byline that names nobody leaves the question to the others', () => {
  expect(values(statedAuthors(['河湾昨天放晴。', '（王丽）'], ['编辑：某']))).toEqual(['王丽'])
})

test('no lines name nobody', () => {
  expect(statedAuthors([], [])).toEqual([])
})
