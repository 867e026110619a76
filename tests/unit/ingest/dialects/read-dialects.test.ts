import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readDialects} from '../../../../src/ingest/dialects/read-dialects.ts'
import {wikitextToHtml} from '../../../../src/ingest/dialects/wikitext.ts'

const markdown = (source: string) => readDialects(source, 'markdown', 1)
const html = (source: string) => readDialects(source, 'html', 1)

describe('marks that are known', () => {
  test.each([
    ['{{< figure src="a.png" caption="b" >}}', '<figure><img src="a.png"><figcaption>b</figcaption></figure>'],
    ['{{&lt; figure src="a.png" &gt;}}', '<figure><img src="a.png"></figure>'],
    ['{{< vimeo 1084537 >}}', '<iframe src="https://vimeo.com/1084537"></iframe>'],
    ['{% youtube dQw4w9WgXcQ %}', '<iframe src="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></iframe>'],
    ['[youtube https://films.example/1]', '<iframe src="https://films.example/1"></iframe>'],
    [
      '{% img left /a.png 300 200 A path %}',
      '<figure><img src="/a.png" width="300" height="200"><figcaption>A path</figcaption></figure>',
    ],
    ['{% include image.html src="/a.png" alt="A" %}', '<figure><img src="/a.png" alt="A"></figure>'],
    ['{% codeblock lang:js %}a < b{% endcodeblock %}', '<pre><code>a &lt; b</code></pre>'],
    ['{% comment %}never shown{% endcomment %}', ''],
    ['[gallery]', ''],
  ])('%s → %s', (written, expected) => {
    expect(html(written).source).toBe(expected)
    expect(html(written).removed.length).toBeGreaterThan(0)
  })

  test('a value can’t leave its attribute', () => {
    expect(html(`{{< figure src='a" onerror="x' caption="<script>" >}}`).source).toBe(
      '<figure><img src="a&quot; onerror=&quot;x"><figcaption>&lt;script&gt;</figcaption></figure>',
    )
  })
})

describe('what stays as it is written', () => {
  test.each([
    '{{< ticket 42 >}}',
    '{% include share.html %}',
    '{% if x %}a{% endif %}',
    '{{ release.url.gz }}',
    'lock = {:a => 1, :b => 2}',
    'a set {.x} in a sentence',
    '[sic] and [gallery] in a sentence',
    '[video](https://a.example) and [embed][1]',
    '`{{< figure src="a.png" >}}`',
    '```\n{% raw %}\n{: .x}\n```',
    '    {{< figure src="a.png" >}}',
    '<pre>{% raw %}</pre>',
    '{% highlight ruby %} never closed',
    '[caption id="1"] no picture [/caption]',
  ])('%s', (written) => {
    expect(markdown(`\n\n${written}`)).toEqual({source: `\n\n${written}`, removed: []})
  })
})

describe('attribute lists', () => {
  test('go, and each is named with its line', () => {
    expect(markdown('# Tabs {.wide}\n\n[a](b){:target="_blank"} c\n\n> d\n{.is-warning}')).toEqual({
      source: '# Tabs\n\n[a](b) c\n\n> d\n',
      removed: [
        {rule: 'shortcode', text: '{.wide}', line: 1},
        {rule: 'shortcode', text: '{:target="_blank"}', line: 3},
        {rule: 'shortcode', text: '{.is-warning}', line: 6},
      ],
    })
  })

  test('a heading that only sets others side by side goes with its words', () => {
    expect(markdown('# Tabs {.tabset}\n\n## A')).toEqual({
      source: '\n\n## A',
      removed: [{rule: 'shortcode', text: '# Tabs {.tabset}', line: 1}],
    })
  })

  test('a name that links lead to stays with its heading', () => {
    expect(markdown('## Old locks\n{: #old }').source).toBe('## Old locks <a id="old"></a>\n')
  })
})

describe('wikitext', () => {
  test('links, weights, headings and pictures', () => {
    expect(wikitextToHtml("== A ==\n''b'' '''c''' [[D|e]] [https://a.example f] {{g}}")).toBe(
      '<h2>A</h2>\n<p><i>b</i> <b>c</b> e <a href="https://a.example">f</a> {{g}}</p>',
    )
    expect(wikitextToHtml('[[File:a.png|thumb|200px|B]]')).toContain('<img src="a.png"><figcaption>B</figcaption>')
  })

  test('lists inside lists', () => {
    expect(wikitextToHtml('* a\n** b\n* c').replace(/\n/gu, '')).toBe(
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    )
  })
})

describe('laws', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[a-z \n]{0,12}$/u),
    fc.constantFrom(
      ...[
        '{{<',
        '>}}',
        '{{%',
        '%}}',
        '{%',
        '%}',
        '[caption]',
        '[/caption]',
        '{: .a}',
        '![[',
        ']]',
        '"',
        '`',
        '<pre>',
        '</pre>',
      ],
      ...[
        'figure src="a"',
        'raw',
        'endraw',
        'highlight',
        '{% raw %}',
        '{% endraw %}',
        "''",
        '[[',
        '==',
        '* ',
        '{|',
        '|}',
        '\n|-\n',
      ],
    ),
  )
  const text = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(''))

  test('a text keeps its number of lines', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('html' as const, 'markdown' as const), (source, format) => {
        expect(readDialects(source, format, 1).source.split('\n')).toHaveLength(source.split('\n').length)
        expect(wikitextToHtml(source).split('\n')).toHaveLength(source.split('\n').length)
      }),
    )
  })

  test('every word is still in the text or in a removal', () => {
    fc.assert(
      fc.property(text, (source) => {
        const {source: read, removed} = markdown(source)
        const all = [read, ...removed.map((r) => r.text)].join(' ')
        for (const word of source.match(/[a-z]{3,}/gu) ?? []) expect(all).toContain(word)
      }),
    )
  })
})
