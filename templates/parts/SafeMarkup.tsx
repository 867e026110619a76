/** The only place where markup is written as it stands. */
import type {SafeHtml} from '../../src/model.ts'

/** An article's body, which has passed the sanitizer. */
export function SafeMarkup({html, lang}: {html: SafeHtml; lang: string}) {
  return <div class="prose" lang={lang} dangerouslySetInnerHTML={{__html: html}} />
}

/** JSON-LD as data: the browser never runs it, and `<` can't end the element. */
export function LinkedData({data}: {data: Readonly<Record<string, unknown>>}) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{__html: json}} />
}
