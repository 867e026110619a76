import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {SearchRecord} from '../../../../src/site/search/record.ts'
import {ask, type SearchOptions} from '../../../../templates/scripts/search/ask.ts'
import type {OpenLibrary} from '../../../../templates/scripts/search/library.ts'
import {match} from '../../../../templates/scripts/search/match.ts'
import {narrow} from '../../../../templates/scripts/search/narrow.ts'
import {randomFrom} from '../../../support/random.ts'
import {linesOf, type WrittenLibrary, writtenLibrary} from '../../../support/search-library.ts'
import {writeSearch} from '../../../support/search-site.ts'

const random = randomFrom(20_221_122)
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T

/** Syllables of invented news: few enough that the same strings stand in many articles, and cut across each other. */
const bits = [
  ...'市区県镇公司银行医院学校农田水利开工完成增长下降人民代表大会春夏秋冬东西南北税雪',
  ...[
    '臺灣',
    '體育',
    '十四五',
    '“十四五”',
    '39.6',
    '1,000',
    '2021年',
    '３月',
    'GDP',
    'A股',
    '5G',
    'life',
    'café',
    'ラジオ',
    'ｶﾞｽ',
    'школа',
    '%',
    '、',
    '，',
    '。',
    ' ',
  ],
]
const line = () => Array.from({length: 3 + below(30)}, () => pick(bits)).join('')
const records: SearchRecord[] = Array.from({length: 300}, (_, i) => ({
  url: `/a/n${i}/`,
  title: i === 7 ? `${'很长的标题'.repeat(30)}尾巴` : line(),
  text: Array.from({length: 1 + below(6)}, line).join('\n'),
  date: i % 9 === 0 ? null : `20${10 + below(12)}-0${1 + below(9)}-1${below(9)}`,
  lang: 'zh-Hans',
  publication: pick(['甲报', '乙报', null]),
  authors: i % 3 ? ['张三'] : [],
  categories: i % 2 ? [['要闻', '本市']] : [['要闻']],
  tags: [`t${i % 4}`],
}))
const told = {
  whole: '坐 zorb 去',
  beginning: '去 zorbing 了 zorbing',
  inside: 'unzorbed',
  quoted: '利，“围”',
  unquoted: '利围',
}
for (const [name, text] of Object.entries(told))
  records.push({
    url: `/a/${name}/`,
    title: '无',
    text,
    date: null,
    lang: 'zh-Hans',
    publication: null,
    authors: [],
    categories: [],
    tags: [],
  })
let written: WrittenLibrary
let library: OpenLibrary
let order: readonly string[]

beforeAll(async () => {
  written = await writtenLibrary(records, {characters: 30_000, articles: 120, newest: 20})
  ;({opened: library, order} = written)
})
afterAll(() => written.close())

const found = async (query: string, options: SearchOptions = {}) =>
  (await ask(query, options, library, Number.POSITIVE_INFINITY)).held.map((article) => order[article] ?? '').sort()
const truth = (holds: (folded: readonly string[], record: SearchRecord) => boolean) =>
  records.flatMap((record) => (holds(linesOf(record).map(folded), record) ? [record.url] : [])).sort()
const folded = (text: string) => library.fold(text).characters.join('')

