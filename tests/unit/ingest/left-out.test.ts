import {expect, test} from 'vitest'
import {element, text} from '../../../src/ingest/body/tree.ts'
import {leftOut} from '../../../src/ingest/page/left-out.ts'

test('what stands in no block is told too, without a line where none is known', () => {
  const span = element('span', {}, [text('二')])
  expect(leftOut({type: 'root', children: [text('一'), span]}, new Set())).toEqual([{text: '一二'}])
})
