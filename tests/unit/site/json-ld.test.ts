import {expect, test} from 'vitest'
import type {Figure} from '../../../src/model.ts'
import {jsonLdOf} from '../../../src/site/json-ld.ts'
import {archiveOf} from '../../support/archive-of.ts'
import {frameIn} from '../templates/pages.ts'

const {articles} = archiveOf({
  'a.md':
    '---\ntitle: 河湾大桥建成\ndate: 2020-03-05\nsource: 河湾晚报\nauthor: 刘春明\nlink: https://paper.example/1.html\n---\n大桥昨天建成。\n',
  'b.md': '---\ntitle: 无日期\n---\n截至8月底，步道已有三万人走过。\n',
}).archive
const [dated, undated] = articles
const figure = (local?: string): Figure => ({address: 'x.png', alt: '', caption: '', ...(local ? {local} : {})})
const frame = frameIn('zh-Hans', {origin: 'https://news.example', prefix: '/x/'})

test('linked data says what is known, and nothing else', () => {
  expect(dated && jsonLdOf(dated, [], frame)).toMatchObject({
    '@type': 'NewsArticle',
    headline: '河湾大桥建成',
    datePublished: '2020-03-05',
    publisher: {'@type': 'Organization', name: '河湾晚报'},
    author: [{'@type': 'Person', name: '刘春明'}],
  })
  expect(Object.keys((undated && jsonLdOf(undated, [], frame)) ?? {})).not.toContain('datePublished')
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
