import {expect, test} from 'vitest'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

const unitsOf = (text: string) => reflow(text).units.map(({type, text: words}) => [type, words])

test('a table keeps its lines and its columns', () => {
  const table = '鱼种      上周      本周\n带鱼      12.5      13.0\n黄鱼      30.0      28.5'
  expect(unitsOf(`市场昨天公布了鱼价。\n\n${table}\n`)).toEqual([
    ['p', '市场昨天公布了鱼价。'],
    ['table', table],
  ])
})

test('rows of figures are a table without wide gaps', () => {
  const table = 'Cod 12.5 13.0 +0.5\nHake 30.0 28.5 -1.5\nSole 41.0 41.0 0.0'
  expect(unitsOf(`Prices rose at the market.\n\n${table}`)).toEqual([
    ['p', 'Prices rose at the market.'],
    ['table', table],
  ])
})

test('bullets make items; an item of two lines is joined', () => {
  const text = 'The council agreed:\n\n• to repair the northern quay before the\nwinter storms\n• to lower the fees'
  expect(unitsOf(text).slice(1)).toEqual([
    ['list', '• to repair the northern quay before the winter storms'],
    ['list', '• to lower the fees'],
  ])
})

test('a lone asterisk in a long column is dirt, not a list', () => {
  const line = 'the boats lay in the harbour all day and'
  const text = [line, `* ${line}`, ...Array.from({length: 20}, () => line)].join('\n')
  expect(reflow(text).units.map(({type}) => type)).toEqual(['p'])
})

test('classical verse keeps its lines', () => {
  const verse = '海上风初起，江头月正明。\n孤舟人未睡，独坐到三更。\n潮落沙痕浅，天高雁影轻。\n故园千里外，何处是归程。'
  expect(unitsOf(verse)).toEqual([['verse', verse]])
})

test('English verse keeps its lines', () => {
  const verse =
    'The boats are in, the nets are dry,\nThe gulls are on the wall,\nAnd over all the evening sky\nThe lamps begin to fall.'
  expect(unitsOf(`${verse}\n`)).toEqual([['verse', verse]])
})

test('lines of an address stay apart', () => {
  const text = '读者可来信来电。\n\n地址：人民路3号\n电话：0000-0000000\n邮编：000000'
  expect(unitsOf(text)).toEqual([
    ['p', '读者可来信来电。'],
    ['list', '地址：人民路3号'],
    ['list', '电话：0000-0000000'],
    ['list', '邮编：000000'],
  ])
})

test('lines of an address in columns are a table, and are kept once', () => {
  const table =
    '地址：人民路3号    邮编：000000\n电话：0000-0000000    传真：0000-0000001\n邮箱：a@a.example    网址：a.example'
  expect(unitsOf(`读者可来信来电。\n\n${table}\n`)).toEqual([
    ['p', '读者可来信来电。'],
    ['table', table],
  ])
})

test('a picture credit makes a caption', () => {
  expect(unitsOf('渔船昨天出港。 本报记者 王丽 摄')).toEqual([['caption', '渔船昨天出港。 本报记者 王丽 摄']])
})

test('an item that ends nowhere within a column is prose behind a dot', () => {
  const line = 'the boats lay in the harbour all day and'
  const text = [`• ${line}`, ...Array.from({length: 12}, () => line), `• ${line}`, 'sailed away.'].join('\n')
  expect(reflow(text).units.map(({type, lines}) => [type, lines.length])).toEqual([
    ['p', 13],
    ['list', 2],
  ])
})
