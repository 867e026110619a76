import {expect, test} from 'vitest'
import {wikitextToHtml} from '../../../../src/ingest/dialects/wikitext.ts'

const inOneLine = (source: string) => wikitextToHtml(source).replace(/\n/gu, '')

test('lists are bullets, numbers or terms with their words, by their marks', () => {
  expect(inOneLine('* a\n# b\n# c\n; d\n: e')).toBe(
    '<ul><li>a</li></ul><ol><li>b</li><li>c</li></ol><dl><dt>d</dt></dl><dl><dd>e</dd></dl>',
  )
})

test('a table has a caption, heads, rows and cells; settings of a cell are no words', () => {
  expect(wikitextToHtml('{|\n|+ 题\n! 甲 !! 乙\n|-\n| style="x" | 一 || 二\n三\n|}\n后')).toBe(
    '<table>\n<caption> 题</caption>\n<th> 甲 <th> 乙\n<tr>\n<td> 一 <td> 二\n三\n</table>\n<p>后</p>',
  )
})

test.each([
  ['----', '<hr>'],
  ['a\nb\n\nc', '<p>a\nb\n</p>\n<p>c</p>'],
  ['== x ==\n* y\n== z ==', '<h2>x</h2>\n<ul><li>y\n</li></ul><h2>z</h2>'],
  ['[[a|]] [[:Category:x]]', '<p>a Category:x</p>'],
  ['[https://a.example]', '<p><a href="https://a.example">https://a.example</a></p>'],
  ['[[Image:b.jpg|thumb|left]]', '<p><figure><img src="b.jpg"></figure></p>'],
])('%s', (written, expected) => {
  expect(wikitextToHtml(written)).toBe(expected)
})
