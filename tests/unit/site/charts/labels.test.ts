import fc from 'fast-check'
import {expect, test} from 'vitest'
import {labelsOf, type Point} from '../../../../src/site/charts/labels.ts'

const point = (x: number, y: number, text: string, weight = 0): Point => ({x, y, text, weight})

test('a label stands above its point, and within the drawing', () => {
  const points = [point(5, 60, '3亿元'), point(120, 60, '4亿元'), point(235, 60, '5亿元')]
  expect([...labelsOf(points, 240).values()]).toEqual([
    {x: 0, y: 53, text: '3亿元', anchor: 'start'},
    {x: 120, y: 53, text: '4亿元', anchor: 'middle'},
    {x: 240, y: 53, text: '5亿元', anchor: 'end'},
  ])
})

test('where there is no room for two, the weightier point has its label', () => {
  const [light, weighty] = [point(100, 60, '3.4亿元'), point(110, 62, '3.5亿元', 2)]
  expect([...labelsOf([light, weighty], 240).keys()]).toEqual([weighty])
})

test('no label covers another point, and none is wider than the drawing', () => {
  expect(labelsOf([point(100, 60, '3.4亿元', 1), point(100, 48, '2元')], 240).size).toBe(1)
  expect(labelsOf([point(100, 60, '很长的数字'.repeat(10))], 240).size).toBe(0)
})

test('all labels stay within the drawing', () => {
  const points = fc.array(fc.record({x: fc.nat(240), y: fc.nat(90), text: fc.string(), weight: fc.nat(3)}))
  fc.assert(
    fc.property(points, (all) => {
      for (const {x} of labelsOf(all, 240).values()) expect(x >= 0 && x <= 240).toBe(true)
    }),
  )
})
