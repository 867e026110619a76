import {expect, test} from 'vitest'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

const removedOf = (text: string) => reflow(text).removed.map(({text: words, why}) => `${why} ${words}`)
const body = '码头工人昨天下午在市政厅前集会，一致同意恢复工作。'

test.each([
  'A03版',
  '05版 要闻',
  '要闻',
  '— 3 —',
  '2021年3月4日 星期四',
  '责任编辑：王丽 版式：张伟',
  '本版编辑 王丽',
  '責任編輯：張麗',
  '（下转第4版）',
  '（上接A1版）',
  '（文章来源：港口晚报）',
  '国内统一刊号：CN00-0000 邮发代号：0-00',
])('“%s” on a line of its own is page furniture', (line) => {
  expect(removedOf(`${line}\n\n${body}\n\n${line}\n`)).toEqual([`furniture ${line}`, `furniture ${line}`])
})

test.each(['Page 3 of 8', '12', 'Continued on Page 4', 'Editor: Mary Major'])(
  '“%s” is furniture of English pages',
  (line) => {
    expect(removedOf(`The dockers met at the town hall.\n\n${line}\n`)).toEqual([`furniture ${line}`])
  },
)

test.each([
  '编辑部昨天收到读者来信。',
  '来源：本报记者从市政厅获悉，港口今天恢复通航。',
  '第3版《港口史》出版了。',
  '3人受伤',
])('“%s” is text', (line) => {
  expect(removedOf(`${body}\n\n${line}\n\n${body}`)).toEqual([])
})

test('furniture is kept as metadata: desk, folio, source', () => {
  const {meta} = reflow(`A03版\n\n${body}\n\n责任编辑：王丽\n（来源：港口晚报）`)
  expect(meta).toMatchObject({folio: ['A03版'], desk: ['责任编辑：王丽'], source: '港口晚报'})
})

test('heads that come back on several pages with other page numbers are furniture', () => {
  const days = ['第一天', '第二天', '第三天']
  const pages = days.map((day, at) => `港口晚报 ${at + 1}\n${day}，${body}\n渔民们都很高兴。\n${day}的鱼价回升。`)
  expect(removedOf(pages.join('\n\f'))).toEqual([
    'furniture 港口晚报 1',
    'furniture 港口晚报 2',
    'furniture 港口晚报 3',
  ])
})

test('a sentence goes on over the foot of a page', () => {
  const pages = [
    '港口晚报 1\n码头工人昨天下午在市政\n厅前集会，一致同意恢复\n工作。双方将于下月初签',
    '港口晚报 2\n订新的合同。渔民们表示\n欢迎，鱼价也已经回升，\n市场恢复了往日的热闹。',
  ]
  expect(reflow(pages.join('\n\f')).units.map(({lines}) => lines)).toEqual([[1, 2, 3, 5, 6, 7]])
})

test('the dateline of the first paragraph is also said in the metadata', () => {
  expect(reflow(`新华社西宁3月4日电（记者王丽）${body}`).meta.dateline).toBe('新华社西宁3月4日电（记者王丽）')
  expect(reflow('PORT ANN, March 4 (Reuters) - The dockers met.').meta.dateline).toBe('PORT ANN, March 4 (Reuters) -')
})

test('a day as English papers print it is furniture at the top and the foot of a page, and text between', () => {
  const day = 'Friday, May 14, 2021'
  const lines = [
    'The ferry runs again after two winters of repairs, and the',
    'quay was full of people from both banks of the river. The',
    'fare is what it was, said the captain of the first boat, and',
    'the last one leaves at ten, or when the last one has come.',
  ]
  expect(removedOf([day, ...lines].join('\n'))).toEqual([`furniture ${day}`])
  expect(removedOf([...lines, day].join('\n'))).toEqual([`furniture ${day}`])
  expect(removedOf([...lines, day, ...lines].join('\n'))).toEqual([])
})
