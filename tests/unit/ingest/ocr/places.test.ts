import {expect, test} from 'vitest'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const word = (text: string, x: number, y: number) =>
  `<span class="ocrx_word" title="bbox ${x} ${y} ${x + text.length * 14} ${y + 30}">${text}</span>`

/** A column of lines, `slope` of fall to the right. */
function column(x: number, lines: readonly string[], slope: number): string[] {
  return lines.map((text, i) => {
    let at = x
    const words = text.split(' ').map((one) => {
      const written = word(one, at, Math.round(100 + i * 40 + at * slope))
      at += (one.length + 1) * 14
      return written
    })
    const top = Math.round(100 + i * 40 + x * slope)
    return `<span class="ocr_line" title="bbox ${x} ${top} ${at - 14} ${Math.round(top + 30 + (at - x) * Math.abs(slope))}">${words.join(' ')}</span>`
  })
}

const left = [
  'The ferry to the old town will',
  'run again from the first day',
  'of May, the council of the',
  'harbour has said, and it will',
  'take all who come before ten',
  'of the evening and after it',
]
const right = [
  'only those who have paid for',
  'the whole of the season, as',
  'was done in the years before',
  'the bridge was built over the',
  'narrow part of the river and',
  'the road was made to it.',
]

test.each([0, 0.03, -0.03])('two columns are read one after the other on a page with a slope of %f', (slope) => {
  const [first, second] = [column(100, left, slope), column(620, right, slope)]
  const lines = first.flatMap((line, i) => [line, second[i] ?? ''])
  const source = `<html><body><div class="ocr_page">${lines.join('\n')}</div></body></html>`
  expect(ingestBytes('p.hocr', source).stories[0]?.body.text).toBe([...left, ...right].join(' '))
})

test('a page number in a footer is removed and declared', () => {
  const footer = '<div class="ocr_footer"><span class="ocr_line" title="bbox 500 990 520 1020">12</span></div>'
  const lines = column(100, left, 0).join('\n')
  const {stories, removed} = ingestBytes(
    'p.hocr',
    `<html><body><div class="ocr_page">${lines}${footer}</div></body></html>`,
  )
  expect(stories[0]?.body.text).toBe(left.join(' '))
  expect(removed.map(({rule, text}) => [rule, text])).toEqual([['reflow-furniture', '12']])
})

test('the lines as extracted are kept in the order of the file', () => {
  const source = `<html><body><div class="ocr_page">${column(620, right, 0).join('')}${column(100, left, 0).join('')}</div></body></html>`
  expect(ingestBytes('p.hocr', source).stories[0]?.body.extracted?.map(({text}) => text)).toEqual([...right, ...left])
})

test('text on no line is text all the same', () => {
  const source = `<html><body><div class="ocr_page">${column(100, left, 0).join('')}<p>Corrected by hand.</p></div></body></html>`
  expect(ingestBytes('p.hocr', source).stories[0]?.body.text.split('\n')).toEqual([
    left.join(' '),
    'Corrected by hand.',
  ])
})
