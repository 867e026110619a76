import {expect, test} from 'vitest'
import {lineOf, progress, timeText} from '../../src/progress.ts'

test('a line has the stage, a bar, the count, the rate and the time left', () => {
  expect(lineOf('pages', 5000, 10_000, 4)).toBe('pages    ████████████············ 5,000/10,000  1,250/s  4.0 s left')
  expect(lineOf('pages', 0, 10_000, 0)).toBe('pages    ························ 0/10,000')
  expect(lineOf('articles', 7, 7, 0.5)).toBe('articles ████████████████████████ 7/7  14/s')
  expect(lineOf('pages', 0, 0, 1)).toBe('pages    ████████████████████████ 0/0')
})

test('times are read at a glance', () => {
  expect([0.04, 9.94, 41.2, 59.6, 200].map(timeText)).toEqual(['0.0 s', '9.9 s', '41 s', '1 min 0 s', '3 min 20 s'])
})

/** What is written while a stage of three goes on, a moment between any two. */
function written(isTerminal: boolean, moment: number): string[] {
  const lines: string[] = []
  let time = 0
  const show = progress({isTerminal, write: (text) => void lines.push(text), now: () => time})
  for (const done of [0, 1, 2, 3]) {
    show('pages', done, 3)
    time += moment
  }
  return lines
}

test('on a terminal a line is written over, no oftener than it can be read, and ends with the stage', () => {
  expect(written(true, 1000)).toHaveLength(4)
  expect(written(true, 1)).toHaveLength(2)
  expect(written(true, 1).at(-1)).toMatch(/^\r\u001b\[Kpages {4}█+ 3\/3 .*\n$/u)
})

test('elsewhere a stage is one plain line', () => {
  expect(written(false, 1000)).toEqual(['pages: 3\n'])
})
