import {expect, test} from 'vitest'
import {settleParagraphs} from '../../../../src/ingest/body/paragraphs.ts'
import {parseHtml, serialize} from '../../../../src/ingest/body/parse.ts'

const settled = (html: string): string => {
  const tree = parseHtml(html)
  settleParagraphs(tree)
  return serialize(tree)
}

test.each([
  ['<b><p>甲</p></b>', '<p><b>甲</b></p>'],
  ['<b>甲<p>乙</p>丙</b>', '<p><b>甲</b></p><p><b>乙</b></p><p><b>丙</b></p>'],
  ['<b><div><i><div>甲</div></i></div></b>', '<p><b><i>甲</i></b></p>'],
  [
    '<b><div>甲<i>乙<div>丙</div>丁</i>戊</div></b>',
    '<p><b>甲<i>乙</i></b></p><p><b><i>丙</i></b></p><p><b><i>丁</i>戊</b></p>',
  ],
  ['<b>甲<br>乙<br><br>丙<p>丁</p></b>', '<p><b>甲</b><br><b>乙</b></p><p><b>丙</b></p><p><b>丁</b></p>'],
  ['<b><p><b>甲</b></p> </b>', '<p><b>甲</b></p>'],
  ['<span>甲<p>乙</p></span>', '<p>甲</p><p>乙</p>'],
])('what is said of blocks and of loose words is said inside them: %s', (html, expected) => {
  expect(settled(html)).toBe(expected)
})

test('a link around pictures, words and blocks is a link of each, and the target of other links once', () => {
  expect(settled('<a href="/x" id="y"><img src="1.jpg"><h3>甲</h3>乙<p>丙</p></a>')).toBe(
    '<p><a href="/x" id="y"><img src="1.jpg"></a></p><h3><a href="/x">甲</a></h3><p><a href="/x">乙</a></p><p><a href="/x">丙</a></p>',
  )
})
