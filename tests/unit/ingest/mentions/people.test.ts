import {expect, test} from 'vitest'
import {mentionsOf} from '../../../../src/ingest/mentions/mentions.ts'

const people = (text: string) => mentionsOf('', text).people.map(({name, roles}) => [name, ...roles])

test.each<[string, string[][]]>([
  ['会上，总经理王方勇致辞。', [['王方勇', '总经理']]],
  ['江城人寿河东市分公司党委书记、总经理王者元表示', [['王者元', '江城人寿河东市分公司党委书记、总经理']]],
  [
    '副市长李明、财政局局长王丽出席。',
    [
      ['李明', '副市长'],
      ['王丽', '财政局局长'],
    ],
  ],
  ['據董事長陳建國介紹，', [['陳建國', '董事長']]],
  ['院长欧阳明德在会上说', [['欧阳明德', '院长']]],
  ['这种病，张建伟教授见过。', [['张建伟', '教授']]],
  ['法国总统马克龙表示欢迎', [['马克龙', '法国总统']]],
  ['前总统唐纳德·特朗普访问', [['唐纳德·特朗普', '前总统']]],
  ['秘书长 刘永富 出席', [['刘永富', '秘书长']]],
])('%s names %j', (text, expected) => {
  expect(people(text)).toEqual(expected)
})

test.each([
  '董事会表示，主席团会议和委员会办公室的工作方案已定。',
  '本市长江大桥正式通车。', // 市长|江大桥 would be one
  '总经理向全体员工致意，董事长于近日出席。',
  '在副总理任期所表现出来的',
  '高级教授和常务主任都在场。',
  '董事长李某表示，主任王某某说',
  '记者王丽报道',
  '秘书长刘奇作的报告', // 刘奇|作 or 刘奇作: two readings, no name
  '副市长李明和财政局的人', // 李明|和 or 李明和
  '社長 高橋さんは会見で述べた。',
])('%s names nobody', (text) => {
  expect(people(text)).toEqual([])
})

test('a person named twice has both offices, and is counted without them too', () => {
  expect(mentionsOf('', '部长史绍文说。健康部总经理史绍文说。史绍文又说。').people).toEqual([
    {name: '史绍文', roles: ['部长', '健康部总经理'], count: 3},
  ])
})

test.each<[string, string[][]]>([
  [
    'It was opened by President Jane Doe and Prof. John Q. Roe.',
    [
      ['Jane Doe', 'President'],
      ['John Q. Roe', 'Prof.'],
    ],
  ],
  ['The Vice Chancellor Mary O’Neill said', [['Mary O’Neill', 'Vice Chancellor']]],
  ['the President of the University and Dean Street Park', []],
  ['Director Emeritus Program, Secretary Monday Morning', []],
])('%s names %j', (text, expected) => {
  expect(people(text)).toEqual(expected)
})
