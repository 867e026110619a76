import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'

/** Fewer headings than this are on one screen. */
const fewHeadings = 3
/** More than this would fill a phone's first screen: they are folded up. */
const manyHeadings = 8

/** The headings of a long article. */
export function Contents({view, frame}: {view: ArticleView; frame: Frame}) {
  const {headings} = view.body
  if (headings.length < fewHeadings) return null
  return (
    <nav class="contents" aria-labelledby="contents">
      <details open={headings.length <= manyHeadings}>
        <summary class="rail-head" id="contents">
          {wordsOf(frame.lang).article.contents}
        </summary>
        <ol lang={view.lang}>
          {headings.map((heading) => (
            <li key={heading.id} class={`depth-${heading.depth}`}>
              <a href={`#${encodeURIComponent(heading.id)}`}>{heading.text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
