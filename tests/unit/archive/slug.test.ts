import {describe, expect, test} from 'vitest'
import {slugOf, slugsOf} from '../../../src/archive/slug.ts'

describe('a name as an address segment', () => {
  test.each([
    ['西宁晚报', 'xiningwanbao'],
    ['Café №5', 'cafe-no5'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', '1c9f8d9da7d0'],
    ['a:b*c?"<>|', 'a-b-c'],
    ['ＡＢＣ', 'abc'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toMatch(/^[a-z0-9-]+$/u)
    if (name !== '..') expect(slugOf(name)).toBe(slug)
  })

  test.each(['con', 'PRN', 'aux', 'nul', 'com1', 'LPT9'])(
    '%s, which Windows keeps for itself, gets its hash',
    (name) => {
      expect(slugOf(name)).toMatch(new RegExp(`^${name.toLowerCase()}-[0-9a-f]{12}$`, 'u'))
    },
  )

  test('page is the site’s own', () => {
    expect(slugOf('page')).toMatch(/^page-[0-9a-f]{12}$/u)
    expect(slugOf('Page')).toMatch(/^page-[0-9a-f]{12}$/u)
  })

  test('a name whose letters are lost, or that leaves nothing, is told apart by its hash', () => {
    expect(slugOf('Привет')).toMatch(/^[0-9a-f]{12}$/u)
    expect(slugOf('Привет')).not.toBe(slugOf('Прибет'))
    expect(slugOf('news Привет')).toMatch(/^news-[0-9a-f]{12}$/u)
    expect(slugOf('🐦')).toMatch(/^[0-9a-f]{12}$/u)
    expect(slugOf('')).toMatch(/^[0-9a-f]{12}$/u)
  })

  test('a long name has at most 80 characters, and its hash', () => {
    expect(slugOf('河'.repeat(100))).toMatch(/^[a-z0-9-]{67}-[0-9a-f]{12}$/u)
    expect(slugOf('a'.repeat(80))).toBe('a'.repeat(80))
  })
})

test('two names never share a slug, whatever their order', () => {
  const names = ['RSS', 'rss', 'Café', 'cafe', '河湾', '河 湾']
  const slugs = slugsOf(names)
  expect(new Set(slugs.values()).size).toBe(new Set(names).size)
  expect(slugsOf([...names].reverse())).toEqual(slugs)
  expect(slugs.get('RSS')).toBe('rss')
})

test('a name that has a piece of another’s hash takes no address of its', () => {
  const names = ['Aa', 'Aa-961b6dd3', 'aa']
  expect([...slugsOf(names)]).toEqual([
    ['Aa', 'aa'],
    ['Aa-961b6dd3', 'aa-961b6dd3'],
    ['aa', 'aa-961b6dd3ede3cb8e'],
  ])
})
