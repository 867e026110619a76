import {expect, test} from 'vitest'
import {buildArchive} from '../../../src/archive/archive.ts'
import {nameShelves} from '../../../src/archive/mentions.ts'
import type {FiledArticle} from '../../../src/archive/model.ts'
import type {Article} from '../../../src/model.ts'
import {article} from '../site/publish/articles.ts'

/** An article of its own bytes and text, so that none is a copy of another. */
function naming(id: string, ...names: readonly string[]): FiledArticle {
  const made = article({id})
  return {
    ...made,
    source: {...made.source, sha256: id.repeat(64)},
    bodyHash: id.repeat(64),
    mentions: {people: names.map((name) => ({name, roles: [], count: 1})), organisations: []},
  }
}
const people = (of: Article) => of.mentions.people
const shown = (articles: readonly FiledArticle[], settings: {minimum: number; pages: number}) =>
  nameShelves(articles, people, settings).map(({name, slug, articles: filed}) => [
    name,
    slug,
    ...filed.map((a) => a.id),
  ])

const articles = [
  naming('a', '王丽', '李明'),
  naming('b', '李明', '王莉'),
  naming('c', '王丽', '李明'),
  naming('d', '赵强'),
]

test('a name in enough articles has a shelf, those in most first; each keeps the order of the archive', () => {
  expect(shown(articles, {minimum: 2, pages: 10})).toEqual([
    ['李明', 'liming', 'a', 'b', 'c'],
    ['王丽', 'wangli', 'a', 'c'],
  ])
})

test('names of one sound have addresses of their own', () => {
  const slugs = shown(articles, {minimum: 1, pages: 10}).map(([, slug]) => slug)
  expect(new Set(slugs).size).toBe(4)
  expect(slugs).toContain('wangli')
})

test('no more names get a page than the owner allows', () => {
  expect(shown(articles, {minimum: 1, pages: 1})).toEqual([['李明', 'liming', 'a', 'b', 'c']])
})

test('an archive gathers the names of its articles, or none at all', () => {
  const {archive} = buildArchive(articles, {labels: {}})
  expect(archive.people.map(({name}) => name)).toEqual(['李明', '王丽'])
  const without = buildArchive(articles, {labels: {}, mentions: 'off'}).archive
  expect([without.people, ...without.articles.map(({mentions}) => mentions.people)].flat()).toEqual([])
})
