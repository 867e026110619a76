import {expect, test} from 'vitest'
import {parseHtml} from '../../../src/ingest/body/parse.ts'
import {elements} from '../../../src/ingest/body/tree.ts'
import {linkedData} from '../../../src/ingest/page/json-ld.ts'

const read = (...blocks: readonly string[]) => {
  const html = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('')
  return linkedData(elements(parseHtml(html)).map(({node}) => node))
}
const nothing = {authors: [], published: null, publisher: null}

test.each([
  ['a name', '{"@type":"Article","author":"Jane Doe"}', {...nothing, authors: ['Jane Doe']}],
  [
    'people in a list',
    '[{"@type":"BlogPosting","author":[{"name":"A"},{"name":" B  C "},{"name":"A"}]}]',
    {...nothing, authors: ['A', 'B C']},
  ],
  [
    'what a page is about',
    '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2024-05-06"}}',
    {...nothing, published: '2024-05-06'},
  ],
  [
    'an address as the kind',
    '{"@type":"http://schema.org/Report","publisher":{"name":"H"}}',
    {...nothing, publisher: 'H'},
  ],
  ['a name of nothing', '{"@type":"Article","author":{"name":" "},"publisher":""}', nothing],
  ['no article', '{"@type":"Person","name":"Jane Doe"}', nothing],
  ['no JSON', '{"@type":"Article",', nothing],
  ['no objects', '[1,"x",null,[[{}]]]', nothing],
  ['references that lead nowhere', '{"@type":"Article","author":{"@id":"#x"},"publisher":7}', nothing],
])('%s', (_, block, expected) => {
  expect(read(block)).toEqual(expected)
})

test('a reference leads to another block', () => {
  expect(read('{"@type":"Article","author":{"@id":"#j"}}', '{"@id":"#j","name":"Jane Doe"}').authors).toEqual([
    'Jane Doe',
  ])
})

test('a block beyond all measure is passed over', () => {
  expect(read(`{"@type":"Article","author":"${'x'.repeat(500_000)}"}`)).toEqual(nothing)
})
