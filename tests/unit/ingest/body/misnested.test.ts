/** What HTML can't say is known before it is written. */
import {describe, expect, test} from 'vitest'
import {isMisnested} from '../../../../src/ingest/body/misnested.ts'
import {parseHtml} from '../../../../src/ingest/body/parse.ts'
import {censusOf, type ElementContent, element, type Root, text} from '../../../../src/ingest/body/tree.ts'

/** `of('p', 'a')` is `<p><a>词</a></p>`. */
const of = (...names: readonly string[]): ElementContent =>
  names.reduceRight<ElementContent>((child, name) => element(name, {}, [child]), text('词'))
const misnested = (...children: ElementContent[]) => {
  const tree: Root = {type: 'root', children}
  return isMisnested(tree, censusOf(tree))
}

describe('a browser reads elsewhere', () => {
  test.each([
    [['a', 'b', 'a']],
    [['ul', 'li', 'li']],
    [['dl', 'dt', 'dd']],
    [['p', 'ruby', 'rt', 'hr']],
    [['p', 'code', 'div']],
    [['ruby', 'rt', 'rt']],
    [['table']],
    [['table', 'p']],
    [['table', 'tr', 'td']],
    [['table', 'tbody', 'td']],
    [['table', 'tbody', 'tr', 'p']],
    [['table', 'col']],
    [['table', 'tbody', 'tr', 'td', 'tr']],
    [['code', 'td']],
  ])('%j', (names) => expect(misnested(of(...names))).toBe(true))
})

describe('a browser reads as it is', () => {
  test.each([
    '<p><a>一</a><a>二</a></p>',
    '<ul><li>一<ul><li>二</li></ul></li></ul>',
    '<dl><dt>一</dt><dd>二</dd></dl>',
    '<p>一</p><code>二</code><div>三</div>',
    '<ruby>湾<rp>(</rp><rt>wan</rt><rp>)</rp></ruby>',
    '<table><caption>一</caption><colgroup><col></colgroup><thead><tr><th>一</th></tr></thead>\n<tbody><tr>\n<td><p>二</p><table><tbody><tr><td>三</td></tr></tbody></table></td></tr></tbody></table>',
  ])('%s', (html) => {
    const tree = parseHtml(html)
    expect(isMisnested(tree, censusOf(tree))).toBe(false)
  })
})
