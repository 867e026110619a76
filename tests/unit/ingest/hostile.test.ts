/** Files made to harm: what becomes of each, whole. The table grows with every attack that is read about. */
import {describe, expect, test} from 'vitest'
import {parseHtml} from '../../../src/ingest/body/parse.ts'
import {finishBody} from '../../../src/ingest/body/safe-html.ts'
import {sanitize} from '../../../src/ingest/body/sanitize.ts'
import {element, elements, lineOf} from '../../../src/ingest/body/tree.ts'
import {ingestBytes} from '../../support/ingest-bytes.ts'
import {brokenPromises} from '../../support/promises.ts'

const ingestBody = (body: string, front = 'title: 河湾') => ingestBytes('a.html', `---\n${front}\n---\n${body}`)
const htmlOf = (body: string): string => ingestBody(body).stories[0]?.body.html ?? ''

describe('markup', () => {
  test.each([
    ['<p>一<script>alert(1)</script>二</p>', '<p>一二</p>'],
    ['<p>一<style>p{display:none}</style>二</p>', '<p>一二</p>'],
    ['<p>一</p><template><p>藏</p></template><p>二</p>', '<p>一</p><p>二</p>'],
    ['<p>一<svg onload=alert(1)><text>字</text></svg>二</p>', '<p>一 字 二</p>'],
    [
      '<p>一<svg><style><img src=x onerror=alert(1)></style></svg>二</p>',
      '<p>一<span class="picture-inline" data-picture="0"><span class="picture-address">x</span></span>二</p>',
    ],
    ['<p onclick=alert(1) style="position:fixed" class="x" data-pagefind-ignore data-x=1>一</p>', '<p>一</p>'],
    ['<p>一<marquee onstart=alert(1)>二</marquee></p>', '<p>一二</p>'],
    [
      '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">按</button></form><p>一</p>',
      '<p>按</p><p>一</p>',
    ],
    ['<p>一<!-- 藏 <img src=x onerror=alert(1)> -->二</p>', '<p>一二</p>'],
    ['<p><a href="javascript:alert(1)">点</a></p>', '<p><a>点</a></p>'],
    ['<p><a href="jav&#x09;ascript:alert(1)">点</a></p>', '<p><a>点</a></p>'],
    ['<p><a href="&#1;javascript:alert(1)">点</a></p>', '<p><a>点</a></p>'],
    ['<p><a href="data:text/html,<script>alert(1)</script>">点</a></p>', '<p><a>点</a></p>'],
    ['<p><a href="vbscript:x">点</a></p>', '<p><a>点</a></p>'],
    ['<p><a href="mailto:a@a.example">写</a></p>', '<p><a href="mailto:a@a.example">写</a></p>'],
    [
      '<p><a href="https://a.example/" target=_blank ping="https://b.example/">看</a></p>',
      '<p><a href="https://a.example/" rel="external nofollow noreferrer">看</a></p>',
    ],
    [
      '<p id="cookie">一</p><p><a href="#cookie">二</a></p>',
      '<p id="x-cookie">一</p><p><a href="#x-cookie">二</a></p>',
    ],
    [
      '<p id="a">一</p><p id="a">二</p><p><a href="#a">三</a></p>',
      '<p id="x-a">一</p><p>二</p><p><a href="#x-a">三</a></p>',
    ],
    ['<base href="https://b.example/"><p>一</p>', '<p>一</p>'],
    ['<meta http-equiv=refresh content="0;url=https://b.example/"><p>一</p>', '<p>一</p>'],
    ['<p>一</p><object data="data:text/html,x"></object><embed src="javascript:alert(1)">', '<p>一</p>'],
    [
      '<p>一<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>二</p>',
      '<p>一</p><p title="</noscript><img src=x onerror=alert(1)>">二</p>',
    ],
    ['<p>一</p><td>二</td>', '<p>一</p><p>二</p>'],
  ])('%s', (body, expected) => {
    expect(htmlOf(body)).toBe(expected)
  })

  test('cells outside a table, as a tree that no parser makes can have them, lose the element and keep the text', () => {
    const tree = parseHtml('<table><tr><td>一</td></tr></table>')
    const cells = elements(tree).flatMap(({node}) => (node.tagName === 'td' ? [node] : []))
    const clean = sanitize({type: 'root', children: cells})
    expect(elements(clean)).toEqual([])
    expect(lineOf(clean)).toBe('一')
  })

  test('an attribute that speaks of a page makes none of a text that is read a second time', () => {
    const code = element('code', {title: '<body>'}, [element('div', {}, [{type: 'text', value: '一'}])])
    const {html} = finishBody(sanitize({type: 'root', children: [element('p', {}, [code])]}))
    expect(html).toContain('<code title="<body>">')
    expect(html).not.toMatch(/<html|<head|<body>[^"]/u)
  })

  test('comments of a tree are taken out by the sanitizer itself', () => {
    expect(sanitize({type: 'root', children: [{type: 'comment', value: '--><script>'}]}).children).toEqual([])
  })

  test('an embedded page is a link at most, and says so', () => {
    const {html} =
      ingestBody('<p>一</p><iframe src="https://v.example/1" srcdoc="<script>alert(1)</script>"></iframe>').stories[0]
        ?.body ?? {}
    expect(html).toContain('href="https://v.example/1"')
    expect(html).not.toMatch(/<iframe|srcdoc|<script/u)
  })

  test('no picture is loaded from anywhere', () => {
    const {body} =
      ingestBody('<p><img src="https://a.example/1.jpg" srcset="https://a.example/2.jpg 2x" alt="图"></p>')
        .stories[0] ?? {}
    expect(body?.figures).toMatchObject([{address: 'https://a.example/1.jpg', alt: '图'}])
    expect(body?.html).not.toMatch(/<img|srcset|\ssrc=/u)
    expect(htmlOf('<p>一<img src="mailto:a@a.example" alt="图"></p>')).toBe('<p>一图</p>')
  })

  test('no word that a picture says on pointing is lost', () => {
    const [one, two, three] = ['alt="图" title="桥"', 'title="桥"', 'alt="图，桥" title="桥"'].map((attributes) =>
      htmlOf(`<p>一<img src="https://a.example/1.jpg" ${attributes}></p>`),
    )
    expect(one).toMatch(/<a [^>]*title="桥"[^>]*><span class="picture-alt">图</u)
    expect(two).toMatch(/<span class="picture-alt">桥</u)
    expect(three).not.toContain('title=')
    expect(htmlOf('<p>一<img src="blob:x" title="桥"></p>')).toBe('<p>一桥</p>')
  })

  test('an address without a host is none', () => {
    expect(htmlOf('<p><a href="https:///x">点</a></p>')).not.toContain('href="https:///')
  })

  test('links and headings close what they open in the direction of writing, and the text stays as it is', () => {
    const {html, text, headings} =
      ingestBody(
        '<h2>放\u2067晴<b>\u202e</b></h2><p>一<a href="https://a.example/">\u202e点</a>二\u202e三</p><p>四</p>',
      ).stories[0]?.body ?? {}
    expect(html).toContain('<h2 id="h-1">放\u2067晴<b>\u202e</b>\u202c\u2069</h2>')
    expect(html).toContain('>\u202e点\u202c</a>二\u202e三</p>')
    expect(text).toBe('放\u2067晴\u202e\n一\u202e点二\u202e三\n四')
    expect(headings?.[0]?.text).toBe('放\u2067晴\u202e')
  })

  test('addresses that run something, and those that lead nowhere without their site, are said, each once', () => {
    const body =
      '<p><a href=" javascript:alert(1)">一</a><a href="/2.html">二</a><a href="/2.html">三</a><a href="HTTPS://a.example">四</a>' +
      '<a href="javascript:void(0)">五</a><a href="#x">六</a><a href="javascript:;">七</a><img src="data:image/png;base64,eA==">' +
      '<img src="1.png"></p><iframe src="vbscript:x"></iframe><object data="8.swf"></object>'
    const said = ['javascript:alert(1)', '/2.html', 'data:image/png;base64,eA==', 'vbscript:x', '8.swf'].join('\n')
    expect(ingestBody(body).removed).toEqual([{rule: 'refused-address', text: said}])
    expect(ingestBody(body, 'title: 河湾\nlink: https://a.example/1').removed[0]?.text).not.toContain('2.html')
  })

  test('an address that is what it stands for is said in part', () => {
    const [removal] = ingestBody(`<p>一<img src="data:image/png;base64,${'a'.repeat(1000)}"></p>`).removed
    expect(removal?.text).toBe(`data:image/png;base64,${'a'.repeat(478)}… (1022)`)
  })

  test('what is taken out is said, handlers by their name', () => {
    const said = ingestBody('<p onclick="alert(1)">一</p><script>x</script>')
      .issues.map(({message}) => message)
      .join()
    expect(said).toContain('onclick=')
    expect(said).toContain('<script>')
  })
})

describe('front matter', () => {
  test.each(['js', 'javascript', 'json', 'coffee', 'yaml.js'])('marked as %s is never run', (language) => {
    const mark = `hostile-${language.replace(/\W/gu, '')}`
    const {outcome, issues} = ingestBytes(
      'a.md',
      `---${language}\n{title: (globalThis['${mark}'] = 1)}\n---\n河湾放晴。`,
    )
    expect(Reflect.get(globalThis, mark)).toBeUndefined()
    expect([outcome, issues.map(({code}) => code)]).toEqual(['refused', ['front-matter-code']])
  })

  test.each([
    ['a tag that names code', 'title: 河湾\nx: !!js/function "function () {}"'],
    ['a merge key', 'a: &a {title: 甲}\n<<: *a\ntitle: 河湾'],
    ['keys of every object', '__proto__: {polluted: 1}\nconstructor: 1\ntoString: 2\ntitle: 河湾'],
    [
      'references that grow without end',
      `a: &a [x, x]\n${Array.from('bcdefghij', (key, i) => `${key}: &${key} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`).join('\n')}\ntitle: 河湾`,
    ],
  ])('%s is text and no more', (_, front) => {
    const file = ingestBody('<p>放晴。</p>', front)
    expect(file.stories[0]?.article.title.value).toBe('河湾')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(JSON.stringify(file).length).toBeLessThan(20_000)
  })

  test('an id is an address segment or none', () => {
    for (const id of ['../../etc/passwd', 'a/b/c/d/e/1', '河湾2022年', '..', 'con', 'nw2022 0125', '%2e%2e%2f1234'])
      expect(ingestBody('<p>放晴。</p>', `title: 河湾\nid: "${id}"`).stories[0]?.article.id).toMatch(/^s[0-9a-f]{12}$/u)
  })
})

describe('a file that is too much', () => {
  test.each([
    ['nested too deep to be read', `${'<div>'.repeat(100_000)}河湾`, 'body-too-deep'],
    ['nested deeper than 500', `${'<div>'.repeat(700)}河湾${'</div>'.repeat(700)}`, 'body-too-deep'],
  ])('%s is refused with its line', (_, body, code) => {
    const {outcome, issues} = ingestBody(body)
    expect([outcome, issues.at(-1)?.code, issues.at(-1)?.line]).toEqual(['refused', code, 4])
  })

  // Each of these took a pattern minutes or for ever, until no two of its parts could match the same characters.
  test.each([
    ['a mark that thousands of spaces follow', 'a.md', `河湾{{< x >${' \n'.repeat(20_000)}{{< y >}}放晴`],
    ['a tag that thousands of spaces follow', 'a.md', `河湾{% x ${' \n'.repeat(20_000)}放晴`],
    ['brackets that thousands of spaces follow', 'a.html', `<p>河湾[gallery ${' '.repeat(40_000)}放晴</p>`],
    ['a line of nothing but backticks', 'a.md', `河湾${'`'.repeat(800_000)}放晴`],
    ['a wiki’s picture with a hundred parts', 'a.wiki', `河湾[[File:Lock.jpg${'|200px|The new b'.repeat(200)}放晴`],
    ['a wiki’s template with spaces between its parts', 'a.wiki', `河湾{{a${`${' '.repeat(200)}|`.repeat(20)}放晴`],
  ])('%s is read at once', (_, path, content) => {
    const {outcome, stories} = ingestBytes(path, content)
    expect([outcome, stories[0]?.body.text.slice(0, 2), stories[0]?.body.text.slice(-2)]).toEqual([
      'published',
      '河湾',
      '放晴',
    ])
  })

  test('thousands of tags that never end are guessed at once', () => {
    const bytes = Buffer.concat([Buffer.from('caf\xe9 ', 'latin1'), Buffer.from('<'.repeat(60_000))])
    expect(ingestBytes('a.txt', bytes).outcome).toBe('published')
  })

  test('control characters and what reorders lines stay within', () => {
    const {body} = ingestBody('<p>河\u0000湾\u0007\u001b[31m放\u007f晴</p>').stories[0] ?? {}
    expect(body?.text).toBe('河湾[31m放晴')
  })

  test('control characters written as numbers go like those written as bytes, and are counted', () => {
    const {stories, issues} = ingestBody('<p title="&#1;桥">放&#8;晴</p><pre>放&#13;&#10;晴&#x1b;</pre>')
    expect(stories[0]?.body.html).toBe('<p title="桥">放晴</p><pre>放\n晴</pre>')
    expect(issues).toContainEqual(
      expect.objectContaining({code: 'control-characters-removed', line: 4, message: '3 control characters removed.'}),
    )
    expect(ingestBody('<p>放&#8;晴</p>').issues.at(-1)?.message).toBe('1 control character removed.')
  })
})

describe('text in markup that is never closed is shown nowhere, and said with its line', () => {
  test.each([
    ['a.html', '<p>河湾</p>\n<!-- 留 <p>放晴</p>', '<!-- 留 <p>放晴</p>', 5],
    [
      'a.html',
      '<p>河湾</p>\n</div>\n<a href="https://a.example/ <p>放晴</p>',
      '<a href="https://a.example/ <p>放晴</p>',
      6,
    ],
    ['a.html', '<p>河湾</p>\n<script>x()\n<p>放晴</p>', '<script>x()\n<p>放晴</p>', 5],
    ['a.html', '<p>河湾</p>\n<style\n<p>放晴</p>', '<style\n<p>放晴</p>', 5],
    ['a.html', '<p>河湾</p><template>\n<p>放晴</p>', '放晴</p>', 5],
    ['a.html', '<p>河湾</p><?x 放晴', '<?x 放晴', 4],
    ['a.html', '<p>河湾</p>\n<!doctype html 放晴', '<!doctype html 放晴', 5],
    ['a.md', '河湾\n\n<!-- 留\n\n放晴', '<!-- 留\n\n放晴', 6],
    ['a.md', '河湾\n\n<?留\n\n放晴', '<?留\n\n放晴', undefined],
    ['a.html', '<p>河湾<a href="x>放晴</a>停航<b class="y"></b></p>', 'x>放晴</a>停航<b class=', 4],
    ['a.html', "<p>河湾<a href='x>放晴</a>停航<b class='y'></b></p>", 'x>放晴</a>停航<b class=', 4],
    ['a.html', '<p>河湾<b class="x>放晴</p><p>停航</b>"></b></p><p>又</p>', 'x>放晴</p><p>停航</b>', 4],
  ])('%s: %s', (path, body, text, line) => {
    const {stories, issues} = ingestBytes(path, `---\ntitle: 题\n---\n${body}`)
    expect(stories[0]?.body.text.split('\n')[0]).toBe('河湾')
    const at = line === undefined ? {} : {line}
    expect(stories[0]?.article.removed).toEqual([{rule: 'unclosed-markup', text, ...at}])
    const said = issues.filter(({code}) => code === 'markup-unclosed')
    expect(said).toEqual([
      {code: 'markup-unclosed', level: 'warning', message: `Never closed, so not shown: “${text}”.`, ...at},
    ])
  })

  test.each([
    '<p>河湾</p></div></p>\n',
    '<p>河湾</p><!-- 留 --><script>x()</script><style>p{}</style>',
    '<p>河湾<img alt="a > b < c" src="https://a.example/1.png"></p>',
    '<table><tr><td><b>河湾</table>',
    '<p>河湾 < 放晴 <',
    '<p>河湾</p><textarea>放晴',
    '<p>河湾</p><!---->',
  ])('but not where all is shown: %s', (body) => {
    expect(ingestBody(body).issues.map(({code}) => code)).not.toContain('markup-unclosed')
  })
})

test('every promise holds of all of these at once', () => {
  const bytes = new TextEncoder().encode(
    '---\ntitle: "<script>alert(1)</script>{{ 7 | times: 6 }}\u202e"\ntags: [a, "=cmd()", ../x]\n---\n<p>{{ 7 }}<svg><p><style><a title="</style><img src=x onerror=alert(1)>"></svg>\n',
  )
  const file = ingestBytes('a.html', bytes)
  expect(brokenPromises(file, bytes)).toEqual([])
  expect(file.stories[0]?.article.title.value).toContain('<script>alert(1)</script>{{ 7 | times: 6 }}')
})
