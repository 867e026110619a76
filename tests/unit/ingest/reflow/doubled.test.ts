import {expect, test} from 'vitest'
import {undouble} from '../../../../src/ingest/reflow/doubled.ts'
import {reflow} from '../../../../src/ingest/reflow/reflow.ts'

test.each([
  ['大力开展项目宣传大力开展项目宣传', '大力开展项目宣传'],
  ['大力开展 大力开展', '大力开展'],
  ['多方联动 积极推进推广积极推进推广', '多方联动 积极推进推广'],
  ['大大力力开开展展', '大力开展'],
  ['Harbour strike Harbour strike', 'Harbour strike'],
])('“%s” was printed twice', (printed, single) => {
  expect(undouble(printed)).toBe(single)
})

test.each(['研究研究', '————————————', '20242024', '哈哈哈哈哈哈哈哈', 'New York New York', '大力开展大力推进', ''])(
  '“%s” was said so',
  (text) => {
    expect(undouble(text)).toBeNull()
  },
)

test('what was printed twice is a heading, and its second half a removal', () => {
  const text = '港口恢复通航港口恢复通航\n\n码头工人昨天下午在市政厅前集会。'
  expect(reflow(text)).toMatchObject({
    units: [
      {type: 'h', text: '港口恢复通航'},
      {type: 'p', text: '码头工人昨天下午在市政厅前集会。'},
    ],
    removed: [{text: '港口恢复通航', line: 0, why: 'doubled'}],
  })
})

test('the last word of a doubled heading may be short', () => {
  const text = 'Harbour strike ends after two Harbour strike ends after two\nweeks weeks\n\nThe dockers met.'
  expect(reflow(text).units[0]).toMatchObject({type: 'h', text: 'Harbour strike ends after two weeks', lines: [0, 1]})
})
