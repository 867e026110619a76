import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mentionsOf} from '../../src/ingest/mentions/mentions.ts'

/** Text made of what names are made of, so that rules meet in every way. */
const piece = fc.constantFrom(
  ...'总经理 市长 王方勇 李明 欧阳 · 特朗普 总统 中国人寿 青海省 分公司 有限公司 局 大学 和 在 表示 说 、 ， 。 （以下简称“ ”） A Dr. Jane Doe\n 某 10 万元'.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join('')),
  fc.string({unit: 'binary', maxLength: 200}),
)

describe('mentions of any text', () => {
  test('are words of the text, few, named at least once, and the same every time', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const found = mentionsOf(title, body)
        expect(mentionsOf(title, body)).toEqual(found)
        for (const names of [found.people, found.organisations]) {
          expect(names.length).toBeLessThanOrEqual(16)
          for (const {name, count} of names) {
            expect(`${title}\n${body}`).toContain(name)
            expect(count).toBeGreaterThan(0)
          }
        }
      }),
      {numRuns: 300},
    )
  })
})
