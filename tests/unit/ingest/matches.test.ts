import {expect, test} from 'vitest'
import {countMatches, firstMatch, groupOf, groupsOf} from '../../../src/ingest/matches.ts'

test('a pattern finds its first match, or nothing', () => {
  expect([firstMatch(/\d+/u, 'a12b3'), firstMatch(/\d+/u, 'ab')]).toEqual(['12', ''])
  expect([countMatches(/\d/gu, 'a12b3'), countMatches(/\d/gu, 'ab')]).toEqual([3, 0])
})

test('a match has the names its pattern gives to groups, or none', () => {
  const groups = (pattern: RegExp) => [...'a12b3'.matchAll(pattern)].map((match) => ({...groupsOf(match)}))
  expect(groups(/(?<digit>\d)/gu)).toEqual([{digit: '1'}, {digit: '2'}, {digit: '3'}])
  expect(groups(/(\d)/gu)).toEqual([{}, {}, {}])
})

test('a group that took no part is empty', () => {
  const [one, other] = [...'ab'.matchAll(/(a)|(b)/gu)].map((match) => [groupOf(match, 1), groupOf(match, 2)])
  expect([one, other]).toEqual([
    ['a', ''],
    ['', 'b'],
  ])
})
