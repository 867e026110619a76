import {describe, expect, test} from 'vitest'
import {alongTime, heightsTo, steps, upwards} from '../../../../src/site/charts/scales.ts'

test('counts side by side are an outline of steps, as tall as their square roots', () => {
  const outline = 'M0,4L1,4L1,8L2,8L2,0L3,0L3,0L3,8L3,8L2,8L2,8L1,8L1,8L0,8Z'
  expect(steps([4, 0, 16], 16, 8)).toBe(outline)
  // As many points however long a count stays the same.
  expect(steps([4, 4, 4, 0, 16, 16], 16, 8)).toHaveLength(outline.length)
})

test('bars are as tall as their counts', () => {
  expect([0, 5, 20].map(heightsTo(20, 40))).toEqual([0, 10, 40])
})

test('days stand where they are in time, one alone in the middle', () => {
  const place = alongTime(['2020-01-11', '2020-01-01', '2020-01-06'], 100)
  expect(['2020-01-01', '2020-01-06', '2020-01-11'].map(place)).toEqual([0, 50, 100])
  expect(alongTime(['2020-01-01'], 100)('2020-01-01')).toBe(50)
})

describe('values stand', () => {
  test('in proportion from zero', () => expect([5, 10].map(upwards([5, 10], 80))).toEqual([40, 80]))
  test('by powers where they are far apart', () =>
    expect([10, 100, 1000].map(upwards([10, 100, 1000], 80))).toEqual([10, 45, 80]))
  test('somewhere, whatever they are', () => {
    for (const values of [[0], [0, 0], [-3, 5], [1e15, 1]])
      for (const height of values.map(upwards(values, 80))) expect(height >= 0 && height <= 80).toBe(true)
  })
})
