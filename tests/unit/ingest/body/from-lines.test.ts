/** Lines of plain text as blocks: where they were put together, and where that can't be trusted. */
import {describe, expect, test} from 'vitest'
import {restoredTree, restoreText} from '../../../../src/ingest/body/from-lines.ts'
import {serialize} from '../../../../src/ingest/body/parse.ts'
import type {Reflowed, ReflowUnit} from '../../../../src/ingest/reflow/reflow.ts'

const restored = (lines: readonly string[], units: readonly ReflowUnit[], trusted = true) => {
  const {meta} = restoreText('', undefined, 1, false)
  const result: Reflowed = {units, removed: [], meta: {...meta, trusted: trusted && meta.trusted}}
  return restoredTree(result, {lines, fileLine: (index) => index + 10}, false)
}

test('lines whose restoration can’t be trusted are published one by one, credits aside, and the report says so', () => {
  const lines = ['2021-05-14 08:30 来源：河湾晚报', '', ' 河湾放晴， ', '夜航开船。']
  const {credits} = {credits: new Map([[0, {authors: [], desk: [], source: '河湾晚报', date: '2021-05-14'}]])}
  const {meta} = restoreText('', undefined, 1, false)
  const result: Reflowed = {
    units: [{type: 'p', text: '河湾', lines: [2]}],
    removed: [{text: '晴', line: 2, why: 'doubled'}],
    meta: {...meta, trusted: false},
  }
  const {tree, removed, issues, extracted} = restoredTree(
    result,
    {lines, fileLine: (index) => index + 10, credits},
    false,
  )
  expect(serialize(tree)).toBe('<p>河湾放晴，</p><p>夜航开船。</p>')
  expect(removed).toEqual([{rule: 'credit-line', text: '2021-05-14 08:30 来源：河湾晚报', line: 10}])
  expect(issues.map(({code, line}) => [code, line])).toEqual([
    ['text-not-reflowed', 10],
    ['text-removed', 10],
  ])
  expect(extracted).toEqual([])
})

describe('a unit', () => {
  test('that is a table keeps its lines', () => {
    const {tree} = restored(['甲 1', '乙 2'], [{type: 'table', text: '甲 1\n乙 2', lines: [0, 1]}])
    expect(serialize(tree)).toBe('<pre>甲 1\n乙 2</pre>')
  })

  test.each([
    ['作者：王小明 来源：河湾晚报', 'byline', ['王小明']],
    ['2021年5月14日 08:30', 'dateline', undefined],
  ])('that looks like a heading and is a credit, %s, is a %s', (text, _, authors) => {
    const {tree, facts} = restored(
      [text, '放晴。'],
      [
        {type: 'h', text, lines: [0]},
        {type: 'p', text: '放晴。', lines: [1]},
      ],
    )
    expect(serialize(tree)).toBe(`<p>${text}</p><p>放晴。</p>`)
    expect(facts.authors?.map(({value}) => value)).toEqual(authors)
  })

  test('that was joined with doubt says on which line', () => {
    const {issues} = restored(['河湾', '放晴。'], [{type: 'p', text: '河湾放晴。', lines: [0, 1], doubtful: [1]}])
    expect(issues.map(({code, line}) => [code, line])).toEqual([
      ['text-reflowed', 10],
      ['join-doubtful', 11],
    ])
  })
})

test('the first heading is the title only where one is wanted', () => {
  const source = `河湾夜航恢复\n\n${'河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。\n'.repeat(3)}`
  expect(restoreText(source, 'zh', 1, true).title).toBe('河湾夜航恢复')
  expect(restoreText(source, 'zh', 1, false).title).toBeNull()
  expect(serialize(restoreText(source, 'zh', 1, false).tree)).toContain('<h2>河湾夜航恢复</h2>')
})
