import {expect, test} from 'vitest'
import {isPlausible, keepsEveryCharacter} from '../../../../src/ingest/reflow/check.ts'
import {type ReflowUnit, reflow} from '../../../../src/ingest/reflow/reflow.ts'

const unit = (text: string): ReflowUnit => ({type: 'p', text, lines: [0]})

test('characters may be in units or in removals, and white space anywhere', () => {
  expect(keepsEveryCharacter('港口 A3\n通航', [unit('港口通航')], [{text: 'A3', line: 0, why: 'furniture'}])).toBe(true)
})

test.each([
  ['lost', '港口通'],
  ['made up', '港口通航了'],
  ['exchanged', '港口通行'],
])('a character that was %s is noticed', (_, text) => {
  expect(keepsEveryCharacter('港口通航', [unit(text)], [])).toBe(false)
})

test('a text with many doubtful joins is not plausible, one with a few is', () => {
  const doubtful = {...unit('港口通航'), doubtful: [0]}
  expect(isPlausible([doubtful, doubtful])).toBe(true)
  expect(isPlausible([doubtful, doubtful, doubtful, unit('港口')])).toBe(false)
})

test('columns that stand side by side are kept as they are, and not trusted', () => {
  const row = '码头工人昨天下午在市政厅前集会      渔民们表示欢迎，他们说鱼价跌了'
  const {units, meta} = reflow([row, row, row, row].join('\n'))
  expect(units.map(({type}) => type)).toEqual(['table'])
  expect(meta.trusted).toBe(false)
})
