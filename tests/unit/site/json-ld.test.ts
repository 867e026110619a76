import {expect, test} from 'vitest'
import type {FiledArticle} from '../../../src/archive/model.ts'
import type {Figure} from '../../../src/model.ts'
import {jsonLdOf} from '../../../src/site/json-ld.ts'
import {archiveOf} from '../../support/archive-of.ts'
import {frameIn} from '../templates/pages.ts'
import {article} from './publish/articles.ts'

const {articles} = archiveOf({
  'a.md':
    '---\ntitle: 河湾大桥建成\ndate: 2020-03-05\nsource: 河湾晚报\nauthor: 刘春明\nlink: https://paper.example/1.html\n---\n大桥昨天建成。\n',
}).archive
const [dated] = articles
const known = (value: string) => ({value, from: 'front-matter', sure: 1}) as const
const figure = (local?: string): Figure => ({address: 'x.png', alt: '', caption: '', ...(local ? {local} : {})})
const frame = frameIn('zh-Hans', {origin: 'https://news.example', prefix: '/x/'})

test('linked data says what is known, and nothing else', () => {
  const mentions = {
    people: [{name: '王方勇', roles: ['总经理'], count: 1}],
    organisations: [{name: '河湾水务局', count: 1}],
  }
  const words = {
    id: 'nw1',
    title: '河湾大桥建成',
    date: '2020-03-05',
    publication: '河湾晚报',
    authors: ['刘春明'],
    categories: [['城建', '桥梁']],
    tags: ['大桥'],
    updated: '2020-03-06T08:00:00+08:00',
    originalUrl: 'https://paper.example/1.html',
  }
  const full: FiledArticle = {...article(words), mentions, dateline: known('河湾')}
  expect(jsonLdOf(full, [], frame)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: '河湾大桥建成',
    inLanguage: 'zh-Hans',
    url: 'https://news.example/x/a/nw1/',
    mainEntityOfPage: 'https://news.example/x/a/nw1/',
    datePublished: '2020-03-05',
    dateModified: '2020-03-06T08:00:00+08:00',
    publisher: {'@type': 'Organization', name: '河湾晚报'},
    author: [{'@type': 'Person', name: '刘春明'}],
    articleSection: ['城建 / 桥梁'],
    keywords: ['大桥'],
    mentions: [
      {'@type': 'Person', name: '王方勇'},
      {'@type': 'Organization', name: '河湾水务局'},
    ],
    dateline: '河湾',
    isBasedOn: 'https://paper.example/1.html',
  })
  expect(jsonLdOf(article({title: '无日期', date: null}), [], frameIn('zh-Hans'))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: '无日期',
    inLanguage: 'zh-Hans',
  })
})

test.each([
  ['2020-03', null, '2020-03'],
  ['2020-03~', null, undefined],
  ['2020-03-05', '2020-03-05T10:00:00+08:00', '2020-03-05T10:00:00+08:00'],
])('a date in EDTF is a date of schema.org only where ISO 8601 has it: %s', (date, published, datePublished) => {
  expect(jsonLdOf(article({date, published}), [], frame)['datePublished']).toBe(datePublished)
})

/** Terms of NewsArticle, with those it has of Article, CreativeWork and Thing. From schema.org. */
const terms = new Set(
  '@context @type headline name description url mainEntityOfPage isBasedOn inLanguage datePublished dateModified temporalCoverage author publisher publication articleSection keywords image wordCount identifier isPartOf dateline alternativeHeadline mentions about isAccessibleForFree license sdPublisher archivedAt'.split(
    ' ',
  ),
)

test('it is based on the original, in terms of schema.org alone', () => {
  const data = dated && jsonLdOf(dated, [figure('/media/a.png')], frame)
  expect(data).toMatchObject({'@context': 'https://schema.org', isBasedOn: 'https://paper.example/1.html'})
  expect(Object.keys(data ?? {}).filter((key) => !terms.has(key))).toEqual([])
})

test('pictures the archive holds are named by their whole address, each once; those it lacks are not', () => {
  const pictures = [null, figure('/media/a.png'), figure(), figure('/media/a.png')]
  expect(dated && jsonLdOf(dated, pictures, frame)).toMatchObject({image: ['https://news.example/x/media/a.png']})
  expect(dated && jsonLdOf(dated, pictures, frameIn('zh-Hans'))).not.toHaveProperty('image')
})
