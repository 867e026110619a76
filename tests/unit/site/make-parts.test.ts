import {expect, test} from 'vitest'
import {makeParts} from '../../../src/site/make-parts.ts'
import type {Part} from '../../../src/site/parts.ts'

const part = (name: string, make: () => Promise<void>): Part => ({
  name,
  key: name,
  make: async () => {
    await make()
    return {files: []}
  },
})

test('a part that fails is told only when no other writes any more: what is then removed stays removed', async () => {
  const done: string[] = []
  const slowly = async (name: string) => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    done.push(name)
  }
  const parts = [
    part('bad', async () => Promise.reject(new Error('no space left'))),
    part('slow', () => slowly('part')),
  ]
  const options = {folder: '/', last: null, render: () => slowly('pages')}
  await expect(makeParts(parts, new Map(), options)).rejects.toThrow('no space left')
  expect(done.sort()).toEqual(['pages', 'part'])
})
