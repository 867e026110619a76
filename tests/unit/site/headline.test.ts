import fc from 'fast-check'
import {expect, test} from 'vitest'
import {headlineParts} from '../../../src/site/headline.ts'

test.each([
  ['全市供水工作会议向第36届大会致贺电', '全市|供水|工作|会议|向第36届|大会|致贺电'],
  ['河湾大桥建成：投资3.5亿元，为群众服务', '河湾|大桥|建成：|投资3.5亿元，|为群众|服务'],
  ['记者看“老桥”的变化', '记者看|“老桥”的|变化'],
  ['Mayor opens new library wing', 'Mayor opens new library wing'],
])('%s breaks between words', (title, parts) => {
  expect(headlineParts(title).join('|')).toBe(parts)
})

test('the parts are the whole title, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.constantFrom('', '第36届', '“', '河湾的桥'), (text, some) => {
      const title = `${text}${some}${text}`
      expect(headlineParts(title).join('')).toBe(title)
    }),
  )
})
