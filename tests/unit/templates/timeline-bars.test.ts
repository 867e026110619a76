import {expect, test} from 'vitest'
import {barGroups, labelled, yearAnchor} from '../../../templates/parts/timeline-bars.ts'
import {year} from './pages.ts'

const span = (from: number, to: number) =>
  Array.from({length: to - from + 1}, (_, index) => year(String(from + index), {1: 1}))

test('a few years are drawn month by month, silent years as wide as the others', () => {
  const groups = barGroups([year('2021', {12: 1}), year('2022', {}), year('2023', {1: 2})])
  expect(groups.map(({label, count, bars}) => [label, count, bars.length])).toEqual([
    ['2021', 1, 12],
    ['2022', 0, 12],
    ['2023', 2, 12],
  ])
  expect(groups[0]?.bars[11]).toMatchObject({path: '/2021/12/', count: 1})
})

test('more years are drawn year by year in decades, and lead to their place on the page of dates', () => {
  const groups = barGroups(span(1988, 2011))
  expect(groups.map(({label, path, bars}) => [label, path, bars.length])).toEqual([
    ['1988', '/date/#y1988', 2],
    ['1990', '/date/#y1990', 10],
    ['2000', '/date/#y2000', 10],
    ['2010', '/date/#y2010', 2],
  ])
})

test('a decade that begins in silence leads to its first year with an article', () => {
  const groups = barGroups([...span(1980, 1999), year('2000', {}), year('2001', {3: 1})])
  expect(groups.at(-1)?.path).toBe('/date/#y2001')
})

test('centuries are drawn decade by decade', () => {
  const groups = barGroups(span(1850, 2024))
  expect(groups.map(({label, count, bars}) => [label, count, bars.length])).toEqual([
    ['1850', 50, 5],
    ['1900', 100, 10],
    ['2000', 25, 3],
  ])
})

test('a few stray years are one bar before the others, which are drawn as finely as without them', () => {
  const many = [2021, 2022, 2023].map((number) => year(String(number), {1: 40, 2: 40}))
  const silent = Array.from({length: 2020 - 1891 + 1}, (_, index) => year(String(1891 + index), {}))
  const groups = barGroups([year('1890', {5: 2}), ...silent, ...many])
  expect(groups.map(({label, path, count, bars}) => [label, path, count, bars.length])).toEqual([
    ['1890…', '/date/#y1890', 2, 1],
    ['2021', '/2021/', 80, 12],
    ['2022', '/2022/', 80, 12],
    ['2023', '/2023/', 80, 12],
  ])
})

test('old years that are no strays keep their place', () => {
  const groups = barGroups([year('1890', {5: 10}), ...span(1891, 2024)])
  expect(groups[0]?.label).toBe('1890')
})

test('a label is shown only where it has room', () => {
  const groups = barGroups(span(1937, 2022))
  const shown = labelled(groups)
  expect(groups.filter((group) => shown.has(group)).map(({label}) => label)).toEqual([
    '1940',
    '1950',
    '1960',
    '1970',
    '1980',
    '1990',
    '2000',
    '2010',
  ])
})

test('a year has one anchor in any language', () => {
  expect([yearAnchor('1936年'), yearAnchor('1936')]).toEqual(['y1936', 'y1936'])
})
