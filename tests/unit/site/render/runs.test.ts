import {expect, test} from 'vitest'
import {runsOf} from '../../../../src/site/render/runs.ts'

const weights = (most: number, ...pages: readonly (number | undefined)[]) =>
  runsOf(
    pages.map((weight) => (weight === undefined ? {} : {weight})),
    most,
  ).map((run) => run.map(({weight}) => weight))

test('usual pages are cut by their number', () => {
  expect(weights(2)).toEqual([])
  expect(weights(2, 1, undefined, 1, undefined, 1)).toEqual([[1, undefined], [1, undefined], [1]])
  expect(runsOf(Array.from({length: 2500}, () => ({}))).map((run) => run.length)).toEqual([1000, 1000, 500])
})

test('pages that hold more than others are fewer in a run, and no page is left out', () => {
  expect(weights(10, 1, 4, 5, 1, 10, 1, 25, 1)).toEqual([[1, 4, 5], [1], [10], [1], [25], [1]])
})
