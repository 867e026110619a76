/** What becomes of single pieces of HTML in an article; whole files are in `tests/cases`. */
import {describe, expect, test} from 'vitest'
import {parseHtml, serialize} from '../../../../src/ingest/body/parse.ts'
import {directAddress} from '../../../../src/ingest/body/rules/images.ts'
import {ingestBytes} from '../../../support/ingest-bytes.ts'

const body = (html: string, front = '') =>
  ingestBytes('a.html', `---\ntitle: 河湾\n${front}---\n${html}`).stories[0]?.body.html
const prose = '河湾昨天放晴，停了两年的夜航重新开船，码头上站满了人。'.repeat(3)
const picture = (kind: string, name: string) =>
  `<a class="picture-${kind}" href="https://a.example/${name}" rel="external nofollow noreferrer"><span class="picture-address">a.example/…/${name}</span></a>`

test.each([
  [
    'a language that is none goes',
    '<p lang="!!">a</p><p lang="en">b</p><p lang>c</p>',
    '<p>a</p><p lang="en">b</p><p>c</p>',
  ],
  [
    'a link to a name with a stray percent sign still leads there',
    '<a href="#a%">x</a><p id="a%">y</p>',
    '<p><a href="#x-a-">x</a></p><p id="x-a-">y</p>',
  ],
  [
    'a picture nobody can load gives way to its description, if it has one',
    '<img src="javascript:x" alt="词"><img src="data:x"><p>c</p>',
    '<p>词</p><p>c</p>',
  ],
  ['a picture without an address is its description', '<p>词<img alt="甲"></p>', '<p>词甲</p>'],
  ['a picture without an address or a description is nothing', '<p>一<img>二</p>', '<p>一二</p>'],
  [
    'the mark of a picture beside the article is nobody else’s',
    '<img src="https://beside.invalid/?is=x&amp;is=javascript:alert(1)" alt="词"><p>c</p>',
    '<p>词</p><p>c</p>',
  ],
  [
    'a bare heading may stand below a short sentence that is closed',
    `<p>${prose}</p><p>短句也完了。</p><p>夜航恢复首日情况</p><p>${prose}</p>`,
    `<p>${prose}</p><p>短句也完了。</p><h2 id="h-1">夜航恢复首日情况</h2><p>${prose}</p>`,
  ],
  [
    'a rule inside a reading of a word is read as a browser reads it',
    '<p><ruby>湾<rt>wan<hr></rt></ruby></p>',
    '<p><ruby>湾<rt>wan</rt></ruby></p><hr>',
  ],
  [
    'a reading in a reading is the next one',
    '<p><ruby>湾<rt>wan<span><rt>湾</rt></span></rt></ruby></p>',
    '<p><ruby>湾<rt>wan</rt><rt>湾</rt></ruby></p>',
  ],
  [
    'inline elements around blocks go inside, however they are nested',
    '<b><div><i><p>x</p></i></div></b>',
    '<p><b><i>x</i></b></p>',
  ],
  [
    'a drawing shows its labels',
    '<svg><foreignObject><p>在图里</p></foreignObject><text>标</text></svg>',
    '<p>在图里</p><p>标</p>',
  ],
  [
    'a formula keeps its brackets and levels',
    '<math><msqrt><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msqrt><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac><msup><mi>x</mi><mn>2</mn></msup></math>',
    '<p>√(a+b)(a+b)/2x<sup>2</sup></p>',
  ],
  [
    'the state of a task is shown where it leads its item',
    '<ul><li><input type="checkbox" checked>做</li><li> <input type=checkbox> 没做</li><li>前<input type=checkbox></li></ul>',
    '<ul><li>[x] 做</li><li> [ ] 没做</li><li>前</li></ul>',
  ],
  [
    'what is bold and italic around a block is so inside it',
    '<b><div>甲，<i><div>乙，</div>丙。</i></div></b>',
    '<p><b>甲，</b></p><p><b><i>乙，</i></b></p><p><b><i>丙。</i></b></p>',
  ],
  ['comments are nothing', '<p>a</p><!-- c --><p><!-- d --></p>', '<p>a</p>'],
  [
    'a picture alone in a wrapper is a figure',
    '<div><img src="https://a.example/1.jpg"></div>',
    `<figure>${picture('placeholder', '1.jpg')}</figure>`,
  ],
  [
    'one beside words is none',
    '<blockquote><img src="https://a.example/1.jpg">词</blockquote>',
    `<blockquote><p>${picture('inline', '1.jpg')}词</p></blockquote>`,
  ],
])('%s', (_, html, expected) => {
  expect(body(html)).toBe(expected)
})

