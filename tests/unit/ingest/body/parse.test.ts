import {expect, test} from 'vitest'
import {markdownToHtml} from '../../../../src/ingest/body/parse.ts'

const link = '[河](https://a.example/1)'
const linked = '<a href="https://a.example/1">河</a>'

test.each([
  ['plain words', `放*晴*，${link}`, `<p>放<em>晴</em>，${linked}</p>`],
  [
    'a bare address beside a link',
    `${link} https://b.example/`,
    `<p>${linked} <a href="https://b.example/">https://b.example/</a></p>`,
  ],
  [
    'a link that is none',
    '\\[河](https://a.example/1)',
    '<p>[河](<a href="https://a.example/1">https://a.example/1</a>)</p>',
  ],
  ['an address without scheme', 'www.a.example', '<p><a href="http://www.a.example">www.a.example</a></p>'],
  ['a letter box', 'a@a.example', '<p><a href="mailto:a@a.example">a@a.example</a></p>'],
  ['a stroke', '~~放晴~~', '<p><del>放晴</del></p>'],
  ['one wave', '~放晴~', '<p>~放晴~</p>'],
])('Markdown with %s', (_, source, html) => {
  expect(markdownToHtml(source)).toBe(html)
})

test('tables, boxes and notes are read whatever else the text holds', () => {
  expect(markdownToHtml('|a|\n|-|\n|b|')).toContain('<td>b</td>')
  expect(markdownToHtml('- [x] 放晴')).toContain('type="checkbox"')
  expect(markdownToHtml('放晴[^1]\n\n[^1]: 昨天')).toContain('<li id="fn-1">')
})
