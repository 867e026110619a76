import {expect, test} from 'vitest'
import {slugOf} from '../../src/archive/slug.ts'
import {categoryUrl, feedUrl, pageOf} from '../../src/urls.ts'

const slugs = (...names: readonly string[]) => names.map(slugOf)
/** Twelve levels of 80 characters each: as deep and as long as they come. */
const longest = Array.from({length: 12}, (_, level) => `${level}`.padEnd(80, 'x'))

test('a category lies below those it belongs to', () => {
  expect(categoryUrl(slugs('国内', '青海'))).toBe('/category/guonei/qinghai/')
  expect(categoryUrl(slugs('a'.repeat(80), 'b'.repeat(80), 'c'.repeat(27)))).toHaveLength(200)
})

test('one whose address no disk would hold has a short one of its own, which no name can take', () => {
  const addresses = longest.map((_, level) => categoryUrl(slugs(...longest.slice(0, level + 1))))
  expect(new Set(addresses).size).toBe(12)
  expect(addresses.slice(2)).toEqual(
    Array.from({length: 10}, () => expect.stringMatching(/^\/category\/-\/[0-9a-f]{32}\/$/u)),
  )
  for (const address of addresses)
    for (const path of [`${pageOf(address, 99_999)}index.html`, feedUrl(address)])
      expect(path.length).toBeLessThanOrEqual(240)
  expect(['-', '--', '—', ' - '].map(slugOf)).not.toContain('-')
})
