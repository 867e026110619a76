import {expect, test} from 'vitest'
import {remembered} from '../../../src/site/remembered.ts'

test('what was asked before is answered without asking, as long as it is among the last', () => {
  const asked: string[] = []
  const length = remembered((word: string) => {
    asked.push(word)
    return word.length
  }, 2)
  expect(['ab', 'ab', 'c', 'ab'].map(length)).toEqual([2, 2, 1, 2])
  expect(asked).toEqual(['ab', 'c'])
  expect(['def', 'ab', 'def'].map(length)).toEqual([3, 2, 3])
  expect(asked).toEqual(['ab', 'c', 'def', 'ab'])
})
