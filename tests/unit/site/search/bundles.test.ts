import {expect, test} from 'vitest'
import {bundlesOf, filesOf, limitsFor, type Placed} from '../../../../src/site/search/bundles.ts'

const limits = {characters: 100_000, articles: 100, newest: 20}
const article = (date: string | null, n: number): Placed => ({lastDay: date, url: `/a/${date}-${n}/`, characters: 500})
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

test('the newest article falls into a small bundle and nearly always changes no other, however long after the rest it comes', () => {
  let all = articles
  let others = 0
  for (let i = 0; i < 200; i++) {
    const before = names(all)
    const newest = article(day(400 + i * 7), i)
    all = [newest, ...all]
    const after = names(all)
    const changed = [...after].filter(([name, items]) => before.get(name)?.at(-1) !== items.at(-1))
    expect(after.get('newest')).toContain(newest)
    expect(after.get('newest')?.length).toBeLessThanOrEqual(limits.newest)
    if (changed.length > 0) others++
  }
  // Twice in twenty for a bundle of twenty; in 256 of 256, the usual size.
  expect(others).toBeLessThan(30)
})

test('an old article changes one bundle', () => {
  const before = names(articles)
  const old = article(day(100), 777)
  const at = articles.findIndex(({lastDay}) => lastDay === old.lastDay)
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

test('files of an index grow with its articles; a small one beside many others has more, as every query reads it too', () => {
  expect(filesOf(16_000, 0)).toBeCloseTo(1_148)
  expect(filesOf(200, 15_800) - filesOf(200, 0)).toBe(120)
  // One article more elsewhere is no reason to make a bundle again.
  expect(filesOf(200, 15_801)).toBe(filesOf(200, 15_800))
  expect(filesOf(20_000, 200)).toBe(filesOf(20_000, 0))
})

test('cut into so many bundles or more, an edited article is in a small one', () => {
  const bundles = bundlesOf(articles, limitsFor(articles.length, 16))
  expect(bundles.length).toBeGreaterThanOrEqual(16)
  expect(Math.max(...bundles.map(({items}) => items.length))).toBeLessThanOrEqual(27)
  expect(new Set(bundles.flatMap(({items}) => items))).toEqual(new Set(articles))
})
