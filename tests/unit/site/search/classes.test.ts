/** Each kind of query over some hundred invented articles: found is what a plain look at all texts finds, no more, no less. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {SearchRecord} from '../../../../src/site/search/record.ts'
import {ask, type SearchOptions} from '../../../../templates/scripts/search/ask.ts'
import {randomFrom} from '../../../support/random.ts'
import {linesOf, type WrittenLibrary, writtenLibrary} from '../../../support/search-library.ts'

const random = randomFrom(20_260_401)
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T

/** Simplified and traditional, of the words below. */
const pairs = [...'医醫疗療电電网網气氣对對农農线線车車东東报報关關龙龍门門']
const scripts = pairs.flatMap((simplified, i) => (i % 2 ? [] : [[simplified, pairs[i + 1] ?? ''] as const]))
const inScript = (text: string, to: 0 | 1) =>
  [...text].map((c) => scripts.find((pair) => pair[1 - to] === c)?.[to] ?? c).join('')
const wide = (text: string) => text.replace(/[!-~]/gu, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))

const han =
  '医疗保险|电力公司|农田水利|河东大桥|网络线路|汽车东站|气象台|关于渡口|龙门镇|县医院|晚报|对外贸易|水库|老桥'.split(
    '|',
  )
const digits = '39万元|39.6万元|2021年|3月8日|11.68万人|1,200公里|8%|第12届'.split('|')
const latin = 'GDP|growth|Growing|river|Riverside|café|Naïve|AI'.split('|')
const mixed = 'A股|5G网络|C++语言|WTO规则|T恤|iPhone手机'.split('|')
const marks = '，|。|、|“|”|《|》|——|；|（|）| '.split('|')
const verbs = [...'开停建修增减看说的了在鹤鲸鑫']

const phrase = () => {
  const kind = below(10)
  return pick(kind < 4 ? han : kind < 5 ? digits : kind < 6 ? latin : kind < 7 ? mixed : kind < 9 ? marks : verbs)
}
const line = () =>
  Array.from({length: 4 + below(16)}, phrase)
    .join('')
    .trim() || '空'
const written = (text: string, i: number) => (i % 3 === 0 ? inScript(text, 1) : i % 7 === 0 ? wide(text) : text)
const records: readonly SearchRecord[] = Array.from({length: 360}, (_, i) => ({
  url: `/a/n${i}/`,
  title: written(line(), i),
  text: Array.from({length: 1 + below(5)}, () => written(line(), i)).join('\n'),
  date: i % 11 === 0 ? null : `${2010 + below(9)}-${pick(['01', '04', '10'])}-${10 + below(18)}`,
  lang: i % 3 === 0 ? 'zh-Hant' : 'zh-Hans',
  publication: pick(['河东晚报', '龙门日报', null]),
  authors: i % 4 ? [pick(['张三', '李四'])] : [],
  categories: i % 2 ? [['要闻', '本市']] : [['要闻'], ['水利', '水库']],
  tags: [`t${i % 5}`],
}))

/** What two writings have in common, told without the product's own fold. */
const common = (text: string) =>
  inScript(text.normalize('NFKC').toLowerCase(), 0)
    .replace(/\p{Script=Latin}/gu, (c) => [...c.normalize('NFD')][0] ?? c)
    .replace(/(?<![0-9])\.|\.(?![0-9])|[^\p{L}\p{N}%+.]/gu, '')
const letterByLetter = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')

const holds = (query: string) => (record: SearchRecord) =>
  linesOf(record).some((l) => common(l).includes(common(query)))
const inTitle =
  (query: string) =>
  ({title}: SearchRecord) =>
    common(title).includes(common(query))
const exactly = (query: string) => (record: SearchRecord) =>
  linesOf(record).some((l) => letterByLetter(l).includes(letterByLetter(query).trim()))

