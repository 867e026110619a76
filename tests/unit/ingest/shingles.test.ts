import {expect, test} from 'vitest'
import {foldedOf} from '../../../src/ingest/folded.ts'
import {readShingles, shinglesOf} from '../../../src/ingest/shingles.ts'

const signatureOf = (text: string): string => shinglesOf(foldedOf(text))

/** Sentences without a run of five letters in common. */
const sentences = Array.from({length: 40}, (_, i) =>
  Array.from({length: 20}, (_, j) => String.fromCodePoint(0x4e00 + i * 97 + j * 13)).join(''),
)
const textOf = (from: number, to: number) => sentences.slice(from, to).join('。')

/** Share of slots two signatures have in common. */
function alike(a: string, b: string): number {
  const one = readShingles(a)?.whole ?? new Uint16Array()
  const other = readShingles(b)?.whole ?? new Uint16Array()
  return one.filter((value, i) => value === other[i]).length / one.length
}

test('one text has one signature, whatever its punctuation, white space, width and case', () => {
  const plain = `${textOf(0, 10)}，Route 66`
  const dressed = `${textOf(0, 10).replaceAll('。', '！\n')} ＲＯＵＴＥ　６６`
  expect(signatureOf(dressed)).toBe(signatureOf(plain))
  expect(readShingles(signatureOf(plain))?.size).toBe(200 + 'route66'.length - 4)
})

test.each([
  [0, 40, 0, 30, 0.75],
  [0, 30, 10, 40, 0.5],
  [0, 20, 20, 40, 0],
])('slots in common tell how much texts share: %d-%d and %d-%d share %d', (a, b, c, d, share) => {
  // Three times the standard error of 64 slots.
  const error = 3 * Math.sqrt((share * (1 - share)) / 64)
  expect(Math.abs(alike(signatureOf(textOf(a, b)), signatureOf(textOf(c, d))) - share)).toBeLessThanOrEqual(
    error + 0.02,
  )
})

test('numbers are distinct, sorted, and written as one where commas or points join their digits', () => {
  const long = textOf(0, 4)
  const numbers = (text: string) => [...(readShingles(signatureOf(long + text))?.numbers ?? [])]
  expect(numbers('')).toEqual([])
  expect(numbers('增长1,234.5万，又1,234.5万')).toHaveLength(1)
  expect(numbers('3月8日，12人')).toEqual(numbers('12人，8日，３月'))
  expect(numbers('1 2 3 4 5')).toEqual([...numbers('5 4 3 2 1')].sort((a, b) => a - b))
})

test('one text in simplified and in traditional characters has one signature', () => {
  const news =
    '河湾大桥昨天正式通车，两岸居民步行过桥，队伍一直排到旧码头。设计师说，这座桥为后来的铁路留了位置，总共用了六年时间。'
  const inTraditional =
    '河灣大橋昨天正式通車，兩岸居民步行過橋，隊伍一直排到舊碼頭。設計師說，這座橋為後來的鐵路留了位置，總共用了六年時間。'
  expect(signatureOf(inTraditional)).toBe(signatureOf(news))
})

test('a text of a line has none: too little to tell by', () => {
  expect(signatureOf('河湾昨天放晴。')).toBe('')
  expect(readShingles('')).toBe(null)
})
