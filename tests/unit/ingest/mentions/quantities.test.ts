import {expect, test} from 'vitest'
import {quantitiesIn} from '../../../../src/ingest/mentions/quantities.ts'

const figures = (text: string) =>
  quantitiesIn(text).map(({text: written, value, unit, label}) => [written, value, unit, label])

test.each<[string, (string | number)[][]]>([
  ['“河湾保”累计参保11.68万人。', [['11.68万人', 116800, '人', '累计参保']]],
  [
    '保费为89元/人/年，最高保额200万元',
    [
      ['89元/人/年', 89, '元/人/年', '保费'],
      ['200万元', 2000000, '元', '最高保额'],
    ],
  ],
  ['累计赔付 2195.05 万元', [['2195.05 万元', 21950500, '元', '累计赔付']]],
  [
    '收入60.91亿元，同比增长了3.5%',
    [
      ['60.91亿元', 6091000000, '元', '收入'],
      ['3.5%', 3.5, '%', '同比增长'],
    ],
  ],
  ['共帮助2,577户脱贫', [['2,577户', 2577, '户', '共帮助']]],
  ['为140.44万人次提供服务', [['140.44万人次', 1404400, '人次', '提供服务']]],
  ['单笔报销金额最高达60万元', [['60万元', 600000, '元', '单笔报销金额']]],
  ['检查500余家', [['500余家', 500, '家', '检查']]],
  ['2021年提供理赔10万人次', [['10万人次', 100000, '人次', '提供理赔']]],
  ['今年以来，300万人参保', [['300万人', 3000000, '人', '参保']]],
  ['In all,300万人参保', [['300万人', 3000000, '人', '参保']]],
  ['完成各种不同投资项目建设规模总额达3亿元', [['3亿元', 300000000, '元', '各种不同投资项目建设规模总额']]],
  ['共有3万人来自北方湖泊沼泽湿地以及其他各地', [['3万人', 30000, '人', '来自北方湖泊沼泽湿地以及其他']]],
  ['（）3万人', [['3万人', 30000, '人', '']]],
])('%s states %j', (text, expected) => {
  expect(figures(text)).toEqual(expected)
})

test.each([
  '2022年1月25日，3种方式、5个服务部',
  '2022年元旦，20人大代表，第3名单',
  '指数\t5.4%\t6.5%',
  '电话12345678901234人，版本1.2.3.4元，A3人',
  '共1，200万人，第1,2,3万人',
])('%s states none', (text) => {
  expect(figures(text)).toEqual([])
})

test('a figure leads back to its clause', () => {
  expect(quantitiesIn('开头。\n截至8月底，累计赔付2195万元；另有其他。')).toEqual([
    {
      text: '2195万元',
      value: 21950000,
      unit: '元',
      kind: 'money',
      label: '累计赔付',
      clause: '累计赔付2195万元',
    },
  ])
})

test('where no mark is near, a figure has whole words around it', () => {
  const words = '候鸟来得特别早'
  const text = `${words.repeat(30)}约有3万人${words.repeat(30)}`
  const [{clause = ''} = {}] = quantitiesIn(text)
  expect(clause).toBe(`来得特别早${words.repeat(3)}约有3万人${words.repeat(4)}`)
})

test('a text of thousands of figures states 200: more are no facts but a table', () => {
  expect(quantitiesIn('3万人，'.repeat(2000))).toHaveLength(200)
})
