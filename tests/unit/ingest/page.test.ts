/** Whole web pages; what becomes of a file of each kind is in `tests/cases/page-*`. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseHtml} from '../../../src/ingest/body/parse.ts'
import {markupLosses} from '../../../src/ingest/body/sanitize.ts'
import {depthOf, walk} from '../../../src/ingest/body/tree.ts'
import {pageAuthors} from '../../../src/ingest/names.ts'
import {dataFile} from '../../../src/ingest/page/data-file.ts'
import {hasChrome, isPageText, isReadable} from '../../../src/ingest/page/kind.ts'
import {readPage} from '../../../src/ingest/page/page.ts'
import type {SourcePath} from '../../../src/model.ts'

const paragraph = (n: number) =>
  `<p>Paragraph ${n} is long enough to count, has commas, too, and says that the mill by the river was sold again.</p>`
const article = [1, 2, 3, 4, 5, 6].map(paragraph).join('')
const page = (body: string, head = '<title>The mill is sold</title>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const read = (html: string, title: string | null = null) => {
  const result = readPage(parseHtml(html), title)
  if (!result) throw new Error('no page')
  return result
}
const textOf = (tree: ReturnType<typeof parseHtml>) =>
  walk(tree)
    .flatMap(({node, parent}) =>
      node.type === 'text' && !(parent.type === 'element' && ['script', 'style'].includes(parent.tagName))
        ? [node.value]
        : [],
    )
    .join('')
const letters = (text: string) => [...text.replace(/\s+/gu, '')].sort().join('')

describe('which files are web pages', () => {
  test.each([
    ['<!DOCTYPE html><p>a', true],
    ['\ufeff\n<?xml version="1.0"?>\n<!-- saved -->\n<!doctype HTML PUBLIC "-//W3C//DTD">', true],
    ['<HTML lang=de>', true],
    ['<body class="x">', true],
    ['<p>A text about <html> tags</p>', false],
    ['<header>news</header>', false],
    ['<!-- only a comment -->\n<p>text</p>', false],
    ['Plain text', false],
  ])('%j: %s', (text, expected) => expect(isPageText(text)).toBe(expected))

  test.each([
    ['<body><nav>Home</nav><p>text</p></body>', true],
    ['<body><div class="siteHeader">Home</div><p>text</p></body>', true],
    ['<body><nav></nav><p>text</p></body>', false],
    ['<body><article><header><h1 class="headline">A</h1></header><p>text</p></article></body>', false],
    [`<body>${'<a href="x">a link of words</a> '.repeat(12)}</body>`, true],
    [`<body>${article}<a href="x">a link</a></body>`, false],
  ])('something stands around the article in %j: %s', (html, expected) =>
    expect(hasChrome(parseHtml(page(html)))).toBe(expected),
  )

  test('scans as hOCR and frames have no article to look for', () => {
    expect(readPage(parseHtml(page('<div class="ocr_page">word</div><nav>x</nav>')), null)).toBeNull()
    expect(readPage(parseHtml('<html><frameset><frame src="a.html"></frameset></html>'), null)).toBeNull()
  })
})

describe('the article of a page', () => {
  test('what stands around it is declared in order, a piece for each side', () => {
    const {tree, removed} = read(page(`<nav>Home<br>News</nav><div>${article}</div><footer>Imprint</footer>`))
    expect(textOf(tree)).not.toMatch(/Home|Imprint/u)
    expect(removed).toEqual([
      {rule: 'page-chrome', text: 'Home\nNews', line: 1},
      {rule: 'page-chrome', text: 'Imprint', line: 1},
    ])
  })

  test('equal words inside and outside are told apart', () => {
    const {tree, removed} = read(page(`<nav>${paragraph(3)}</nav><div>${article}</div>`))
    expect(textOf(tree).match(/Paragraph 3/gu)).toHaveLength(1)
    expect(removed.map(({text}) => text)).toEqual([expect.stringMatching(/^Paragraph 3 .*again\.$/u)])
  })

  test('a short article is tried again, and its words are still known', () => {
    const {tree, removed} = read(page(`<nav>Home</nav><div class="comment">${paragraph(1)}</div>`))
    expect(letters(textOf(tree) + removed.map(({text}) => text).join(''))).toBe(
      letters(textOf(parseHtml(`Home${paragraph(1)}`))),
    )
  })

  test('its elements keep their lines', () => {
    const {tree} = read(page(`<nav>Home</nav>\n<div>\n${article}\n<h2>Later</h2>\n${article}</div>`))
    const heading = walk(tree).find(({node}) => node.type === 'element' && node.tagName === 'h2')?.node
    expect(heading?.position?.start.line).toBe(4)
  })

  test('a page nobody can read is published whole, and says so', () => {
    const deep = `${'<div>'.repeat(450)}${`<p>${'words '.repeat(40)}</p>`.repeat(250)}${'</div>'.repeat(450)}`
    const html = page(`<nav>Home</nav>${deep}`)
    expect(isReadable(parseHtml(html))).toBe(false)
    const {tree, issues, removed} = read(html)
    expect(issues.map(({code}) => code)).toEqual(['page-not-read'])
    expect(removed).toEqual([])
    expect(textOf(tree)).toContain('Home')
  })

  test('nothing of it runs or is loaded', () => {
    const before = Object.keys(globalThis)
    read(
      page(
        `<nav>Home</nav><img src="http://127.0.0.1:1/x" onerror="globalThis.ran = 1">${article}<script>globalThis.ran = 1</script><iframe srcdoc="<script>globalThis.ran = 1</script>"></iframe><x-a is="b" onload="globalThis.ran = 1"></x-a>`,
      ),
    )
    expect(Object.keys(globalThis)).toEqual(before)
  })
})

describe('what a page says of itself', () => {
  const facts = (head: string, body = `<nav>Home</nav>${article}`) => read(page(body, head)).facts

  test('a title is cut where the page shows that it ends, in Chinese too', () => {
    expect(facts('<title>Mill sold for the third time – River News</title>').title?.value).toBe(
      'Mill sold for the third time',
    )
    const han = '<h1>磨坊第三次出售</h1>'
    expect(facts('<title>磨坊第三次出售_城市_河湾网</title>', `<nav>首页</nav>${han}${article}`).title?.value).toBe(
      '磨坊第三次出售',
    )
    expect(facts('<title>磨坊第三次出售_城市_河湾网</title>').title?.value).toBe('磨坊第三次出售_城市_河湾网')
  })

  test('a program’s title for pages without one is none', () => {
    expect(facts('<title>无标题文档</title>').title).toBeUndefined()
  })

  test('an address without a path is the site’s, not the page’s', () => {
    const link = (href: string) => facts(`<title>t</title><link rel="canonical" href="${href}">`).originalUrl?.value
    expect(link('https://a.example/2020/mill.html')).toBe('https://a.example/2020/mill.html')
    expect(link('https://a.example/?p=12')).toBe('https://a.example/?p=12')
    expect(link('https://a.example/')).toBeUndefined()
    expect(link('https://a.example/index.html')).toBeUndefined()
    expect(link('javascript:alert(1)')).toBeUndefined()
  })

  test('a description is a deck only if the page shows it outside the article', () => {
    const head = '<title>t</title><meta name="description" content="Sold again after ten years">'
    expect(facts(head).deck).toBeUndefined()
    expect(facts(head, `<nav>Home</nav><div class="social">Sold again, after ten years</div>${article}`).deck).toBe(
      'Sold again after ten years',
    )
  })

  test.each([
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
    ['Doe, Jane', ['Doe, Jane']],
    ['by Jane Doe | 3 May 2014', ['Jane Doe']],
    ['Jane Doe - Apr 16, 2015 8:02 pm UTC', ['Jane Doe']],
    ['Jean-Luc Dupont', ['Jean-Luc Dupont']],
    ['Bobby Sands', ['Bobby Sands']],
    ['4711', ['4711']],
  ])('the byline %j names %j', (byline, names) => expect(pageAuthors(byline).map(({value}) => value)).toEqual(names))
})

describe('what the sanitizer takes out is declared once', () => {
  test.each([
    [
      'a title in a head',
      '<html><head><title>Mill</title><style>p{}</style></head><body>x</body></html>',
      null,
      ['Mill'],
    ],
    ['a title that is the article’s', '<html><head><title>Mill</title></head><body>x</body></html>', 'The Mill', []],
    ['one element in another', '<object>a <noembed>b</noembed> <object>c</object></object>', null, ['a b c']],
  ])('%s', (_, html, title, expected) => expect(markupLosses(parseHtml(html), title).text).toEqual(expected))
})

describe('files of data', () => {
  const file = (data: unknown, name = 'a.json') => dataFile(name as SourcePath, JSON.stringify(data))
  test('are no articles, with a warning where one is inside', () => {
    expect(file({title: 'A place', lat: 1})?.level).toBe('info')
    expect(file([{a: {headline: 'Sold', body: 'words '.repeat(40)}}])?.level).toBe('warning')
  })
  test('other files are left alone, JSON front matter with a text below too', () => {
    expect(file({title: 'A'}, 'a.md')).toBeNull()
    expect(dataFile('a.json' as SourcePath, '{"title": "A"}\nText')).toBeNull()
    expect(dataFile('a.json' as SourcePath, '"text"')).toBeNull()
  })
})

const tag = fc.constantFrom(
  ...'div p span a nav ul li table tr td h1 title head body html form iframe noscript template svg math script br img font object frameset'.split(
    ' ',
  ),
)
const attribute = fc.constantFrom(
  '',
  ' class="comment"',
  ' class=content',
  ' hidden',
  ' id=nav',
  ' href="javascript:x"',
  ' style="display:none"',
  ' onclick=x',
  ' a"b',
  ' itemprop=author',
  ' rel=author',
  ' src=data:,x',
)
const piece = fc.oneof(
  fc.tuple(tag, attribute).map(([name, attributes]) => `<${name}${attributes}>`),
  tag.map((name) => `</${name}>`),
  fc.string({maxLength: 20}),
  fc.constantFrom(paragraph(1), '<!--', '-->', '<![CDATA[', '&nbsp;', '<meta property="og:title" content="x">'),
)

describe('laws', () => {
  test('no markup makes it throw, and every visible character is in the article, the title or a removal', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
        const parsed = parseHtml(page(pieces.join('')))
        if (depthOf(parsed) > 500) return
        const whole = letters(textOf(parsed))
        const result = readPage(parsed, null)
        if (!result) return
        const {tree, removed, facts} = result
        const counts = new Map<string, number>()
        for (const c of letters([textOf(tree), facts.title?.value, ...removed.map(({text}) => text)].join('')))
          counts.set(c, (counts.get(c) ?? 0) + 1)
        for (const c of whole) counts.set(c, (counts.get(c) ?? 0) - 1)
        expect([...counts].filter(([, n]) => n < 0)).toEqual([])
      }),
      {numRuns: 300},
    )
  })
})

describe('the title of a page', () => {
  const nav = '<nav>Home Sports</nav>'
  const told = ({removed, facts}: ReturnType<typeof read>) => [removed.map(({text}) => text), facts.title?.value]

  test('that is nowhere is none; what stands around the article is put away all the same', () => {
    const untitled = read(page(`${nav}<div>${article.repeat(2)}</div>`, ''))
    expect(told(untitled)).toEqual([['Home Sports'], undefined])
    expect(letters(textOf(untitled.tree))).toBe(letters(article.repeat(2).replace(/<[^>]*>/gu, '')))
  })

  test('in its head is put away where another is stated; within its body it stays there', () => {
    const toldOf = (html: string) => told(read(html, 'Boats'))
    expect(toldOf(page('<p>The mill.</p>'))).toEqual([['The mill is sold'], 'The mill is sold'])
    const inBody = '<html><body><title>The mill is sold</title><p>The mill.</p></body></html>'
    expect(toldOf(inBody)).toEqual([[], 'The mill is sold'])
    expect(textOf(read(inBody, 'Boats').tree)).toBe('The mill is soldThe mill.')
  })
})
