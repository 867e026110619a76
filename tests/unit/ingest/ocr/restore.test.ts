/** What the lines of a printed page become, by their places and by what the format says of them. */
import {describe, expect, test} from 'vitest'
import type {ScanLine} from '../../../../src/ingest/ocr/layout.ts'
import {restoreScan} from '../../../../src/ingest/ocr/restore.ts'

/** A line of type: `size` high, each character `wide`. */
function line(text: string, top: number, given: Partial<ScanLine> & {readonly wide?: number} = {}): ScanLine {
  const {wide = 10, size = 20, ...stated} = given
  const box = {left: 100, top, right: 100 + text.length * wide, bottom: top + (size ?? 20)}
  const words = [{text, box, sure: null, spaced: false}]
  const unstated = {page: 0, block: 0, paragraph: null, role: null, hyphen: null, at: 0}
  return {...unstated, words, text, box, size, ...stated}
}

const column = (texts: readonly string[], top: number, block = (_row: number) => 0) =>
  texts.map((text, row) => line(text, top + row * 25, {block: block(row)}))

const prose = [
  'The ferry to the old town runs again',
  'from the first of May, the council of',
  'the harbour has said, and it will take',
  'all who come before ten of the evening.',
]
const paragraph = ['p', prose.join(' ')]
const large = {size: 32, wide: 16, block: 1}

const unitsOf = (lines: readonly ScanLine[]) => restoreScan(lines, undefined).units.map(({type, text}) => [type, text])

describe('a line apart', () => {
  test('in large type is a heading, but for a byline', () => {
    expect(unitsOf([line('Mary Major', 40, large), ...column(prose, 180)])).toEqual([['h', 'Mary Major'], paragraph])
    expect(unitsOf([line('By Mary Major', 40, large), ...column(prose, 180)])).toEqual([
      ['byline', 'By Mary Major'],
      paragraph,
    ])
  })

  test('is what the format says it is', () => {
    const quay = 'The quay at night.'
    expect(unitsOf([...column(prose, 100), line(quay, 300, {role: 'caption'})])).toEqual([paragraph, ['caption', quay]])
    expect(unitsOf([...column(prose, 100), line(quay, 300)])).toEqual([paragraph, ['p', quay]])
  })

  test('without a place is after the line it follows, as a heading where it is called one', () => {
    const still = {box: null, role: 'heading'} as const
    expect(unitsOf([...column(prose, 100), line('Still waters', 0, still)])).toEqual([paragraph, ['h', 'Still waters']])
  })

  test('that says only where a story is from is its dateline', () => {
    const story = ['今天上午河湾的渡船又开了，码头上', '站满了人，老人免费乘坐，学生半价。']
    const lines = ['新华社北京1月5日电', '', '', ...story].map((text, row) => line(text, 40 + row * 25, {wide: 20}))
    expect(unitsOf(lines.filter(({text}) => text !== ''))).toEqual([
      ['dateline', '新华社北京1月5日电'],
      ['p', story.join('')],
    ])
  })
})

test('a run of large type longer than a heading is none, unless the format calls it one', () => {
  const run = (rows: number, role: ScanLine['role'] = null) => [
    ...Array.from({length: rows}, (_, row) => line('Fares', 40 + row * 40, {...large, role})),
    ...[400, 520, 640, 760].flatMap((top) => column(prose, top)),
  ]
  const headings = (lines: readonly ScanLine[]) => unitsOf(lines).filter(([type]) => type === 'h')
  expect(headings(run(6))).toEqual([['h', 'Fares Fares Fares Fares Fares Fares']])
  expect(headings(run(7))).toEqual([])
  expect(headings(run(7, 'heading'))).toEqual([['h', 'Fares Fares Fares Fares Fares Fares Fares']])
})

test('on a page that sets nothing in, a sentence that ends a full row ends its paragraph where its block ends', () => {
  const rows = [
    'The ferry to the old town runs again,',
    'from the first of May, and it leaves',
    'each day.',
    'The fare is what it was when the last',
    'one left, two winters ago, as we know',
    'it was.',
    'The quay was full of people who had',
    'come to see it, and the band played on',
    'till ten.',
    'The lamps were lit, and all were glad.',
    'No one went home before the last one',
    'had left.',
  ]
  const [lit, home] = [rows[9], rows.slice(10).join(' ')]
  const last = (lines: readonly ScanLine[]) => unitsOf(lines).slice(3)
  expect(last(column(rows, 100))).toEqual([['p', `${lit} ${home}`]])
  expect(last(column(rows, 100, (row) => (row < 10 ? 0 : 1)))).toEqual([
    ['p', lit],
    ['p', home],
  ])
})

test('a page without any places stands behind the page before it', () => {
  const last = line('Still waters', 0, {box: null, page: 1})
  expect(unitsOf([...column(prose, 100), last])).toEqual([paragraph, ['p', 'Still waters']])
})
