import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseHtml} from '../../../../src/ingest/body/parse.ts'
import {readAlto} from '../../../../src/ingest/ocr/alto.ts'
import {doubtfulRuns} from '../../../../src/ingest/ocr/doubts.ts'
import {readHocr} from '../../../../src/ingest/ocr/hocr.ts'
import type {Scan} from '../../../../src/ingest/ocr/layout.ts'
import {restoreScan} from '../../../../src/ingest/ocr/restore.ts'

const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')
const text = fc.constantFrom(
  'harbour',
  'toll',
  'Page',
  '7',
  '-',
  '大桥',
  '通车。',
  '，',
  'A&B',
  '<i>',
  'half-',
  '责任编辑：王丽',
)
const number = fc.oneof(
  {weight: 9, arbitrary: fc.integer({min: 0, max: 900})},
  {weight: 1, arbitrary: fc.constant('NaN')},
)
const word = fc.record({text, x: number, y: number, width: number, sure: fc.constantFrom('0.2', '0.9', '', '88')})
const line = fc.record({
  words: fc.array(word, {minLength: 1, maxLength: 5}),
  x: number,
  y: number,
  width: number,
  height: number,
  spaces: fc.boolean(),
  hyphen: fc.constantFrom('', '<HYP CONTENT="-"/>'),
})
const page = fc.array(fc.array(line, {maxLength: 6}), {minLength: 1, maxLength: 6})
type Lines = typeof page extends fc.Arbitrary<infer T> ? T : never

const altoOf = (blocks: Lines) =>
  `<alto><Layout><Page><PrintSpace>${blocks
    .map(
      (lines) =>
        `<TextBlock>${lines
          .map(
            ({words, x, y, width, height, spaces, hyphen}) =>
              `<TextLine HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}">${words
                .map(
                  (w) =>
                    `<String HPOS="${w.x}" VPOS="${w.y}" WIDTH="${w.width}" HEIGHT="30" WC="${w.sure}" CONTENT="${escaped(w.text)}"/>`,
                )
                .join(spaces ? '<SP/>' : '')}${hyphen}</TextLine>`,
          )
          .join('')}</TextBlock>`,
    )
    .join('')}</PrintSpace></Page></Layout></alto>`

const hocrOf = (blocks: Lines) =>
  `<html><body><div class="ocr_page">${blocks
    .map(
      (lines) =>
        `<p class="ocr_par">${lines
          .map(
            ({words, x, y}) =>
              `<span class="ocr_line" title="bbox ${x} ${y} 900 900">${words
                .map(
                  (w) =>
                    `<span class="ocrx_word" title="bbox ${w.x} ${w.y} 950 950; x_wconf ${w.sure}">${escaped(w.text)}</span>`,
                )
                .join(' ')}</span>`,
          )
          .join('\n')} loose</p>`,
    )
    .join('')}</div></body></html>`

const tally = (words: string) => [...words.replace(/\s+/gu, '')].sort().join('')

/** The scan's lines hold the words; units and removals hold the lines; marks hold the units. */
function expectWhole(scan: Scan | null, words: string): void {
  const lines = scan?.lines ?? []
  expect(tally(lines.map((one) => one.text).join(''))).toBe(tally(words))
  const {units, removed} = restoreScan(lines, undefined)
  expect(tally([...units, ...removed].map((one) => one.text).join(''))).toBe(tally(words))
  for (const unit of units) {
    const own = unit.lines.flatMap((index) => lines[index] ?? [])
    const runs = doubtfulRuns(unit.text, own)
    expect(runs.map((run) => run.text).join('')).toBe(unit.text)
  }
}

test('every word of ALTO is in the text or declared removed, wherever it stands', () => {
  fc.assert(
    fc.property(page, (blocks) => {
      const words = blocks.flatMap((lines) =>
        lines.flatMap((l) => [...l.words.map((w) => w.text), l.hyphen === '' ? '' : '-']),
      )
      expectWhole(readAlto(altoOf(blocks)), words.join(''))
    }),
    {numRuns: 200},
  )
})

test('every word of hOCR is in the text or declared removed, wherever it stands', () => {
  fc.assert(
    fc.property(page, (blocks) => {
      const words = blocks.flatMap((lines) => [...lines.flatMap((l) => l.words.map((w) => w.text)), 'loose'])
      expectWhole(readHocr(parseHtml(hocrOf(blocks))), words.join(''))
    }),
    {numRuns: 100},
  )
})
