import fc from 'fast-check'
import {expect, test} from 'vitest'
import {clauseAddress} from '../../../../src/site/cite/passage.ts'

test('a clause is named by its letters, the signs of an address by their bytes', () => {
  expect(clauseAddress('/a/x/', '同比增长5.7%，约-3&')).toBe('/a/x/#:~:text=同比增长5.7%25%EF%BC%8C约%2D3%26')
})

test('what a browser makes of it is the clause, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.constantFrom('', '增长', '\u202e', '"<>', '`'), (some, more) => {
      const clause = `${more}${some}${more}`
      const {hash} = new URL(clauseAddress('https://archive.example/a/x/', clause))
      expect(hash).toMatch(/^#:~:text=[\w%.!~*'()]*$/u)
      expect(decodeURIComponent(hash.slice('#:~:text='.length))).toBe(clause)
    }),
  )
})
