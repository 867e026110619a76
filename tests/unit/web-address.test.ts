import {expect, test} from 'vitest'
import {urlOf} from '../../src/web-address.ts'

test('an address is read as a browser reads it, or is none', () => {
  expect(urlOf('https://a.example/渡口?x=1')?.href).toBe('https://a.example/%E6%B8%A1%E5%8F%A3?x=1')
  expect(urlOf('b.html', 'https://a.example/c/d')?.href).toBe('https://a.example/c/b.html')
  expect(urlOf('b.html')).toBeNull()
})

test('the same is said however often it is asked', () => {
  const broken = 'https://p\u00c3\u0083'
  const answers = new Set(Array.from({length: 20_000}, () => urlOf(broken)))
  expect(answers).toEqual(new Set([null]))
})
