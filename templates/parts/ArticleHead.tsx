import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {ArticleTools} from './ArticleTools.tsx'
import {DateStamp, Inferred} from './DateStamp.tsx'
import {Headline} from './Headline.tsx'
import {To} from './links.tsx'

/** Publication, date, title and authors, each marked where it is inferred. */
export function ArticleHead({view, frame}: {view: ArticleView; frame: Frame}) {
  const words = wordsOf(frame.lang)
  return (
    <header class="story-head">
      <p class="kicker">
        {view.publication !== null && (
          <span>
            <To class="paper" frame={frame} path={view.publication.path}>
              {view.publication.label}
            </To>
            {view.publication.inferred && <Inferred frame={frame} />}
          </span>
        )}
        <DateStamp date={view.date} frame={frame} linked />
      </p>
      <Headline level={1} title={view.title} lang={view.lang} />
      {view.deck !== null && (
        <p class="deck" lang={view.lang}>
          {view.deck}
        </p>
      )}
      <p class="byline">
        {view.authors.map((author) => (
          <span key={author.path}>
            <To frame={frame} path={author.path} rel="author">
              {author.label}
            </To>
            {author.inferred && <Inferred frame={frame} />}
          </span>
        ))}
        <span>{words.count.characters(view.characters)}</span>
        <span>{words.count.minutes(view.readingTime)}</span>
      </p>
      <ArticleTools frame={frame} />
      {view.titleInferred && <p class="note">{words.article.titleInferred}</p>}
      {view.date?.inferred && (
        <p class="note">
          {words.date.inferredWhy}
          {view.date.evidence !== undefined && (
            <>
              {words.date.inferredFrom}
              <q lang={view.lang}>{view.date.evidence}</q>
            </>
          )}
        </p>
      )}
    </header>
  )
}