describe('a bold line above prose is a heading', () => {
  test.each([
    ['a break at its end goes', '甲乙丙丁<br>', '甲乙丙丁'],
    ['one inside stays', '甲乙<br>丙丁', '甲乙<br>丙丁'],
  ])('%s', (_, line, heading) => {
    expect(body(`<p><strong>${line}</strong></p><p>${prose}</p>`)).toBe(`<h2 id="h-1">${heading}</h2><p>${prose}</p>`)
  })
})

describe('a lead picture', () => {
  const lead = (html: string, image: string) =>
    ingestBytes('a.html', `---\ntitle: 河湾\nimage: "${image}"\n---\n${html}`).stories[0]?.article.leadImage

  test('is the one in the text where that has the same address', () => {
    const html = '<p>a</p><img src="https://a.example/l.jpg" alt="锁">'
    expect(lead(html, 'https://a.example/l.jpg')).toMatchObject({address: 'https://a.example/l.jpg', alt: '锁'})
    expect(lead('<p>a</p>', 'https://a.example/l.jpg')).toMatchObject({address: 'https://a.example/l.jpg', alt: ''})
  })

  test('is none where its address can’t be used', () => {
    expect(lead('<p>a</p>', 'javascript:x')).toBeFalsy()
  })
})

test('a character that is given by its number is that character, in long Markdown too', () => {
  const long = '河湾昨天放晴，停了两年的夜航重新开船，**码头上**站满了人，老人免费乘坐，学生半价。'
  const html = ingestBytes('a.md', `---\ntitle: 河湾\n---\n${long}\n\n甲&#xe000;&#xe000;乙`).stories[0]?.body.html
  expect(html).toContain('<p>甲\ue000\ue000乙</p>')
})

test('an address behind a relay is read as it stands where it is not percent-encoded after all', () => {
  expect(directAddress('https://r.example/?https://a.example/1.jpg')).toBe('https://a.example/1.jpg')
  expect(directAddress('https://r.example/?url=https%3A%2F%2Fa.example%2F1.jpg')).toBe('https://a.example/1.jpg')
  expect(directAddress('https://r.example/?url=https%3A%2F%2Fa.example%2F%E6%')).toBe('https%3A%2F%2Fa.example%2F%E6%')
})

describe('a browser reads what was meant', () => {
  test.each([
    ['a block that was parted begins without a line end', '<pre>七时\n<blockquote>词</blockquote>\n十九时</pre>'],
    ['an item stands in no item', `<ul><li>挂灯${'<table>'.repeat(120)}词<li>再说${'</table>'.repeat(20)}`],
    [
      'a link stands in no link',
      `<p><a href="tel:1">来电${'<noscript>'.repeat(120)}</a>、<a href="#x">数据</a>。</p><p id="x">注</p>`,
    ],
  ])('%s', (_, html) => {
    const written = body(html) ?? ''
    expect(written).toMatch(/词|数据/u)
    expect(serialize(parseHtml(written))).toBe(written)
  })
})

test('a note in a link of Markdown is read as a browser reads it: a link ends where another begins', () => {
  const [story] = ingestBytes('a.md', '---\ntitle: 河湾\n---\n见[注[^1]](https://a.example/)。\n\n[^1]: 词\n').stories
  expect(story?.body.html).toContain('>注<sup></sup></a><a href="#x-fn-1">1</a>')
})

describe('a bare address at the end', () => {
  const last = (address: string, front = '') => body(`<p>${prose}</p><p><a href="${address}">${address}</a></p>`, front)
  test('goes where it is the article’s own', () => {
    expect(last('https://a.example/1', 'link: https://a.example/1\n')).toBe(`<p>${prose}</p>`)
  })
  test('stays where it is another: a reference', () => {
    expect(last('https://a.example/2', 'link: https://a.example/1\n')).toContain('https://a.example/2</a>')
  })
})

test('the credits at the end of thousands of short lines are found', () => {
  const page = `<p>${prose.repeat(6)}</p>${'<p>一二</p>'.repeat(2200)}<p>2021-05-14 08:30 来源：河湾晚报</p>`
  const [story] = ingestBytes('a.html', `---\ntitle: 河湾\n---\n${page}`).stories
  expect([story?.article.publication?.value, story?.article.date?.value]).toEqual(['河湾晚报', '2021-05-14'])
})

test('the site a page belongs to is the platform of an article that names another paper, and no platform of its own', () => {
  const page = (site: string) =>
    `<html><head><meta property="og:site_name" content="${site}"></head><body><article><p>${prose}</p><p>（文章来源：河湾晚报）</p></article></body></html>`
  const [other] = ingestBytes('a.html', page('河湾门户')).stories
  expect([other?.article.publication?.value, other?.article.platform]).toEqual(['河湾晚报', '河湾门户'])
  const [own] = ingestBytes('a.html', page('河湾晚报')).stories
  expect([own?.article.publication?.value, own?.article.platform]).toEqual(['河湾晚报', null])
})
