import {expect, test} from 'vitest'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

const shown = (text: string, lang?: string) => reflow(text, {lang}).units.map((unit) => `${unit.type} ${unit.text}`)

/** Twelve em wide; the blank is a column break in mid-sentence. */
const columns = `港口罢工今日结束

本报记者 王丽

码头工人昨天下午在市政厅
前集会，一致同意从今天起
恢复工作，持续两周的罢工

到此结束。双方将于下月初
签订新的合同。
渔民们表示欢迎。他们说，
这两周里鱼价跌了一半。`

test('a paragraph goes on across a column break in mid-sentence', () => {
  expect(shown(columns)).toEqual([
    'h 港口罢工今日结束',
    'byline 本报记者 王丽',
    'p 码头工人昨天下午在市政厅前集会，一致同意从今天起恢复工作，持续两周的罢工到此结束。双方将于下月初签订新的合同。',
    'p 渔民们表示欢迎。他们说，这两周里鱼价跌了一半。',
  ])
})

test('traditional script is read in the same way', () => {
  const traditional = columns.replace('本报记者 王丽', '本報記者 張麗').replaceAll('罢工', '罷工')
  expect(shown(traditional, 'zh-Hant').map((unit) => unit.slice(0, 8))).toEqual([
    'h 港口罷工今日',
    'byline 本',
    'p 码头工人昨天',
    'p 渔民们表示欢',
  ])
})

test('first lines that are set in begin paragraphs, whatever the line above looks like', () => {
  const text = [
    '　　昨天早上六点，渔船陆续出',
    '港，今年的渔汛比往年来得早。',
    '　　老渔民说，水温升得快，鱼',
    '群已经靠岸，大家都很高兴。也',
    '有人担心油价。',
  ].join('\n')
  expect(shown(text)).toEqual([
    'p 昨天早上六点，渔船陆续出港，今年的渔汛比往年来得早。',
    'p 老渔民说，水温升得快，鱼群已经靠岸，大家都很高兴。也有人担心油价。',
  ])
})

test('Japanese is joined without spaces', () => {
  const text =
    '　港の労働者はきのう市役所前\nで集会を開き、きょうから仕事\nに戻ることを決めた。\n　二週間の争議は終わった。\n'
  expect(shown(text, 'ja')).toEqual([
    'p 港の労働者はきのう市役所前で集会を開き、きょうから仕事に戻ることを決めた。',
    'p 二週間の争議は終わった。',
  ])
})

test('English lines are joined by a space, and a paragraph ends where the next word would have fitted', () => {
  const text = [
    'HARBOUR STRIKE ENDS',
    '',
    'By Mary Major',
    '',
    'The dockers met in front of the town hall',
    'yesterday and agreed to go back to work',
    'after two weeks.',
    'Fishermen were glad. They said that prices',
    'had fallen by half while the quay was shut',
    'and that few boats went out.',
  ].join('\n')
  expect(shown(text)).toEqual([
    'h HARBOUR STRIKE ENDS',
    'byline By Mary Major',
    'p The dockers met in front of the town hall yesterday and agreed to go back to work after two weeks.',
    'p Fishermen were glad. They said that prices had fallen by half while the quay was shut and that few boats went out.',
  ])
})

test('a story set between two halves of a sentence is moved behind it, and the move is marked', () => {
  const text = [
    '码头工人昨天下午在市政厅前集会',
    '，一致同意从今天起恢复工作，持',
    '续两周的罢工就此告一段落，双方',
    '将于下月初签订新的合同，主要的',
    '',
    '图书馆周末开放',
    '',
    '市图书馆从本周起周末全天',
    '开放，读者可以凭证入馆。',
    '儿童阅览室同时开放。',
    '',
    '条款已经谈妥。市长感谢各方的努',
    '力，并表示港口的改建工程将按原',
    '定的计划进行。',
  ].join('\n')
  const [story, heading, library] = reflow(text).units
  expect(story?.lines).toEqual([0, 1, 2, 3, 11, 12, 13])
  expect(story?.order).toEqual([11, 12, 13])
  expect(heading).toEqual({type: 'h', text: '图书馆周末开放', lines: [5]})
  expect(library?.lines).toEqual([7, 8, 9])
})

test('spaces around figures stay, and a join drops or adds one only between lines', () => {
  const text = '截至 8 月底，港口共卸货 1200\n万吨，比去年增长 5 个百分点。'
  expect(shown(text)).toEqual(['p 截至 8 月底，港口共卸货 1200万吨，比去年增长 5 个百分点。'])
})

test('a question may be a heading; an announcement that ends with a colon is none', () => {
  const text = [
    '鱼价为何下跌？',
    '',
    '两周以来码头停工，渔船靠',
    '不了岸，收购商也不来了。',
    '',
    '他在会上提出三点：',
    '',
    '一是尽快复工，二是补贴渔',
    '民，三是扩建冷库。',
  ].join('\n')
  expect(reflow(text).units.map(({type}) => type)).toEqual(['h', 'p', 'p', 'p'])
})

test('empty text is nothing, and is trusted', () => {
  expect(reflow(' \n\f\n')).toEqual({
    units: [],
    removed: [],
    meta: {bylines: [], desk: [], dateline: null, folio: [], source: null, trusted: true},
  })
})
