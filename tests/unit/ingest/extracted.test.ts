import {describe, expect, test} from 'vitest'
import {extractedLines} from '../../../src/ingest/body/extracted.ts'

describe('what became of each line', () => {
  test('a line says how it was joined: closed up, with a space, or as a line of its own', () => {
    const lines = ['中国人寿青海', '省分公司', 'The quick', 'brown fox', '床前明月光', '疑是地上霜']
    const units = [
      {type: 'p' as const, text: '中国人寿青海省分公司', lines: [0, 1]},
      {type: 'p' as const, text: 'The quick brown fox', lines: [2, 3]},
      {type: 'verse' as const, text: '床前明月光\n疑是地上霜', lines: [4, 5]},
    ]
    expect(extractedLines(lines, units, []).map(({unit, type, join}) => [unit, type ?? join])).toEqual([
      [0, 'p'],
      [0, 'closed'],
      [1, 'p'],
      [1, 'space'],
      [2, 'verse'],
      [2, 'line'],
    ])
  })

  test('of a line that was taken out in part, the stretch that is gone is told', () => {
    const lines = ['多方联动 主动对接主动对接', 'hy-', 'phen']
    const units = [
      {type: 'h' as const, text: '多方联动 主动对接', lines: [0]},
      {type: 'p' as const, text: 'hyphen', lines: [1, 2]},
    ]
    const [heading, head, rest] = extractedLines(lines, units, [
      {line: 0, why: 'doubled'},
      {line: 1, why: 'hyphen'},
    ])
    expect(heading).toMatchObject({removed: 'doubled', cut: [9, 13]})
    expect(head).toMatchObject({removed: 'hyphen', cut: [2, 3]})
    expect(rest).toEqual({text: 'phen', unit: 1, join: 'closed'})
  })

  test('moved lines and doubtful joins are marked; what is in no unit has no unit', () => {
    const lines = ['一句话没有', '', '版面', '说完的。']
    const units = [{type: 'p' as const, text: '一句话没有说完的。', lines: [0, 3], doubtful: [3], order: [3]}]
    expect(extractedLines(lines, units, [{line: 2, why: 'furniture'}])).toEqual([
      {text: '一句话没有', unit: 0, type: 'p'},
      {text: ''},
      {text: '版面', removed: 'furniture'},
      {text: '说完的。', unit: 0, join: 'closed', doubtful: true, moved: true},
    ])
  })

  test('white space within lines changes nothing', () => {
    const units = [{type: 'p' as const, text: '截至 8 月底，累计', lines: [0, 1]}]
    const lines = extractedLines(['　　截至 8 月底，', '累计  '], units, [{line: 0, why: 'doubled'}])
    expect(lines.map(({cut, join}) => [cut, join])).toEqual([
      [undefined, undefined],
      [undefined, 'closed'],
    ])
  })
})