/** From `from` to `to` characters of some line, that begin or end anywhere. */
function cut(from: number, to: number, fits: (text: string) => boolean = () => true): string {
  for (;;) {
    const characters = [...pick(linesOf(pick(records)))]
    const start = below(characters.length)
    const text = characters.slice(start, start + from + below(to - from + 1)).join('')
    if ([...common(text)].length >= from && !/["＂\s]|^[-－]/u.test(text) && fits(text)) return text
  }
}
const onlyHan = (text: string) => /^\p{Script=Han}+$/u.test(text)

interface Question {
  readonly query: string
  readonly options?: SearchOptions
  readonly truth: (record: SearchRecord) => boolean
}
const plain = (query: string): Question => ({query, truth: holds(query)})

const classes: Readonly<Record<string, () => Question>> = {
  'Han, cut anywhere': () => plain(cut(2, 8, onlyHan)),
  'long strings': () => plain(cut(9, 24)),
  'digits with units': () =>
    plain(pick(['39万元', '39.6万', '6万元', '2021年', '11.68', '1200公里', '1,200', '8%', '12届', '3月8'])),
  'Latin, whole words and parts': () =>
    plain(pick(['gdp', 'Grow', 'growth', 'owing', 'river', 'side', 'cafe', 'naive', 'ai', 'ro'])),
  'scripts mixed': () => plain(pick(['A股', '5g网', 'g网络', 'C++语', 'wto规', 'T恤', 'phone手', 'e手机'])),
  'punctuation inside passed over': () => {
    const query = cut(3, 9, (text) => /\p{P}/u.test(text.slice(1, -1)) && !/\p{N}/u.test(text))
    return {query: query.replace(/[^\p{L}\p{N}%+.,]/gu, ''), truth: holds(query)}
  },
  'punctuation that is not there': () => {
    const text = cut(4, 8, onlyHan)
    return {query: `“${text.slice(0, 2)}、${text.slice(2)}”`, truth: holds(text)}
  },
  'other width': () => plain(wide(pick(['39.6万元', '2021年', 'GDP', 'A股', '5G网络', 'river']))),
  'other script': () => {
    const text = cut(2, 6, (t) => onlyHan(t) && inScript(t, 1) !== inScript(t, 0))
    return plain(inScript(text, pick([0, 1])))
  },
  'one character': () => plain(pick([...'鹤鲸鑫恤届9桥外'].filter((c) => !search.opened.common.has(c)))),
  'quoted: letter by letter': () => {
    const query = cut(2, 8, (text) => /[\p{L}\p{N}]/u.test(text))
    return {query: `"${query}"`, truth: exactly(query)}
  },
  'several words': () => {
    const [one, other] = [pick(han), pick(latin)]
    return {query: `${one} ${other}`, truth: (r) => holds(one)(r) && holds(other)(r), options: {apart: true}}
  },
  'a word and a very common character': () => {
    const [word, character] = [cut(2, 3, onlyHan), pick(commonCharacters())]
    return {query: `${word} ${character}`, truth: (r) => holds(word)(r) && holds(character)(r), options: {apart: true}}
  },
  'without a word': () => {
    const [one, other] = [pick(han), pick([...han, ...commonCharacters()])]
    return {query: `${one} -${other}`, truth: (r) => holds(one)(r) && !holds(other)(r), options: {apart: true}}
  },
  'without what is quoted': () => {
    const [one, other] = [pick(han), cut(2, 5)]
    return {query: `${one} -"${other}"`, truth: (r) => holds(one)(r) && !exactly(other)(r)}
  },
  'in titles': () => {
    const query = cut(1, 4)
    return {query: `${pick(['title:', '标题：', '標題:'])}${query}`, truth: inTitle(query)}
  },
  'a word in the title, another anywhere': () => {
    const [one, other] = [pick(han), pick(han)]
    return {query: `title:${one} ${other}`, truth: (r) => inTitle(one)(r) && holds(other)(r)}
  },
  filtered: () => {
    const query = pick(han)
    const [filters, passes] = pick<readonly [SearchOptions['filters'], (record: SearchRecord) => boolean]>([
      [{publication: '河东晚报'}, (r) => r.publication === '河东晚报'],
      [{publication: ['河东晚报', '龙门日报']}, (r) => r.publication !== null],
      [{category: '水利'}, (r) => r.categories.some(([first]) => first === '水利')],
      [{category: '要闻 / 本市', author: '张三'}, (r) => r.categories[0]?.[1] === '本市' && r.authors.includes('张三')],
      [{tag: ['t1', 't3']}, (r) => r.tags.some((tag) => tag === 't1' || tag === 't3')],
      [{year: '2013'}, (r) => r.date?.startsWith('2013') ?? false],
    ])
    return {query, options: {filters: filters ?? {}}, truth: (r) => holds(query)(r) && passes(r)}
  },
  'between two dates': () => {
    const query = pick(han)
    const [from, to] = pick([
      ['2012', '2014'],
      ['2012-04', '2012-10'],
      ['2013-01-15', ''],
      ['', '2016-10-12'],
    ] as const)
    const passes = ({date}: SearchRecord) => date !== null && date >= from && date <= (to ? `${to}-99` : '9')
    return {query, options: {from, to}, truth: (r) => holds(query)(r) && passes(r)}
  },
}

/** A point counts between digits alone. */
const commonCharacters = () => [...search.opened.common].filter((character) => character !== '.')

let search: WrittenLibrary
beforeAll(async () => {
  search = await writtenLibrary(records, {characters: 20_000, articles: 130, newest: 30})
})
afterAll(() => search.close())

const addresses = (articles: readonly number[]) => articles.map((article) => search.order[article] ?? '').sort()
const truthOf = (truth: Question['truth']) => records.flatMap((record) => (truth(record) ? [record.url] : [])).sort()
const all = Number.POSITIVE_INFINITY

describe('recall and precision are 1', () => {
  test.each(Object.entries(classes))('%s', async (_, question) => {
    let found = 0
    for (let i = 0; i < 25; i++) {
      const {query, options = {}, truth} = question()
      const {held, unread, matched} = await ask(query, options, search.opened, all)
      expect([query, matched.titlesOnly, unread, addresses(held)]).toEqual([query, false, [], truthOf(truth)])
      found += held.length
    }
    expect(found).toBeGreaterThan(0)
  })
})

test('a character in very many articles is found in titles, and said to be', async () => {
  const common = commonCharacters()
  expect(common).toContain('水')
  for (const character of common) {
    const {held, matched} = await ask(character, {}, search.opened, all)
    expect([character, matched.titlesOnly, addresses(held)]).toEqual([character, true, truthOf(inTitle(character))])
  }
})

test('quoted words: what is read is right, what is not is counted, and reading on ends with all of it', async () => {
  for (const query of ['"水库"', '"，"', '"医疗保险" -"水库"']) {
    const complete = await ask(query, {}, search.opened, all)
    let before = -1
    for (let read = 0; ; read += 7) {
      const {held, unread} = await ask(query, {}, search.opened, read)
      expect(held.length).toBeGreaterThanOrEqual(before)
      expect(complete.held).toEqual(expect.arrayContaining([...held]))
      expect([...held, ...unread]).toEqual(expect.arrayContaining([...complete.held]))
      before = held.length
      if (unread.length > 0) continue
      expect(held).toEqual(complete.held)
      break
    }
  }
})

test('of two scripts, the one that was typed comes first', async () => {
  for (const [query, script] of [
    ['医疗保险', 'simplified'],
    ['醫療保險', 'traditional'],
  ] as const) {
    const {held, matched} = await ask(query, {}, search.opened, all)
    const untitled = held.filter((article) => (matched.scores.get(article) ?? 0) < 1000)
    const inOrder = untitled.map((article) => search.opened.articles.script(article) === script)
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => Number(b) - Number(a)))
    expect(new Set(inOrder)).toEqual(new Set([true, false]))
  }
})
