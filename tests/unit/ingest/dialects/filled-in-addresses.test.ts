import {expect, test} from 'vitest'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const read = (body: string) => {
  const {stories, removed} = ingestBytes('a.md', `---\ntitle: 夜航\n---\n${body}\n`)
  return {html: stories[0]?.body.html, text: stories[0]?.body.text, removed: removed.map(({text}) => text)}
}

test('definitions that begin with the address of the site are definitions, and so are those below them', () => {
  const {html, removed} = read(
    '[一][1]、[二][2]、[三][3]。\n\n[1]: {{ site.url }}/news/1/\n[2]: https://a.example/2\n[3]: {% post_url 2013-01-01-x %} "题"',
  )
  expect(html).toContain('<a href="https://a.example/2"')
  expect(html).not.toContain('[')
  expect(removed).toEqual([
    '[一][1]',
    '[二][2]',
    '[三][3]',
    '[1]: {{ site.url }}/news/1/',
    '[2]: https://a.example/2',
    '[3]: {% post_url 2013-01-01-x %}',
    '/news/1/\n2013-01-01-x',
  ])
})

test('where nobody can know what was filled in, the words stay and lead nowhere', () => {
  const {html, removed} = read(
    '见 [#3147]({{ site.repository }}/issues/3147) 与 [**二**][2]。\n\n[2]: {{ page.base | append: "/x" }}/2',
  )
  expect(html).toBe('<p>见 <a>#3147</a> 与 <a><strong>二</strong></a>。</p>')
  expect(removed).toEqual([
    '[#3147]({{ site.repository }}/issues/3147)',
    '[**二**][2]',
    '[2]: {{ page.base | append: "/x" }}/2',
  ])
})

test('links of definitions that need no repair are no news', () => {
  expect(read('[一][1]、[二]。\n\n[1]: https://a.example/1\n[二]: {{ site.url }}/2').removed).toEqual([
    '[二]',
    '[二]: {{ site.url }}/2',
    '/2',
  ])
})

test('code that shows such an address keeps it', () => {
  expect(read('```\n[1]: {{ site.url }}/x\n[a]({{ site.x }}/y)\n```').text).toBe(
    '[1]: {{ site.url }}/x\n[a]({{ site.x }}/y)',
  )
})
