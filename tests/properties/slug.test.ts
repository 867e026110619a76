import fc from 'fast-check'
import {expect, test} from 'vitest'
import {slugOf, slugsOf} from '../../src/archive/slug.ts'
import {text} from '../support/arbitraries.ts'

const name = fc.oneof(
  text,
  fc.string({unit: 'grapheme'}),
  fc.constantFrom('西宁晚报', 'con', 'page', '..', 'RSS', 'rss'),
)

test('a slug is an address segment: never empty, at most 80 of a-z, 0-9 and hyphens, no device of Windows', () => {
  fc.assert(
    fc.property(name, (label) => {
      const slug = slugOf(label)
      expect(slug).toMatch(/^[a-z0-9-]{1,80}$/u)
      expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|page)$/u)
    }),
  )
})

test('the slug of a slug is the slug', () => {
  fc.assert(
    fc.property(name, (label) => {
      expect(slugOf(slugOf(label))).toBe(slugOf(label))
    }),
  )
})

test('no two names share a slug, and the order of the names says nothing', () => {
  fc.assert(
    fc.property(fc.array(name, {maxLength: 20}), fc.infiniteStream(fc.nat()), (names, numbers) => {
      const slugs = slugsOf(names)
      expect(new Set(slugs.values()).size).toBe(new Set(names).size)
      const shuffled = names
        .map((label) => ({label, key: numbers.next().value ?? 0}))
        .sort((a, b) => a.key - b.key)
        .map(({label}) => label)
      expect(slugsOf(shuffled)).toEqual(slugs)
    }),
  )
})
