import {expect, test} from 'vitest'
import {countMatches, firstMatch} from '../../../src/ingest/matches.ts'

test('a pattern finds its first match, or nothing', () => {
  expect([firstMatch(/\d+/u, 'a12b3'), firstMatch(/\d+/u, 'ab')]).toEqual(['12', ''])
  expect([countMatches(/\d/gu, 'a12b3'), countMatches(/\d/gu, 'ab')]).toEqual([3, 0])
})
