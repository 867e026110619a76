import {type Given, pagesOf} from '../src/site/each.ts'
import type {ArticleView} from '../src/site/views/model.ts'
import {withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {searchWordsOf} from '../src/words/search-panel.ts'
import {ArticleHead} from './parts/ArticleHead.tsx'
import {ArticleMeta} from './parts/ArticleMeta.tsx'
import {Cite, CitePassage} from './parts/Cite.tsx'
import {Contents} from './parts/Contents.tsx'
import {Facts} from './parts/Facts.tsx'
import {LeadImage} from './parts/LeadImage.tsx'
import {Neighbours} from './parts/Neighbours.tsx'
import {Page} from './parts/Page.tsx'
import {Provenance} from './parts/Provenance.tsx'
import {Recurring} from './parts/Recurring.tsx'
import {Related} from './parts/Related.tsx'
import {Copies, Reprints} from './parts/Reprints.tsx'
import {SafeMarkup} from './parts/SafeMarkup.tsx'
import {SearchArrival} from './parts/SearchPanel.tsx'
import {Extracted, VersionSwitch} from './parts/Versions.tsx'

export const data = pagesOf('article')

/** An article: its text first, then everything that is known about it. */
export function render({view, frame}: Given<ArticleView>) {
  return (
    <Page view={view} frame={frame} head={<ArticleMeta view={view} frame={frame} />}>
      <article class="story">
        <ArticleHead view={view} frame={frame} />
        <Contents view={view} frame={frame} />
        <div class="story-text">
          <VersionSwitch view={view} frame={frame} />
          <LeadImage view={view} frame={frame} />
          <SafeMarkup html={view.body.html} lang={view.lang} />
          {view.body.figures.some((figure) => figure.local === undefined) && (
            <p class="note">{wordsOf(frame.lang).picture.note}</p>
          )}
          <Extracted view={view} frame={frame} />
        </div>
        <Facts view={view} frame={frame} />
        <div class="story-record">
          <Cite view={view} frame={frame} />
          <Provenance view={view} frame={frame} />
        </div>
      </article>
      <Recurring view={view} frame={frame} />
      <Reprints view={view} frame={frame} />
      <Copies view={view} frame={frame} />
      <Neighbours view={view} frame={frame} />
      <Related view={view} frame={frame} />
      <SearchArrival
        words={searchWordsOf(frame.lang)}
        script={withPrefix(frame.prefix, '/search/arrive.js')}
        integrity={frame.integrity?.['/search/arrive.js']}
      />
      <CitePassage frame={frame} />
    </Page>
  )
}
