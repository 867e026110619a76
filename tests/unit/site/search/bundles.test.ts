import {expect, test} from 'vitest'
import {bundlesOf, type Placed} from '../../../../src/site/search/bundles.ts'

const limits = {characters: 100_000, articles: 100, current: 20}
const article = (date: string | null, n: number): Placed => ({date, url: `/a/${date}-${n}/`, characters: 500})
const day = (i: number) => new Date(Date.UTC(2015, 0, 1 + i * 5)).toISOString().slice(0, 10)
/** 400 articles, newest first, one every five days, then some without a date. */
const articles = [
  ...Array.from({length: 400}, (_, i) => article(day(399 - i), i)),
  ...Array.from({length: 30}, (_, i) => article(null, i)),
]
const names = (items: readonly Placed[]) => new Map(bundlesOf(items, limits).map(({name, items}) => [name, items]))

test('every article is in one bundle, in order, and no bundle is too large', () => {
  const bundles = bundlesOf(articles, limits)
  expect(bundles.flatMap(({items}) => items)).toEqual(articles)
  expect(Math.max(...bundles.map(({items}) => items.length))).toBeLessThanOrEqual(limits.articles)
  expect(new Set(bundles.map(({name}) => name)).size).toBe(bundles.length)
})

test('the newest article falls into a small bundle and changes no other', () => {
  const before = names(articles)
  const newest = article(day(400), 0)
  const after = names([newest, ...articles])
  const changed = [...after].filter(([name, items]) => String(before.get(name)?.length) !== String(items.length))
  expect(changed.map(([, items]) => items.includes(newest))).toEqual([true])
  expect(changed[0]?.[1].length).toBeLessThanOrEqual(limits.current)
})

test('an old article changes one bundle', () => {
  const before = names(articles)
  const old = article(day(100), 777)
  const at = articles.findIndex(({date}) => date === old.date)
  const after = names(articles.toSpliced(at, 0, old))
  expect([...after].filter(([name, items]) => before.get(name)?.length !== items.length)).toHaveLength(1)
})

test('a day that is too large is cut by address, and so is everything without a date', () => {
  const same = Array.from({length: 350}, (_, i) => article(i % 2 ? '2020-05-05' : null, i))
  const bundles = bundlesOf(same, limits)
  expect(bundles.flatMap(({items}) => items)).toHaveLength(350)
  expect(Math.max(...bundles.map(({items}) => items.length))).toBeLessThanOrEqual(limits.articles)
})

test('a small archive is one bundle, an empty one none', () => {
  expect(bundlesOf(articles.slice(0, 15), limits)).toHaveLength(1)
  expect(bundlesOf([], limits)).toEqual([])
})
