import {expect, test} from 'vitest'
import type {Box} from '../../../../src/ingest/ocr/layout.ts'
import {readingOrder} from '../../../../src/ingest/ocr/order.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({left, top, right, bottom})

test('columns are read one after the other, whatever order they are written in', () => {
  const [heading, left, right, foot] = [
    box(0, 0, 200, 20),
    box(0, 30, 95, 200),
    box(105, 30, 200, 180),
    box(0, 210, 200, 230),
  ]
  expect(readingOrder([foot, right, left, heading])).toEqual([3, 2, 1, 0])
})

test('a heading across the page parts what is above it from what is below', () => {
  const above = [box(0, 0, 95, 90), box(105, 0, 200, 90)]
  const below = [box(0, 130, 95, 200), box(105, 130, 200, 200)]
  expect(readingOrder([...above, box(0, 100, 200, 120), ...below])).toEqual([0, 1, 2, 3, 4])
})

test('columns of a page that stands askew overlap a little and are columns still', () => {
  expect(readingOrder([box(90, 0, 200, 400), box(0, 20, 105, 400)])).toEqual([1, 0])
})

test('every part is read once, even where parts lie upon one another', () => {
  const parts = Array.from({length: 40}, (_, i) => box(i % 7, i % 5, 100 + (i % 3), 100 + (i % 11)))
  expect([...readingOrder(parts)].sort((a, b) => a - b)).toEqual([...parts.keys()])
})
