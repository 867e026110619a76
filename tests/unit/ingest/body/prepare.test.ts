import {expect, test} from 'vitest'
import {parseHtml, serialize} from '../../../../src/ingest/body/parse.ts'
import {prepare} from '../../../../src/ingest/body/prepare.ts'

const prepared = (html: string) => {
  const tree = parseHtml(html)
  prepare(tree, undefined)
  return serialize(tree)
}
const place = (address: string) => `<figure><a href="${address}" title="embed"></a></figure>`

test.each([
  ['its own address', '<iframe src="https://a.example/1"></iframe>', place('https://a.example/1')],
  ['its first source', '<video><source src="https://a.example/1.mp4">看不了</video>', place('https://a.example/1.mp4')],
  [
    'a link for browsers without it',
    '<audio><a href="https://a.example/1">听</a></audio>',
    place('https://a.example/1'),
  ],
  [
    'a link inside a player without address',
    '<iframe src=""><a href="https://a.example/1">看</a></iframe>',
    place('https://a.example/1'),
  ],
  ['nothing where there is none', '<iframe>看不了</iframe>', ''],
])('a player becomes a link to %s', (_, html, expected) => {
  expect(prepared(html)).toBe(expected)
})