test('every string cut from a line is found in exactly the articles that hold it', async () => {
  const wrong: string[] = []
  for (let i = 0; i < 600; i++) {
    const characters = [...pick(linesOf(pick(records)))]
    const from = below(characters.length)
    const query = characters
      .slice(from, from + 1 + below(12))
      .join('')
      .replace(/[\s"-]/gu, '')
    const wanted = folded(query)
    if (wanted === '') continue
    const {titlesOnly} = await match(query, library, false)
    const inLines = truth((lines) => (titlesOnly ? lines.slice(0, 1) : lines).some((l) => l.includes(wanted)))
    const answer = await found(query)
    if (answer.join() !== inLines.join()) wrong.push(`${query}: ${answer.length} instead of ${inLines.length}`)
  }
  expect(wrong).toEqual([])
}, 60_000)

test('all words of a query have to be there, those with - must not', async () => {
  expect(await found('银行 GDP')).toEqual(
    truth((l) => l.some((x) => x.includes('银行')) && l.some((x) => x.includes('gdp'))),
  )
  expect(await found('银行 -GDP')).toEqual(
    truth((l) => l.some((x) => x.includes('银行')) && !l.some((x) => x.includes('gdp'))),
  )
})

test('title: looks in titles, quotes want the same punctuation', async () => {
  expect(await found('title:学校')).toEqual(truth(([title]) => title?.includes('学校') ?? false))
  expect(await found('"利，“围”"')).toEqual(['/a/quoted/'])
  expect(await found('利围')).toEqual(['/a/quoted/', '/a/unquoted/'])
})

test('a headline with its spaces is one string, unless its words are wanted apart', async () => {
  const headline = records.find(({title}) => /\S{2,} \S{2,}/u.test(title) && folded(title).length > 12)
  const words = headline?.title ?? ''
  expect(await found(words)).toEqual(truth((lines) => lines.some((l) => l.includes(folded(words)))))
  expect((await match(words, library, false)).together).toBe(true)
  expect((await match(words, library, true)).together).toBe(false)
})

test('the end of a very long title is found', async () => {
  expect(await found('标题尾巴')).toEqual(['/a/n7/'])
})

test('other writings of the same words find the same', async () => {
  for (const [one, other] of [
    ['台湾', '臺灣'],
    ['体育', '體育'],
    ['gdp', 'ＧＤＰ'],
    ['cafe', 'CAFÉ'],
    ['ガス', 'ｶﾞｽ'],
    ['3月', '３月'],
  ])
    expect(await found(one ?? '')).toEqual(await found(other ?? ''))
})

test('whole words rank before beginnings of words, those before the rest', async () => {
  const {scores} = await match('zorb', library, false)
  const best = [...scores].sort(([, a], [, b]) => b - a).map(([article]) => order[article])
  expect(best).toEqual(['/a/whole/', '/a/beginning/', '/a/inside/'])
})

test('counts of a facet are what choosing its value gives', async () => {
  const articles = [...(await match('市', library, false)).scores.keys()]
  const {facets} = narrow(articles, library.articles, {filters: {}, from: null, to: null})
  for (const facet of ['publication', 'category', 'tag', 'author', 'year'] as const)
    for (const {value, count} of facets[facet])
      expect(narrow(articles, library.articles, {filters: {[facet]: [value]}, from: null, to: null}).kept).toHaveLength(
        count,
      )
  expect(facets.category.map(({value}) => value)).toEqual(['要闻', '要闻 / 本市'])
})

test('from and to keep the days between them, and drop what has no date', async () => {
  const all = [...order.keys()]
  const {kept} = narrow(all, library.articles, {filters: {}, from: '2014-03', to: '2016'})
  const dated = records.filter(({date}) => date !== null && date >= '2014-03-01' && date <= '2016-12-31')
  expect(kept.map((article) => order[article]).sort()).toEqual(dated.map(({url}) => url).sort())
})

test('the same articles give the same bytes', async () => {
  const again = await mkdtemp(path.join(tmpdir(), 'search-'))
  await writeSearch(again, records, {characters: 30_000, articles: 120, newest: 20})
  const index = (site: string) => readFile(path.join(site, 'search', 'index.json'), 'utf8')
  const [one, two] = [await index(written.folder), await index(again)]
  expect(two).toBe(one)
  const {bundles} = JSON.parse(one) as {bundles: {name: string}[]}
  expect(bundles.length).toBeGreaterThan(2)
  for (const {name} of bundles) {
    const [a, b] = await Promise.all(
      [written.folder, again].map((site) =>
        readFile(path.join(site, 'search', 'bundles', name, 'pagefind-entry.json'), 'utf8'),
      ),
    )
    expect(b).toBe(a)
  }
  await rm(again, {recursive: true, force: true})
})
