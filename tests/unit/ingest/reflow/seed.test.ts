import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {splitLines} from '../../../../src/ingest/reflow/lines.ts'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

const path = new URL('../../../../seeds/004_9bab263913d2cbd9.txt', import.meta.url)
const text = readFileSync(path, 'utf8')

/** Made by hand from the page: type, first and last line, how the unit begins and ends. */
const expected = [
  ['byline', 0, 0, '本报记者 徐顺凯', '本报记者 徐顺凯'],
  ['h', 2, 2, '“青海健康保”将惠民政策覆盖全省', '“青海健康保”将惠民政策覆盖全省'],
  ['p', 4, 20, '中国人寿青海省分公司自2012年起协助政府', '扎实解决群众急难愁盼的问题。'],
  ['p', 22, 28, '为深入贯彻落实党的二十大精神，', '于2023年12月5日正式上线销售。'],
  ['p', 30, 37, '“青海健康保”保费为89元/人/年，', '累计参保11.68万人。'],
  ['p', 39, 48, '2022年，在西宁医保局的指导下，', '客户服务等方面做了一系列工作。'],
  ['p', 50, 57, '为将“青海健康保”这项惠民工作做好、做实，省医疗保障局', '共同推进“青海健康保”工作。'],
  ['p', 59, 66, '在省医疗保障局的支持和指导下，', '确保了上线。'],
  ['p', 68, 79, '大力开展线下宣传，', '对“青海健康保”进行宣传。'],
  ['p', 81, 104, '明确推动目标，经共保体公司共同沟通，', '扩大推广范围，促进协同发展。'],
  ['h', 105, 106, '创新形式 扩大范围 大力开展项目宣传', '创新形式 扩大范围 大力开展项目宣传'],
  ['h', 108, 108, '多方联动 主动对接 积极推进销售推广', '多方联动 主动对接 积极推进销售推广'],
  ['p', 110, 132, '“青海健康保”项目自实施以来，', '及时为群众解答理赔相关问题。'],
  ['p', 134, 143, '截至 8 月底，累计赔付 2195.05 万元。', '满足群众多样化医疗保障需求的初衷。'],
  ['p', 145, 146, '为确保“青海健康保”项目顺利运行，', '促进“青海健康保”推广扩面。'],
] as const

test('a newspaper page broken into columns becomes whole paragraphs, single headings and a byline', () => {
  const {units} = reflow(text, {lang: 'zh'})
  const found = units.map(({type, text: words, lines}, index) => {
    const [, , , opening, ending] = expected[index] ?? ['', 0, 0, '', '']
    return [type, lines[0], lines.at(-1), words.slice(0, opening.length), words.slice(words.length - ending.length)]
  })
  expect(found).toEqual(expected)
})

test('every line with text on it is in exactly one unit, in its order on the page', () => {
  const printed = [...splitLines(text).entries()].filter(([, line]) => line.trim() !== '').map(([index]) => index)
  expect(reflow(text).units.flatMap(({lines}) => lines)).toEqual(printed)
})

test('only the doubled parts of the two headings are removed', () => {
  expect(reflow(text).removed).toEqual([
    {text: '大力开展项目宣传', line: 106, why: 'doubled'},
    {text: '积极推进销售推广', line: 108, why: 'doubled'},
  ])
})

test('the spaces the page has around figures stay', () => {
  const {units} = reflow(text)
  expect(units.filter(({text: words}) => words.includes('截至 8 月底')).length).toBe(1)
  expect(units.filter(({text: words}) => words.includes('抽调 2 名专职人员')).length).toBe(1)
})

test('the byline is also said in the metadata, and the result is trusted', () => {
  expect(reflow(text).meta).toEqual({
    bylines: ['本报记者 徐顺凯'],
    desk: [],
    dateline: null,
    folio: [],
    source: null,
    trusted: true,
  })
})
