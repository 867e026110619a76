import {expect, test} from 'vitest'
import {dayPath, daysOf, weeksOf} from '../../../src/site/days.ts'
import {article} from './publish/articles.ts'

test('days hold what is known to the day, newest first; the rest is in no day', () => {
  const dates = ['2022-01-25', '2022-01-25~', '2022-01-03', '2022-01', '2022', '193X', null]
  const days = daysOf(dates.map((date, index) => article({id: `s${index}`, date})))
  expect(days.map((day) => [day.date, day.articles.map(({id}) => id)])).toEqual([
    ['2022-01-25', ['s0', 's1']],
    ['2022-01-03', ['s2']],
  ])
  expect(days.map(dayPath)).toEqual(['/2022/01/25/', '/a/s2/'])
})

test.each([
  [2022, 1, 31, 6], // begins on a Saturday
  [2021, 2, 28, 1], // four whole weeks
  [2020, 2, 29, 6],
  [1900, 2, 28, 4], // no leap year
  [36, 2, 29, 5], // of the first century, not of the last
])('%i-%i has %i days and begins on day %i of the week', (year, month, length, first) => {
  const weeks = weeksOf(year, month)
  expect(weeks.flat().filter((day) => day !== null)).toEqual(Array.from({length}, (_, index) => index + 1))
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect((weeks[0] ?? []).indexOf(1) + 1).toBe(first)
})
