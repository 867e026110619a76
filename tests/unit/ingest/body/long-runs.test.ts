import {expect, test} from 'vitest'
import {parseHtml} from '../../../../src/ingest/body/parse.ts'
import {finishBody} from '../../../../src/ingest/body/safe-html.ts'
import type {SafeTree} from '../../../../src/ingest/body/sanitize.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const finished = (html: string) => finishBody(parseHtml(html) as SafeTree)

test.each([
  [
    '<p>点击链接：https://pay.example.org/join/?type=we-chat 加入</p>',
    '<p>点击链接：https://<wbr>pay<wbr>.example<wbr>.org<wbr>/join<wbr>/?type<wbr>=we<wbr>-chat 加入</p>',
  ],
  ['<p>短 https://a.example/b 不断</p>', '<p>短 https://a.example/b 不断</p>'],
  ['<p>(https://archive.example.org/2022)</p>', '<p>(https://<wbr>archive<wbr>.example<wbr>.org<wbr>/2022)</p>'],
  ['<p>Rechtsschutzversicherungsgesellschaften</p>', '<p>Rechtsschutzversicherungsgesellschaften</p>'],
  [
    '<pre><code>https://archive.example.org/2022/01</code></pre>',
    '<pre><code>https://archive.example.org/2022/01</code></pre>',
  ],
])('%s', (html, expected) => {
  expect(finished(html).html).toBe(expected)
})

test('its text is what it was', () => {
  expect(finished('<p>见 https://archive.example.org/2022/01/25 一文</p>').text).toBe(
    '见 https://archive.example.org/2022/01/25 一文',
  )
})

test('the place of a picture that may lie beside the article is as it was, however long its address', () => {
  const {stories} = ingestBytes(
    'a.md',
    '# 桥\n\n一\n\n![https://archive.example.org/2022](pictures/2022/the-bridge-at-the-bend.jpg)\n',
  )
  const html = stories[0]?.body.html
  expect(html).toContain('data-picture="0"')
  expect(html).not.toContain('<wbr>')
})
