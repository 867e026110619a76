import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildArchive} from '../../src/archive/archive.ts'
import type {Archive, FiledArticle, Shelf} from '../../src/archive/model.ts'
import {relatedTo} from '../../src/archive/related.ts'
import {articles} from '../support/arbitraries.ts'

const noLabels = {labels: {}}
const build = (input: Parameters<typeof buildArchive>[0]) => buildArchive(input, noLabels)

/** Shelves with those below them. */
const allShelves = (shelves: readonly Shelf[]): Shelf[] =>
  shelves.flatMap((shelf) => [shelf, ...allShelves(shelf.children)])

const shuffled = <T>(values: readonly T[], keys: readonly number[]): T[] =>
  values
    .map((value, i) => ({value, key: keys[i] ?? 0}))
    .sort((a, b) => a.key - b.key)
    .map(({value}) => value)

test('the order in which files are found changes nothing', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.nat(), {minLength: 12, maxLength: 12}), (input, keys) => {
      expect(build(shuffled(input, keys))).toEqual(build(input))
    }),
  )
})

test('every article is kept or named as the duplicate of one that is', () => {
  fc.assert(
    fc.property(articles, (input) => {
      const {archive, duplicateOf} = build(input)
      const kept = archive.articles.map(({source}) => source.path)
      expect([...kept, ...duplicateOf.keys()].sort()).toEqual(input.map(({source}) => source.path).sort())
      for (const [path, keeper] of duplicateOf) {
        expect(kept).not.toContain(path)
        expect(archive.articles).toContain(keeper)
      }
    }),
  )
})

test('no two articles have one address', () => {
  fc.assert(
    fc.property(articles, (input) => {
      const paths = build(input).archive.articles.map(({path}) => path)
      expect(new Set(paths).size).toBe(paths.length)
    }),
  )
})

/** Kinds of shelves, and which labels of an article each goes by. */
const kinds: readonly [keyof Archive, (article: FiledArticle) => readonly string[]][] = [
  ['tags', (article) => article.tags],
  ['publications', (article) => (article.publication ? [article.publication.value] : [])],
  ['authors', (article) => article.authors.map(({value}) => value)],
  ['categories', ({categories}) => categories.flatMap((path) => path.map((_, i) => path.slice(0, i + 1).join('/')))],
  ['years', ({lastDay}) => (lastDay === null ? [] : [lastDay.slice(0, 4)])],
]

test.each(kinds)('every article is on each of its shelves and on no other: %s', (kind, labelsOf) => {
  fc.assert(
    fc.property(articles, (input) => {
      const {archive} = build(input)
      const shelves = kind === 'years' ? archive.years : allShelves(archive[kind] as readonly Shelf[])
      for (const article of archive.articles) {
        const on = shelves.filter((shelf) => shelf.articles.includes(article)).map(({labels}) => labels.join('/'))
        expect(on.sort()).toEqual([...new Set(labelsOf(article))].sort())
      }
    }),
  )
})

test('a shelf is in the archive’s order, and none has the address of another', () => {
  fc.assert(
    fc.property(articles, (input) => {
      const {archive} = build(input)
      const shelves = [archive.tags, archive.publications, archive.authors, archive.categories, archive.years]
      for (const {articles: filed} of shelves.flatMap(allShelves))
        expect(filed).toEqual(archive.articles.filter((article) => filed.includes(article)))
      for (const kind of shelves) {
        const addresses = allShelves(kind).map(({slugs}) => slugs.join('/'))
        expect(new Set(addresses).size).toBe(addresses.length)
      }
    }),
  )
})

test('newest first: days fall, and the undated stand last', () => {
  fc.assert(
    fc.property(articles, (input) => {
      const days = build(input).archive.articles.map(({lastDay}) => lastDay ?? '')
      expect(days).toEqual([...days].sort().reverse())
    }),
  )
})

test('no article is related to itself, or twice to another', () => {
  fc.assert(
    fc.property(articles, (input) => {
      const {archive} = build(input)
      const related = relatedTo(archive.articles)
      for (const article of archive.articles) {
        const others = related(article).map((found) => found.article)
        expect(others).not.toContain(article)
        expect(new Set(others).size).toBe(others.length)
      }
    }),
  )
})
