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

test('a list is set apart as a whole where one of its items has a gap, a list in it by itself', () => {
  expect(markdownToHtml('- 河\n- 湾').replaceAll('\n', '')).toBe('<ul><li>河</li><li>湾</li></ul>')
  expect(markdownToHtml('- 河\n\n- 湾\n  - 渡口\n  - 码头').replaceAll('\n', '')).toBe(
    '<ul><li><p>河</p></li><li><p>湾</p><ul><li>渡口</li><li>码头</li></ul></li></ul>',
  )
  expect(markdownToHtml('- 河\n- 湾\n\n  渡口').replaceAll('\n', '')).toBe(
    '<ul><li><p>河</p></li><li><p>湾</p><p>渡口</p></li></ul>',
  )
})

test('the first row of a table is its head, and every row is as wide and set as the head says', () => {
  expect(markdownToHtml('|河|湾|\n|:-|-:|\n|一|二|\n|三|').replaceAll('\n', '')).toBe(
    '<table><thead><tr><th align="left">河</th><th align="right">湾</th></tr></thead>' +
      '<tbody><tr><td align="left">一</td><td align="right">二</td></tr>' +
      '<tr><td align="left">三</td><td align="right"></td></tr></tbody></table>',
  )
})

test('characters for private use that a text has itself stay as they are', () => {
  const run = '河湾昨天放晴停了两年的夜航重新开船'
  expect(markdownToHtml(`${run}**重点**${run}，\ue000\ue000。`)).toBe(
    `<p>${run}<strong>重点</strong>${run}，\ue000\ue000。</p>`,
  )
})
