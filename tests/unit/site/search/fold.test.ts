import {expect, test} from 'vitest'
import {createFold} from '../../../../src/site/search/fold.ts'
import {traditionalPairs} from '../../../../src/site/search/traditional.ts'

const fold = createFold(traditionalPairs())
const folded = (text: string) => fold(text).characters.join('')

test.each([
  ['width, accents, quotation marks and commas', 'Ｃａｆé “十四五”，3.5％', 'cafe十四五3.5%'],
  ['traditional characters', '臺灣體育', '台湾体育'],
  ['a point only between two digits', '39．6度。v1.a .5 7.', '39.6度v1a57'],
  ['thousands', '1,000.50元', '1000.50元'],
  ['half-width kana with its voicing mark', 'ｶﾞｽ', 'ガス'],
  ['jamo written one by one', '한국', '한국'],
  ['letters with a stroke', 'Łódź straße Ærø', 'lodzstrasseaero'],
  ['stress marks and ё', 'слё́зы', 'слезы'],
  ['vowel signs of Devanagari, which are letters', 'हिन्दी', 'हिन्दी'],
  ['characters beyond the basic plane', '𠮷野家', '𠮷野家'],
  ['signs that change what is meant', 'C++ & A@B #5 +3% ‰', 'c++&a@b#5+3%‰'],
])('folds %s', (_, text, expected) => {
  expect(folded(text)).toBe(expected)
})

test('says where each character was written', () => {
  expect(fold('“㎡”ｶﾞ')).toEqual({characters: ['m', '2', 'ガ'], starts: [1, 1, 3], ends: [2, 2, 5]})
})
