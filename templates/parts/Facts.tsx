import type {ComponentChildren} from 'preact'
import type {ArticleView, Frame, Link} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {reprintWordsOf} from '../../src/words/reprints.ts'
import {Out, To} from './links.tsx'
import {Mentions} from './Mentions.tsx'
import {isDifferent} from './Reprints.tsx'

/** More tags than this are no description of an article; the rest are folded up. */
const shownTags = 24

/** Where the article is filed and where it came from. */
export function Facts({view, frame}: {view: ArticleView; frame: Frame}) {
  const {article} = wordsOf(frame.lang)
  const {people, organisations, figures} = view.mentions
  const facts = [people, organisations, figures, view.categories, view.tags, view.desk, view.securities, view.copies]
  if (facts.every(({length}) => length === 0) && !view.dateline && !view.platform && !view.originalUrl) return null
  return (
    <aside class="facts" aria-labelledby="facts">
      <p class="rail-head" id="facts">
        {article.facts}
      </p>
      <dl>
        {view.categories.length > 0 && (
          <Fact name={article.category}>
            {view.categories.map((labels) => (
              <Trail key={labels.at(-1)?.path} labels={labels} frame={frame} />
            ))}
          </Fact>
        )}
        {view.tags.length > 0 && (
          <Fact name={article.tags}>
            <Tags tags={view.tags.slice(0, shownTags)} frame={frame} />
            {view.tags.length > shownTags && (
              <details class="more-tags">
                <summary>{readingWordsOf(frame.lang).moreTags(view.tags.length - shownTags)}</summary>
                <Tags tags={view.tags.slice(shownTags)} frame={frame} />
              </details>
            )}
          </Fact>
        )}
        <Mentions view={view} frame={frame} />
        {view.dateline !== null && <Fact name={article.dateline}>{view.dateline}</Fact>}
        {view.desk.length > 0 && <Fact name={article.desk}>{view.desk.join(' · ')}</Fact>}
        {view.platform !== null && <Fact name={article.platform}>{view.platform}</Fact>}
        {view.securities.length > 0 && <Fact name={article.securities}>{view.securities.join(' · ')}</Fact>}
        {view.originalUrl !== null && (
          <Fact name={article.original}>
            <Out address={view.originalUrl} />
            <span class="aside">{article.originalNote}</span>
          </Fact>
        )}
        {view.copies.length > 0 && (
          <Fact name={article.duplicates}>
            {view.copies.map(({path}) => (
              <code key={path}>{path}</code>
            ))}
            {view.copies.some(isDifferent) && <a href="#copies">{reprintWordsOf(frame.lang).copiesLink}</a>}
          </Fact>
        )}
      </dl>
    </aside>
  )
}

const Tags = ({tags, frame}: {tags: readonly Link[]; frame: Frame}) => (
  <ul class="chips">
    {tags.map((tag) => (
      <li key={tag.path}>
        <To class="chip" frame={frame} path={tag.path} rel="tag">
          {tag.label}
        </To>
      </li>
    ))}
  </ul>
)

const Fact = ({name, children}: {name: string; children: ComponentChildren}) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** A category with those above it. */
const Trail = ({labels, frame}: {labels: readonly Link[]; frame: Frame}) => (
  <span class="trail">
    {labels.map((label) => (
      <To key={label.path} frame={frame} path={label.path}>
        {label.label}
      </To>
    ))}
  </span>
)
