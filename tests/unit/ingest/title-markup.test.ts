import {expect, test} from 'vitest'
import {plainTitle} from '../../../src/ingest/title-markup.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'

test.each([
  ['<ruby>河湾<rt>héwān</rt></ruby>的<em>灯</em>', '河湾(héwān)的灯'],
  ['<ruby>河湾<rp>（</rp><rt>héwān</rt><rp>）</rp></ruby>', '河湾（héwān）'],
  ['<span style="color: red">夜航</span>开船<br/>老人免费', '夜航开船 老人免费'],
  ['H<sub>2</sub>O &amp; <i>the</i> ri<wbr>ver', 'H2O & the river'],
])('%s is set in other words alone', (written, title) => {
  expect(plainTitle(written).title).toBe(title)
})

test.each([
  'Why <b> is not <strong>',
  'The <em>em</em> element and <script>',
  '<i onclick="x()">夜航</i>',
  '<b><i>夜航</b></i>',
  '3 < 5 and a<b',
  '<b></b>',
  '夜航开船',
])('%s stays as it is written', (written) => {
  expect(plainTitle(written)).toEqual({title: written, elements: []})
})

test('what went is reported', () => {
  const {stories, issues} = ingestBytes('a.md', '---\ntitle: <em>夜航</em>开船\n---\n河湾放晴。\n')
  expect(stories[0]?.article.title.value).toBe('夜航开船')
  expect(issues).toContainEqual(expect.objectContaining({code: 'markup-removed', line: 2, message: 'Took out <em>.'}))
})
