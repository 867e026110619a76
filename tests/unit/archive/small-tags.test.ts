import {expect, test} from 'vitest'
import {fileTags} from '../../../src/archive/small-tags.ts'

const tagged = (...tags: readonly string[]) => ({tags})
const plain = ({slugs, shared}: ReturnType<typeof fileTags>) => ({slugs: [...slugs].sort(), shared: [...shared]})
const every = {minimum: 1}
const limits = (own: number, tags: number, articles = 1000) => ({own, tags, articles})

test('few tags have a shelf each', () => {
  expect(plain(fileTags([tagged('b', 'a'), tagged('a')]))).toEqual({
    slugs: [
      ['a', 'a'],
      ['b', 'b'],
    ],
    shared: [],
  })
})

test('beyond a number the most used keep theirs, the others share one, named for its first and last', () => {
  const articles = [tagged('x', 'd', 'b'), tagged('x', 'c', 'y'), tagged('a', 'y', 'c'), tagged('x', 'y', 'b')]
  expect(plain(fileTags(articles, every, limits(2, 3)))).toEqual({
    slugs: [
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
      ['d', 'd'],
      ['x', 'x'],
      ['y', 'y'],
    ],
    shared: [['a', 'a … c']],
  })
})

test('beyond that number none on a single article keeps its own, up to it every one does', () => {
  const articles = [tagged('a', 'b', 'c', 'd'), tagged('a')]
  const own = ({slugs}: ReturnType<typeof fileTags>) => [...slugs].flatMap(([tag, slug]) => (tag === slug ? tag : []))
  expect(plain(fileTags(articles, every, limits(3, 9))).shared).toEqual([['b', 'b … d']])
  expect(own(fileTags(articles, every, limits(3, 9)))).toEqual(['a', 'b'])
  expect(plain(fileTags(articles, every, limits(4, 9))).shared).toEqual([])
  expect(own(fileTags(articles, every, limits(4, 9)))).toEqual(['a', 'b', 'c', 'd'])
})

test('neither the order of articles nor of tags matters, and a tag counts once an article', () => {
  const articles = [tagged('p', 'q', 'r'), tagged('r'), tagged('s', 's', 's')]
  const turned = [...articles].reverse().map(({tags}) => tagged(...[...tags].reverse()))
  expect(plain(fileTags(turned, every, limits(1, 2)))).toEqual(plain(fileTags(articles, every, limits(1, 2))))
  expect(fileTags(articles, every, limits(1, 2)).slugs.get('r')).toBe('r')
})

test('tags on fewer articles than the owner wants share a page, each with its own place', () => {
  const {slugs, places, shared} = fileTags([tagged('a', 'b', 'c'), tagged('a', 'd'), tagged('a', 'b', 'b')], {
    minimum: 2,
  })
  expect([...slugs].sort()).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['c', 'c'],
    ['d', 'c'],
  ])
  expect([...places].sort()).toEqual([
    ['c', 'c'],
    ['d', 'd'],
  ])
  expect([...shared]).toEqual([['c', 'c … d']])
})

test('a single tag that is on few articles keeps its page: there is nothing to share it with', () => {
  expect([...fileTags([tagged('a', 'b'), tagged('a')], {minimum: 2}).shared]).toEqual([])
})

test('a shared page is full by its articles too', () => {
  const articles = [tagged('a', 'b', 'c', 'd'), tagged('a', 'b'), tagged('a', 'b')]
  expect([...fileTags(articles, {minimum: 9}, limits(9, 9, 4)).shared]).toEqual([['b', 'b … c']])
})

test('a hundred thousand tags are filed', () => {
  const articles = Array.from({length: 1000}, (_, n) => tagged(...Array.from({length: 100}, (_, i) => `t${n}x${i}`)))
  const {slugs, shared} = fileTags(articles)
  expect([slugs.size, shared.size, new Set(slugs.values()).size]).toEqual([100_000, 100, 100])
})
