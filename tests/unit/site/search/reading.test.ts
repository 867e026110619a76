import {expect, test} from 'vitest'
import {createFold} from '../../../../src/site/search/fold.ts'
import {traditionalPairs} from '../../../../src/site/search/traditional.ts'
import {excerptsOf, markAll, openingOf} from '../../../../templates/scripts/search/excerpt.ts'
import {rowsFor} from '../../../../templates/scripts/search/export-csv.ts'
import {finderFor, foldedFinder} from '../../../../templates/scripts/search/finders.ts'
import {within} from '../../../../templates/scripts/search/narrow.ts'
import {clausesOf} from '../../../../templates/scripts/search/query.ts'
import {parametersOf, periodOf, stateOf} from '../../../../templates/scripts/search/state.ts'
import {nearQueries} from '../../../../templates/scripts/search/suggest.ts'
import {differences} from '../../../../templates/scripts/search/why.ts'

const fold = createFold(traditionalPairs())
const folded = (text: string) => fold(text).characters.join('')
const finders = (...strings: string[]) => strings.map((string) => foldedFinder(folded(string), fold))
const shown = (parts: readonly {text: string; marked: boolean}[]) =>
  parts.map(({text, marked}) => (marked ? `[${text}]` : text)).join('')

test('marks what was found as it is written, punctuation inside and all', () => {
  expect(shown(markAll('实施“十四五”规划，落实《十四五規劃》。', finders('十四五规划')))).toBe(
    '实施“[十四五”规划]，落实《[十四五規劃]》。',
  )
  expect(shown(markAll('𠮷野家 ｶﾞｽ', finders('野家', 'ガス')))).toBe('𠮷[野家] [ｶﾞｽ]')
})

test('quoted words are marked where they stand as they were typed, punctuation and all', () => {
  const quoted = finderFor({text: '，我们', exact: true}, fold)
  expect(shown(markAll('他说我们来了,　我们，我们在', [quoted]))).toBe('他说我们来了,　我们[，我们]在')
  expect(shown(markAll('ＡＢ  c', [finderFor({text: 'b C', exact: true}, fold)]))).toBe('Ａ[Ｂ  c]')
})

test('a line that repeats the title is no excerpt while there is another', () => {
  const lines = ['水库开工', '《水库开工》', '昨天水库开工了']
  expect(excerptsOf(lines, finders('水库'), 1).map(shown)).toEqual(['昨天[水库]开工了'])
  expect(shown(openingOf(lines))).toBe('昨天水库开工了')
})

test('an excerpt begins at a sentence and ends in an ellipsis where the line goes on', () => {
  const line = `${'前文很长。'.repeat(12)}这里说到水库，${'后文也长'.repeat(40)}`
  const [excerpt = []] = excerptsOf(['题', line], finders('水库'), 1)
  expect(shown(excerpt)).toMatch(/^…(?:前文很长。)*这里说到\[水库\]，后文.*…$/u)
  expect(shown(excerpt).length).toBeLessThan(110)
})

test('excerpts show every string that was searched for before more of the same', () => {
  const lines = ['题', '水库一', '水库二', '电站']
  expect(excerptsOf(lines, finders('水库', '电站'), 2).map(shown)).toEqual(['[水库]一', '[电站]'])
})

test('where only the title has it, the title is the excerpt', () => {
  expect(excerptsOf(['水库开工', '正文'], finders('水库'), 1).map(shown)).toEqual(['[水库]开工'])
})

test.each([
  ['臺灣', ['台湾'], ['script']],
  ['ABC', ['ＡＢＣ'], ['width']],
  ['cafe', ['Café'], ['accent']],
  ['Cafe', ['CAFE', 'café'], []],
])('%s found in %s is told apart by %s', (typed, lines, expected) => {
  expect(differences([typed], lines, fold)).toEqual(expected)
})

test('takes a query apart', () => {
  expect(clausesOf('title:保险 "青海 西宁" -上海 “十四五”')).toEqual([
    {text: '保险', exact: false, inTitle: true, without: false},
    {text: '青海 西宁', exact: true, inTitle: false, without: false},
    {text: '上海', exact: false, inTitle: false, without: true},
    {text: '“十四五”', exact: false, inTitle: false, without: false},
  ])
})

test('an address says what a page shows, and back', () => {
  const address = 'q=保险&publication=甲报&publication=乙报&from=2021&to=2022-03&sort=newest'
  expect(decodeURIComponent(String(parametersOf(stateOf(new URLSearchParams(address)))))).toBe(address)
  expect(String(parametersOf(stateOf(new URLSearchParams('q=x&sort=worst&from=yesterday'))))).toBe('q=x')
})

test.each([
  ['2021-03-09', '2021', '2021', true],
  ['2021-03-09', '2021-03-10', '', false],
  ['2021-03', '2021-03-10', '2021-03-12', true],
  ['2021', '2022', '', false],
  ['2024-08~', '2024-08', '2024-08', true],
  ['192X', '1925', '1926', true],
  ['2020/2022', '2021', '2021', true],
])('%s from %s to %s: %s', (date, from, to, expected) => {
  expect(within(date, from, to)).toBe(expected)
})

test.each([
  ['2021年3月9日', '2021-03-09'],
  ['２０２１．３', '2021-03'],
  ['20210309', '2021-03-09'],
  ['2021', '2021'],
  ['2021-13', ''],
  ['昨天', ''],
])('the period %s is read as "%s"', (typed, expected) => {
  expect(periodOf(typed)).toBe(expected)
})

test('what has no date is in no range, but everywhere without one', () => {
  expect([within(null, '2021', null), within(null, null, null)]).toEqual([false, true])
})

test('near queries are shorter ones', () => {
  expect(nearQueries('水库 发电 -上海')).toEqual(['发电 -上海', '水库 -上海', '水库 发电', '水库', '发电'])
  expect(nearQueries('水库工程')).toEqual(['水库工', '库工程', '水工程', '水库程', '水库', '工程'])
})

test('rows of a CSV are taken over as they are, line ends and quotes included', () => {
  const csv = '\ufeffid,url,title\r\n1,/a/1/,"甲, ""乙""\r\n丙"\r\n2,/a/2/,丁\r\n'
  expect(rowsFor(csv, ['/a/2/', '/a/1/', '/a/9/'])).toBe('id,url,title\r\n2,/a/2/,丁\r\n1,/a/1/,"甲, ""乙""\r\n丙"\r\n')
})
