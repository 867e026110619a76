import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readFields} from '../../src/ingest/fields.ts'
import {splitFrontMatter} from '../../src/ingest/front-matter.ts'

const piece = fc.constantFrom(
  '---',
  '+++',
  '---js',
  '\n',
  '\n',
  '\n',
  'title: ',
  'date: ',
  'tags: ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  ':',
  ' #',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '\t',
  '  ',
  'x',
  '港口',
  '__proto__: ',
  'a = ',
  ';;;',
  '? ',
  '%',
  '@',
  '`',
  '<p>text</p>',
  '\u{feff}',
  '\\',
)
const pieces = fc.array(piece, {maxLength: 40}).map((found) => found.join(''))
const fence = fc.constantFrom('---', '+++', '\n---', '')
/** Mostly a block with fences and a field that is sound, so that the rest is read as front matter too. */
const scrap = fc
  .tuple(fence, fc.constantFrom('title: Port\n', 'a = 1\n', ''), pieces, fence, pieces)
  .map(([open, field, block, close, body]) => `${open}\n${field}${block}\n${close}\n${body}`)

test('no text breaks the reader, and the body is the end of the text, at the line it says', () => {
  fc.assert(
    fc.property(scrap, (text) => {
      const {body, bodyLine, fields} = splitFrontMatter(text)
      expect(text.endsWith(body)).toBe(true)
      expect(
        text
          .split('\n')
          .slice(bodyLine - 1)
          .join('\n')
          .endsWith(body),
      ).toBe(true)
      for (const {line} of fields.values()) expect(line).toBeLessThanOrEqual(text.split('\n').length)
      readFields(fields)
    }),
    {numRuns: 2000},
  )
})

test('every word of a block is in a value, a key, an issue or the body', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/u)
  const line = fc
    .tuple(word, fc.constantFrom(': "', ": '", ': [', ': ', ': *', ': "x" ', ': @'), word)
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 6}), (lines) => {
      const text = `---\ntitle: Port\n${lines.join('\n')}\n---\nText`
      const {fields, issues, body} = splitFrontMatter(text)
      const kept = JSON.stringify([[...fields], issues, body])
      for (const found of lines.join(' ').match(/[a-z]{3,8}/gu) ?? []) expect(kept).toContain(found)
    }),
  )
})

test('sound values come back character for character', () => {
  const value = fc.string({
    unit: fc.constantFrom('a', 'Z', '0', ' ', '港', '口', ':', '#', '"', "'", '-', '，', '{', '*'),
    minLength: 1,
  })
  fc.assert(
    fc.property(value, (written) => {
      const {fields, issues} = splitFrontMatter(`---\ntitle: ${JSON.stringify(written)}\n---\nText`)
      expect([fields.get('title')?.value, issues]).toEqual([written, []])
    }),
  )
})

test('reading twice gives the same, broken or not', () => {
  fc.assert(
    fc.property(scrap, (text) => {
      expect(splitFrontMatter(text)).toEqual(splitFrontMatter(text))
    }),
    {numRuns: 300},
  )
})

test('nothing in a block reaches the prototype of objects', () => {
  const key = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'a')
  fc.assert(
    fc.property(key, key, key, (one, two, three) => {
      const {fields} = splitFrontMatter(`---\n${one}:\n  ${two}: {${three}: bad}\n---\n`)
      const {extra} = readFields(fields).fields
      expect(Object.hasOwn(extra, '__proto__')).toBe(false)
      expect(Object.hasOwn(Object.prototype, 'bad')).toBe(false)
      expect(({} as Record<string, unknown>)['bad']).toBeUndefined()
    }),
  )
})
