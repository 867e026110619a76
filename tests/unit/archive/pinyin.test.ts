import {expect, test} from 'vitest'
import {indexLetter, isPinyinOf, sortKey} from '../../../src/archive/pinyin.ts'

test.each([
  ['长沙', 'C'],
  ['厦门', 'X'],
  ['重庆', 'C'],
  ['étude', 'E'],
  // Two letters as a capital.
  ['ßtraße', 'S'],
  ['ﬁlm', 'F'],
  ['2022', '#'],
  ['мир', '#'],
  ['', '#'],
])('%s stands under one letter, %s', (name, letter) => {
  expect(indexLetter(name)).toBe(letter)
})

test('names are in the order of their sound, those of one sound in the order of their characters', () => {
  const sorted = ['西宁', '银川', '北京', '背景', 'apple'].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  expect(sorted).toEqual(['apple', '北京', '背景', '西宁', '银川'])
})

test('a slug spells a name in any reading of its characters, and never another name', () => {
  expect(isPinyinOf('xiningwanbao', '西宁晚报')).toBe(true)
  expect(isPinyinOf('nv-xing', '女性')).toBe(true)
  expect(isPinyinOf('nuxing', '女性')).toBe(true)
  expect(isPinyinOf('xiningwanba', '西宁晚报')).toBe(false)
  expect(isPinyinOf('beijing', '西宁')).toBe(false)
})
