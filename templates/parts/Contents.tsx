import type {ArticleView, Frame} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'

/** Fewer headings than this are on one screen. */
const fewHeadings = 3

/** The headings of a long article. */
export function Contents({view, frame}: {view: ArticleView; frame: Frame}) {
  const {headings} = view.body
  if (headings.length < fewHeadings) return null
  return (
    <nav class="contents" aria-labelledby="contents">
      <p class="rail-head" id="contents">
        {wordsOf(frame.lang).article.contents}
      </p>
      <ol lang={view.lang}>
        {headings.map((heading) => (
          <li key={heading.id} class={`depth-${heading.depth}`}>
            <a href={`#${encodeURIComponent(heading.id)}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
