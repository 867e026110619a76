/** Names beside offices, with a dictionary of our own making: what the real one says of a word is the case here. */
import {describe, expect, test} from 'vitest'
import {Line} from '../../../../src/ingest/mentions/line.ts'
import {mentionsOf} from '../../../../src/ingest/mentions/mentions.ts'
import {endsBefore} from '../../../../src/ingest/mentions/name-ends.ts'
import {nameAfter} from '../../../../src/ingest/mentions/names.ts'

const behind = (office: string, rest: string, kinds: Readonly<Record<string, string>> = {}) =>
  nameAfter(new Line(office + rest), office.length, (word) => kinds[word] ?? '')?.name

describe('a name behind an office', () => {
  test('is none where the dictionary has another word of those characters', () => {
    expect(behind('董事长', '王小明。')).toBe('王小明')
    expect(behind('董事长', '王小明。', {王小明: 'nz'})).toBeUndefined()
    expect(behind('董事长', '王小明。', {王小明: 'nr'})).toBe('王小明')
  })

  test('of two characters that are a word too is one only if it speaks', () => {
    expect(behind('董事长', '高明。')).toBeUndefined()
    expect(behind('董事长', '高明表示，')).toBe('高明')
    expect(behind('董事长', '高明。', {高明: 'nr'})).toBe('高明')
  })

  test('that begins with a word is none', () => {
    expect(behind('董事长', '高明亮。')).toBe('高明亮')
    expect(behind('董事长', '高明亮。', {高明: 'a'})).toBeUndefined()
  })

  test('from abroad is none where its parts are other words', () => {
    expect(behind('总统', '马尔科夫斯基，')).toBe('马尔科夫斯基')
    expect(behind('总统', '马尔科夫斯基，', {科夫斯基: 'n'})).toBeUndefined()
  })
})

test('a name does not end within a word, whatever its characters spell', () => {
  expect(behind('总统', '贝·布托，')).toBe('贝·布托')
  expect(behind('总统', '贝·布托本来说，')).toBeUndefined()
})

test('a name does not end where a number or a letter follows', () => {
  expect([endsBefore('3日'), endsBefore('X'), endsBefore('，')]).toEqual([false, false, true])
})

test('a ministry at the beginning of a line has no country', () => {
  expect(mentionsOf('', '外交部发言人表示。').organisations.map(({name}) => name)).toEqual(['外交部'])
})
