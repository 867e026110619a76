import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {reprintWordsOf} from '../../src/words/reprints.ts'
import {DateStamp} from './DateStamp.tsx'
import {To} from './links.tsx'
import {OtherTitle} from './OtherTitle.tsx'
import {Section} from './Section.tsx'

/** Articles worth reading after this one, each with the reason. Titles are drawn as in `Neighbours.tsx`. */
export function Related({view, frame}: {view: ArticleView; frame: Frame}) {
  if (view.related.length === 0) return null
  const {article} = wordsOf(frame.lang)
  return (
    <Section class="related" id="related" title={article.related}>
      <ul class="cards">
        {view.related.map(({item, isReprint, people, because}) => (
          <li key={item.path}>
            <To class="related-link" frame={frame} path={item.path}>
              <span class="kicker">
                <DateStamp date={item.date} frame={frame} />{' '}
                {item.publication !== null && <span>{item.publication.label}</span>}{' '}
                {isReprint && <span class="reason">{reprintWordsOf(frame.lang).sameStory}</span>}
              </span>
              <OtherTitle title={item.title} lang={item.lang} />
            </To>
            {people.length + because.length > 0 && (
              <p class="because">
                <span class="because-label">{article.because}</span>
                {people.map(({label, path}) =>
                  path === null ? (
                    <span key={label} class="term">
                      {label}
                    </span>
                  ) : (
                    <To key={label} class="term" frame={frame} path={path}>
                      {label}
                    </To>
                  ),
                )}
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
