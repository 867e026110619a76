import fc from 'fast-check'
import {expect, test} from 'vitest'
import {inChunks} from '../../../../src/site/views/chunks.ts'

test('a page ends at its entries or its bytes; a heavy entry has a page of its own', () => {
  const limits = {entries: 3, bytes: 10}
  const chunks = (weights: readonly number[]) => inChunks(weights, limits, (weight) => weight)
  expect(chunks([1, 1, 1, 1])).toEqual([[1, 1, 1], [1]])
  expect(chunks([6, 5, 5, 1])).toEqual([[6], [5, 5], [1]])
  expect(chunks([50, 1])).toEqual([[50], [1]])
  expect(chunks([])).toEqual([[]])
})

test('a few entries at the end stay with those before them, if these leave room', () => {
  const chunks = (weights: readonly number[]) =>
    inChunks(weights, {entries: 3, bytes: 12, shortest: 2}, (weight) => weight)
  expect(chunks([1, 1, 1, 1])).toEqual([[1, 1, 1, 1]])
  expect(chunks([1, 1, 1, 1, 1])).toEqual([
    [1, 1, 1],
    [1, 1],
  ])
  expect(chunks([4, 4, 4, 5])).toEqual([[4, 4, 4], [5]])
  expect(chunks([1])).toEqual([[1]])
})

test('every entry is on one page, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (list) => {
      expect(inChunks(list, {entries: 4, bytes: 30, shortest: 3}, (n) => n).flat()).toEqual(list)
    }),
  )
})
