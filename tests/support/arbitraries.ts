/** Generated input for laws: files, markup and articles of the shapes archives hold. */
import fc from 'fast-check'
import {articleId, sha256} from '../../src/ingest/identity.ts'
import type {Article, Known, SourcePath} from '../../src/model.ts'
import {ingestBytes} from './ingest-bytes.ts'

/** Characters that trip programs: of several scripts, invisible, of markup, of line ends. */
const characters = fc.constantFrom(
  ...'河湾晚报新闻，。（）“”aB9 \t\n\r<>&;"\'=/\\{}[]%$#*_`|~-+:.!?@^',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u3000',
  '\ufeff',
  '\u{20000}',
  '🐦',
  '\ud800',
)
export const text: fc.Arbitrary<string> = fc.array(characters, {maxLength: 60}).map((parts) => parts.join(''))

/** Pieces of markup, hostile and broken ones included; joined in any order they make a page. */
const piece = fc.oneof(
  text,
  fc.constantFrom(
    '<p>',
    '</p>',
    '<p><strong>',
    '</strong></p>',
    '<div>',
    '</div>',
    '<br>',
    '<br><br>',
    '<h1>',
    '</h1>',
    '<h3>',
    '</h3>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<ul><li>',
    '</ul>',
    '<pre>',
    '</pre>',
    '<blockquote>',
    '<!--',
    '-->',
    '<script>alert(1)</script>',
    '<script>',
    '<style>p{}</style>',
    '<svg onload=alert(1)>',
    '<math><mtext></p>',
    '<template>',
    '<noscript>',
    '<textarea>',
    '<a href="javascript:alert(1)">',
    '<a href="jav&#x09;ascript:alert(1)">',
    '<a href="https://a.example/x">',
    '<a name="x" href="#x">',
    '</a>',
    '<img src=x onerror=alert(1)>',
    '<img src="https://a.example/1.jpg" alt="图">',
    '<img data-src="//a.example/2.jpg">',
    '<iframe src="https://v.example/1"></iframe>',
    '<p style="display:none">',
    '<p onclick="alert(1)">',
    '<object data="data:text/html,<script>alert(1)</script>">',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0">',
    '<p class="em_media">（文章来源：河湾晚报）</p>',
    '\n\n',
    '[返回首页](//a.example/)',
    '\n# ',
    '\n- ',
    '\n> ',
    '[^1]',
    '\n[^1]: ',
  ),
)
export const markup: fc.Arbitrary<string> = fc.array(piece, {maxLength: 24}).map((parts) => parts.join(''))

/** Front matter as people write it and break it. */
const frontMatter = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.oneof(
        text.map((value) => `title: ${value}`),
        text.map((value) => `date: ${value}`),
        text.map((value) => `${value}: ${value}`),
        fc.constantFrom(
          'title: "河湾"',
          'date: 2022-01-25 01:04:02 +0800',
          'date: 2022-02-30',
          'tags: [a, b',
          'categories:\n - 甲\n - 乙',
          'author: &x 王丽',
          'x: *x',
          '__proto__: 1',
          '+++',
          '---js',
        ),
      ),
      {maxLength: 6},
    )
    .map((lines) => `---\n${lines.join('\n')}\n---\n`),
)

/** A whole file as text. */
export const file: fc.Arbitrary<string> = fc.tuple(frontMatter, markup).map((parts) => parts.join(''))

/** A few words that recur, so that labels meet. */
const label = fc.constantFrom(
  '西宁晚报',
  'xiningwanbao',
  '河湾',
  'river',
  'River',
  'RSS',
  'rss',
  '长沙',
  '厦门',
  '🐦',
  '…',
)

/** Articles that files really gave; what is generated is which parts of them meet. */
function ingested(content: string): Article {
  const [story] = ingestBytes('a.md', content).stories
  if (!story) throw new Error('Every such file is published')
  return story.article
}
const dates = ['2022-01-25', '2022-01-25 08:00', '2022-01', '2022', 'unbekannt', '2021-12-31'].map((date) => {
  const {date: day, published} = ingested(`---\ntitle: 放晴\ndate: ${date}\n---\n河湾`)
  return {date: day, published}
})
const bodies = ['河湾昨天放晴。', '河湾今天转阴，明天有雨。', '候鸟来了，候鸟又走了。', ''].map((body) => {
  const {bodyHash, shingles, characters, terms, summary} = ingested(`---\ntitle: 放晴\n---\n${body}`)
  return {bodyHash, shingles, characters, terms, summary}
})
const base = ingested('---\ntitle: 放晴\n---\n河湾')
const known = <T>(value: T): Known<T> => ({value, from: 'front-matter', sure: 1})

const parts = fc.record({
  date: fc.constantFrom(...dates),
  body: fc.constantFrom(...bodies),
  categories: fc.array(fc.array(label, {minLength: 1, maxLength: 3}), {maxLength: 2}),
  tags: fc.uniqueArray(label, {maxLength: 3}),
  publication: fc.option(label.map(known)),
  authors: fc.uniqueArray(fc.constantFrom('王丽', '赵强'), {maxLength: 2}).map((names) => names.map(known)),
  originalUrl: fc.option(fc.constantFrom('https://a.example/1', 'https://a.example/2').map(known)),
  updated: fc.option(fc.constantFrom('2022-02-01', '2022-03-01')),
})

/** Articles of one archive, each from a file of its own; some are copies of others. */
export const articles: fc.Arbitrary<Article[]> = fc.array(parts, {minLength: 1, maxLength: 12}).map((list) =>
  list.map(({date, body, ...rest}, number) => {
    const path = `${number}.md` as SourcePath
    const bytes = sha256(JSON.stringify([date, body, rest]))
    return {
      ...base,
      ...date,
      ...body,
      ...rest,
      id: articleId(null, path, 1),
      source: {...base.source, path, sha256: bytes},
    }
  }),
)
