import {expect, test} from 'vitest'
import {isDoubtful, onOneScale} from '../../../../src/ingest/ocr/confidence.ts'
import {doubtfulRuns} from '../../../../src/ingest/ocr/doubts.ts'
import {withoutHtmlEntities} from '../../../../src/ingest/ocr/entities.ts'
import type {ScanLine, ScanWord} from '../../../../src/ingest/ocr/layout.ts'
import {isSpaced} from '../../../../src/ingest/ocr/spaces.ts'

const word = (text: string, sure: number | null = 0.9): ScanWord => ({text, sure, box: null, spaced: true})
const line = (...words: ScanWord[]): ScanLine => ({
  words,
  text: words.map(({text}) => text).join(' '),
  box: null,
  size: null,
  page: 0,
  block: 0,
  paragraph: null,
  role: null,
  hyphen: null,
  at: 0,
})
const scale = (...values: (number | null)[]) => onOneScale(values.map((sure) => ({sure})))

test('percents and shares are brought to one scale', () => {
  expect(scale(91, 35, null)).toEqual([0.91, 0.35, null])
  expect(scale(0.91, 0.35)).toEqual([0.91, 0.35])
})

test('a number that all words share was not measured', () => {
  expect(scale(0, 0, 0)).toEqual([null, null, null])
})

test('a doubtful mark without a letter is not worth showing', () => {
  expect([word('c4rt', 0.4), word('•', 0.1), word('cart', 0.6), word('cart', null)].map(isDoubtful)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('doubtful words are found again in the joined text, behind a hyphen that fell', () => {
  const lines = [line(word('the'), word('har-', 0.3)), line(word('bour', 0.3), word('is'), word('opcn', 0.2))]
  const runs = doubtfulRuns('the harbour is opcn', lines)
  expect(runs.map(({text}) => text).join('')).toBe('the harbour is opcn')
  expect(runs.filter(({sure}) => sure !== null).map(({text}) => text)).toEqual(['har', 'bour', 'opcn'])
})

test('spaces between ideographs are those of the print, not of the recognition', () => {
  const at = (left: number, right: number) => ({left, top: 0, right, bottom: 40})
  const [bridge, open, far] = [
    {text: '大桥', box: at(0, 80)},
    {text: '通车', box: at(84, 164)},
    {text: '典礼', box: at(210, 290)},
  ]
  expect(isSpaced(bridge, open, true)).toBe(false)
  expect(isSpaced(open, far, true)).toBe(true)
  expect(isSpaced({text: '截至', box: at(0, 80)}, {text: '8', box: at(82, 100)}, true)).toBe(true)
})

test('entities of HTML are read, and what stands for markup stays', () => {
  expect(withoutHtmlEntities('caf&eacute;&nbsp;1 &amp;nbsp; &lt; &none;')).toBe('café\u00a01 &amp;nbsp; &lt; &none;')
})
