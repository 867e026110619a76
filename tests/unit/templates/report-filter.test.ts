import {expect, test} from 'vitest'
import type {IndexedFile} from '../../../src/site/publish/report-index.ts'
import {matcher} from '../../../templates/scripts/report/matches.ts'

const codes = ['date-inferred', 'file-empty']
const files: readonly IndexedFile[] = [
  ['2022/a.md', '沿河步道开放 Riverside Walk', 'published', [0], '/report/#f1'],
  ['2022/b.md', '', 'skipped', [1], '/report/#f2'],
  ['2023/Ｃ.md', '渡船停航', 'published', [], '/report/#f3'],
]
const found = (wanted: Partial<Record<'q' | 'outcome' | 'code', string>>) =>
  files.filter(matcher({q: '', outcome: '', code: '', ...wanted}, codes)).map(([path]) => path)

test('all that is asked for must hold', () => {
  expect(found({})).toHaveLength(3)
  expect(found({outcome: 'published'})).toEqual(['2022/a.md', '2023/Ｃ.md'])
  expect(found({outcome: 'published', code: 'date-inferred'})).toEqual(['2022/a.md'])
  expect(found({outcome: 'published', code: 'file-empty'})).toEqual([])
  expect(found({code: 'no-such-code'})).toEqual([])
})

test('words stand in path or title, in any order, case and width', () => {
  expect(found({q: '2022'})).toEqual(['2022/a.md', '2022/b.md'])
  expect(found({q: 'walk 步道'})).toEqual(['2022/a.md'])
  expect(found({q: '2023/c'})).toEqual(['2023/Ｃ.md'])
  expect(found({q: '渡船 步道'})).toEqual([])
})
