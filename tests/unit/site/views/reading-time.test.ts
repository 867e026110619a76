import {expect, test} from 'vitest'
import {readingTime} from '../../../../src/site/views/reading-time.ts'

test.each([
  ['', 1],
  ['一', 1],
  ['字'.repeat(4000), 10],
  // Letters are no characters: the same minute holds far more of them.
  ['word '.repeat(2380), 10],
  [`${'字'.repeat(2000)} ${'word '.repeat(1190)}`, 10],
  ['かな'.repeat(2000), 10],
])('%.10s… takes %i minutes', (text, minutes) => {
  expect(readingTime(text)).toBe(minutes)
})
