import type {ArticleView, Frame} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'
import {Entry} from './Entry.tsx'
import {Section} from './Section.tsx'

/** Articles worth reading after this one, each with the reason. */
export function Related({view, frame}: {view: ArticleView; frame: Frame}) {
  if (view.related.length === 0) return null
  const {article} = wordsOf(frame.lang)
  return (
    <Section class="related" id="related" title={article.related}>
      <ul class="cards">
        {view.related.map(({item, because}) => (
          <li key={item.path}>
            <Entry item={item} frame={frame} level={3} form="brief" />
            {because.length > 0 && (
              <p class="because">
                <span class="because-label">{article.because}</span>
                {because.map((term) => (
                  <span key={term} class="term">
                    {term}
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
