/** Attacks in the block between `---`: what a page, a list, a feed, the data and the search show of a field. */
import {call, elsewhere, type Vector} from './vector.ts'

const image = `<img src=x onerror=${call}>`
/** As a value of YAML, whatever is in it. */
const value = (text: string) => JSON.stringify(text)

const front: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'title that is markup': {title: value(`河湾${image}<script>${call}</script>`)},
  'title that ends the title': {title: value(`河湾</title></head><script>${call}</script>`)},
  'title that ends data': {title: value(`河湾</script><script>${call}</script><!--<script>`)},
  'title that ends an attribute': {title: value(`河湾" onmouseover="${call}" x='`)},
  'title with references': {title: value('河湾&lt;img src=x onerror=ran()&gt;&quot;&#60;')},
  'title for a template': {title: value(`河湾{{ constructor.constructor('${call}')() }}{% raw %}<%= 1 %>`)},
  'title with marks of direction': {title: value('河湾\u202e\u2066gnp.exe\u2069\u202c')},
  'title with control characters': {title: value('河\u0000湾\u0007\u001b[31m\u009b31m\u2028\u2029')},
  'title of a formula': {title: value('=HYPERLINK("https://elsewhere.example/","河湾")')},
  'title with half a letter': {title: '"河湾\\ud83d"'},
  'title that is very long': {title: value(`河湾${'<b>'.repeat(2000)}`)},
  'tags that are markup': {tags: `[${value(image)}, ${value('"><script>ran()</script>')}, ${value('../../x')}]`},
  'tags that are names of objects': {tags: '[__proto__, constructor, toString, valueOf]'},
  'tags that are addresses': {tags: `[${value(`javascript:${call}`)}, ${value('//elsewhere.example/')}, "%2e%2e/"]`},
  'categories that are markup': {categories: `[[${value(image)}, ${value("'><svg onload=ran()>")}], [.., con]]`},
  'author that is markup': {author: value(`张三${image}`)},
  'authors that are objects': {authors: `[{name: ${value(`李四<svg onload=${call}>`)}, url: "javascript:${call}"}]`},
  'publication that is markup': {source: value(`河湾晚报"><img src=x onerror=${call}>`)},
  'address that runs': {url: value(`javascript:${call}`)},
  'address of data': {url: value(`data:text/html,<script>${call}</script>`), link: value(`vbscript:ran()`)},
  'address with a handler': {url: value(`${elsewhere}"onmouseover="${call}`)},
  'picture that runs': {image: value(`javascript:${call}`), cover: value(`${elsewhere}1.gif" onload="${call}`)},
  'id that leads out': {id: value('../../../tmp/x'), permalink: value('../../x.html'), slug: value('../..')},
  'layout of another program': {layout: value('../../etc'), eleventyComputed: `{title: ${value(`{{ ${call} }}`)}}`},
  'language that is markup': {lang: value(`zh" onmouseover="${call}`)},
  'summary that is markup': {description: value(`<p onclick=${call}>摘要</p>${image}`), summary: value(image)},
  'date that is markup': {date: value(`2021-03-05<script>${call}</script>`)},
  'data that is a page': {head: value(`<meta http-equiv=refresh content="0;url=${elsewhere}">`), css: value(elsewhere)},
}

/** Each a block of fields; what is not among them is as in any other article. */
export const fields: readonly (Vector & {readonly fields: Readonly<Record<string, string>>})[] = Object.entries(
  front,
).map(([name, given]) => ({name: `field-${name}`.replaceAll(' ', '-'), text: '', fields: given}))
