import fc from 'fast-check'
import {expect, test} from 'vitest'
import {splitLines} from '../../src/ingest/reflow/lines.ts'
import {type Reflowed, reflow} from '../../src/ingest/reflow/reflow.ts'

/** Pieces newspaper pages are made of, and pieces that are none, so that every rule is met by chance. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他，。、！？“”（）《》'),
      maxLength: 24,
    }),
  },
  {weight: 4, arbitrary: fc.string({unit: fc.constantFrom(...'abcdefgh ABC.,-’“”'), maxLength: 50})},
  {weight: 2, arbitrary: fc.string({unit: fc.constantFrom(...' \t\u3000\u00a0|.-—0123456789%'), maxLength: 30})},
  {weight: 2, arbitrary: fc.string({unit: 'grapheme', maxLength: 20})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 20})},
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '本报记者 王丽',
        '（下转第4版）',
        '责任编辑：王丽',
        'A03版',
        '2021年3月4日 星期四',
        '新华社北京3月4日电',
        '— 3 —',
        'Page 3',
      ],
      ...[
        '主动对接主动对接',
        '服务 推广推广推广推广',
        '大大力力开开展展',
        'harb-',
        'high-',
        '• 一项',
        '1. one',
        '图为会场。',
        '地址：人民路3号',
      ],
    ),
  },
)
const page = fc
  .array(
    fc.tuple(fc.array(piece, {maxLength: 3}), fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '\f', '\n\f')),
    {maxLength: 40},
  )
  .map((lines) => lines.map(([pieces, end]) => pieces.join('') + end).join(''))

test('no character is lost or made up: units and removals hold those of the input, white space aside', () => {
  fc.assert(
    fc.property(page, (text) => {
      expect(charactersOf(reflow(text))).toBe(sorted(text))
    }),
    {numRuns: 1000},
  )
})

test('no character is lost of any text at all', () => {
  const any = fc.string({unit: 'binary', maxLength: 300})
  fc.assert(
    fc.property(any, (text) => {
      expect(charactersOf(reflow(text))).toBe(sorted(text))
    }),
    {numRuns: 1000},
  )
})

test('every line with something on it is in one unit, or all of it is removed; no line is in two', () => {
  fc.assert(
    fc.property(page, (text) => {
      const {units, removed} = reflow(text)
      const used = units.flatMap(({lines}) => lines)
      expect(new Set(used).size).toBe(used.length)
      const gone = removed.filter(({why}) => why === 'furniture').map(({line}) => line)
      const printed = [...splitLines(text).entries()].filter(([, line]) => line.trim() !== '').map(([index]) => index)
      expect([...used, ...gone].sort((a, b) => a - b)).toEqual(printed)
    }),
    {numRuns: 1000},
  )
})

test('the spaces within a line stay: each line stands in its unit as it was, up to what was removed from it', () => {
  fc.assert(
    fc.property(page, (text) => {
      const lines = splitLines(text)
      const {units, removed} = reflow(text)
      const changed = new Set(removed.map(({line}) => line))
      for (const unit of units) {
        let from = 0
        for (const index of unit.lines.filter((line) => !changed.has(line))) {
          const line = (lines[index] ?? '').trim()
          const at = unit.text.indexOf(line, from)
          expect(at, `“${line}” in “${unit.text}”`).toBeGreaterThanOrEqual(0)
          from = at + line.length
        }
      }
    }),
    {numRuns: 1000},
  )
})

test('a join of two lines adds one space, a line break of a table or of verse, or nothing', () => {
  fc.assert(
    fc.property(page, (text) => {
      const lines = splitLines(text)
      for (const unit of reflow(text).units) {
        const longest = unit.lines.reduce((sum, line) => sum + (lines[line] ?? '').length + 1, 0)
        expect(unit.text.length).toBeLessThan(longest + 1)
        if (unit.type !== 'table' && unit.type !== 'verse') expect(unit.text).not.toContain('\n')
      }
    }),
    {numRuns: 300},
  )
})

test('marks of doubt and of order name lines of their own unit', () => {
  fc.assert(
    fc.property(page, (text) => {
      for (const {lines, doubtful = [], order = []} of reflow(text).units) {
        expect(lines).toEqual(expect.arrayContaining([...doubtful, ...order]))
      }
    }),
    {numRuns: 300},
  )
})

test('the same text gives the same result', () => {
  fc.assert(
    fc.property(page, (text) => {
      expect(reflow(text)).toEqual(reflow(text))
    }),
    {numRuns: 100},
  )
})

function charactersOf({units, removed}: Reflowed): string {
  return sorted([...units, ...removed].map(({text}) => text).join(''))
}

function sorted(text: string): string {
  return [...text.replace(/\s+/gu, '')].sort().join('')
}
