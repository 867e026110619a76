const digits = new Map([...'〇一二三四五六七八九'].map((character, at) => [character, at] as const))
const otherDigits: readonly (readonly [string, number])[] = [
  ['零', 0],
  ['○', 0],
  ['两', 2],
  ['元', 1],
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
]
for (const [character, value] of otherDigits) digits.set(character, value)

/** Characters a number in a Chinese date is written with. */
export const numeral = '[\\d〇零○一二两三四五六七八九十廿卅元]'

/** `二〇二二` 2022, `二十五` 25, `廿五` 25, `元` 1, `12` 12; NaN for what is no number. */
export function chineseNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const values = [...text].map((character) => digits.get(character) ?? Number(character))
  if (values.length > 1 && values.every((value) => value < 10)) return Number(values.join(''))
  // 二十五: what stands before 十 multiplies it, what stands after is added.
  return values.reduce((sum, value) => (value === 10 && sum > 0 && sum < 10 ? sum * 10 : sum + value), 0)
}

/** Year zero of the eras whose calendar is the Gregorian one; older era names count lunar years, which are not read. */
export const eras: ReadonlyMap<string, number> = new Map([
  ['民国', 1911],
  ['民國', 1911],
  ['中華民國', 1911],
  ['中华民国', 1911],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
])
