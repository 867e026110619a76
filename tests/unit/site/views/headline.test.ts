import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hasPhrases, headlinePhrases} from '../../../../src/site/views/headline.ts'

/** Phrases by `‖`, the parts of a long one by `|`. */
const cut = (title: string): string =>
  headlinePhrases(title)
    .map((parts) => parts.join('|'))
    .join('‖')

test.each([
  ['a phrase that fits on a line is whole', '多方联动 主动对接', '多方联动 ‖主动对接'],
  [
    'so is what stands between marks',
    '河湾大桥建成：投资3.5亿元，为群众服务',
    '河湾大桥建成：‖投资3.5亿元，‖为群众服务',
  ],
  [
    'a longer one is cut between words, numbers with what they count',
    '全市供水工作会议向第36届大会致贺电',
    '全市|供水|工作|会议|向第36届|大会|致贺电',
  ],
  ['only the longer one is', '河湾水务公司聚焦两岸居民饮水 助力乡村', '河湾|水务|公司|聚焦|两岸|居民|饮水 ‖助力乡村'],
  ['quotation marks stay with what they enclose', '记者看“老桥”的变化', '记者看“老桥”的变化'],
  ['what closes behind a mark stays there', '他问：“水从哪里来？”没有人回答', '他问：‖“水从哪里来？”‖没有人回答'],
  ['other scripts break at their spaces', 'Mayor opens new library wing', 'Mayor opens new library wing'],
  [
    'Japanese is left to browsers',
    '新しい橋の開通を祝う式典がきょう開かれた',
    '新しい橋の開通を祝う式典がきょう開かれた',
  ],
])('%s', (_, title, expected) => {
  expect(cut(title)).toBe(expected)
})

test('what is longer than any headline is not cut', () => {
  expect(hasPhrases('水'.repeat(161))).toBe(false)
  expect(headlinePhrases('水'.repeat(161))).toEqual([['水'.repeat(161)]])
})

test('the parts are the whole title, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom('', '第36届', '“', '河湾的桥', '，', '\n', ' 水”'),
      (text, some) => {
        const title = `${text}${some}${text}${some}`
        expect(headlinePhrases(title).flat().join('')).toBe(title)
      },
    ),
  )
})
