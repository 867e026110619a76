import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openingOf} from '../../../src/ingest/opening.ts'

test('a short text is whole, on one line', () => expect(openingOf('  河湾大桥\n建成。 ')).toBe('河湾大桥 建成。'))

test('there is room for 120 Chinese characters, and for twice as many narrower ones', () => {
  expect(openingOf('水'.repeat(120))).toBe('水'.repeat(120))
  expect(openingOf('水'.repeat(121))).toBe(`${'水'.repeat(120)}…`)
  expect(openingOf('a b '.repeat(60))).toBe('a b '.repeat(60).trim())
})

test('no word is cut through, but for one that is longer than a word is', () => {
  expect(openingOf('bridge '.repeat(40))).toBe(`${'bridge '.repeat(34).trim()}…`)
  expect(openingOf(`a ${'b'.repeat(300)}`)).toBe(`a ${'b'.repeat(238)}…`)
})

test('no mark that leads on is left before the end', () => {
  expect(openingOf(`${'水'.repeat(118)}成，${'水'.repeat(9)}`)).toBe(`${'水'.repeat(118)}成…`)
  expect(openingOf(`${'bridge. '.repeat(30)}end`)).toBe(`${'bridge. '.repeat(29)}bridge…`)
})

test('whatever the text, its opening is its beginning', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 400}), (text) => {
      const flat = text.replace(/\s+/gu, ' ').trim()
      const opening = openingOf(text)
      expect(opening === flat || flat.startsWith(opening.slice(0, -1))).toBe(true)
    }),
  )
})
