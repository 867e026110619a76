import {expect, test} from 'vitest'
import {mentionsOf} from '../../../../src/ingest/mentions/mentions.ts'

const organisations = (text: string) => mentionsOf('', text).organisations.map(({name}) => name)

test.each<[string, string[]]>([
  ['在青海省医疗保障局的指导下', ['青海省医疗保障局']],
  ['记者从西宁市公安局获悉', ['西宁市公安局']],
  ['他毕业于清华大学，任职东京大学出版社', ['清华大学', '东京大学', '东京大学出版社']],
  ['收购美国佛蒙特大学的', ['佛蒙特大学']],
  ['东莞市住房和城乡建设局发布', ['东莞市住房和城乡建设局']],
  ['国务院办公厅印发，外交部发言人', ['国务院办公厅', '外交部']],
  ['俄罗斯外交部发言人', ['俄罗斯外交部']],
  ['芬兰国防部和中国国防部', ['国防部', '芬兰国防部']],
  ['美国国务院宣布', ['美国国务院']],
  ['在北京会见英国汇丰集团主席', ['汇丰集团']],
  ['与中国互联网协会签约', ['中国互联网协会']],
  ['韩国奥林匹克委员会', ['韩国奥林匹克委员会']],
  ['国家电影博物馆开馆', ['国家电影博物馆']],
  ['国家税务总局湖南省税务局表示', ['国家税务总局湖南省税务局']],
  ['中国代表团湖南省教育局', ['湖南省教育局']],
])('%s names %j', (text, expected) => {
  expect(organisations(text)).toEqual(expected)
})

test.each([
  '该保险公司和多家上市公司、本集团、市医保局、业主委员会',
  '美国制药公司、三家中国公司、上海医院、部分中国银行',
  '二十国集团的锂电池公司',
  '一所小学和某大学',
  '他当过外交部长，美国最高法院裁定，欧美主要大学',
  '韩国委员会、国家教育电视台',
  '北京—青海省教育局',
])('%s names none', (text) => {
  expect(organisations(text)).toEqual([])
})

test('a house within a house names it', () => {
  expect(mentionsOf('', '任职东京大学出版社').organisations).toEqual([
    {name: '东京大学', count: 1},
    {name: '东京大学出版社', parent: '东京大学', count: 1},
  ])
})

test('a branch names the house it belongs to, and is counted under the short name it gives itself', () => {
  const text = '中国人寿青海省分公司（以下简称“青海国寿”）成立。青海国寿说，中国人寿很大。'
  expect(mentionsOf('', text).organisations).toEqual([
    {name: '中国人寿青海省分公司', parent: '中国人寿', count: 3},
    {name: '中国人寿', count: 2},
  ])
})
