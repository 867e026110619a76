import {expect, test} from 'vitest'
import {parseHtml, serialize} from '../../../../src/ingest/body/parse.ts'
import {elements, replace, text, textOf} from '../../../../src/ingest/body/tree.ts'

test('a comment has no text', () => {
  expect(textOf({type: 'comment', value: '藏'})).toBe('')
})

test('what stands elsewhere is not replaced, nor anything in its stead', () => {
  const tree = parseHtml('<p>一</p><div><p>二</p></div>')
  const stranger = elements(tree).at(-1)?.node
  if (!stranger) throw new Error('no element')
  replace(tree, stranger, text('三'))
  expect(serialize(tree)).toBe('<p>一</p><div><p>二</p></div>')
})
