import {type Given, pagesOf} from '../src/site/each.ts'
import type {SearchView} from '../src/site/views/model.ts'
import {withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {searchWordsOf} from '../src/words/search-panel.ts'
import {LinkList} from './parts/links.tsx'
import {Page} from './parts/Page.tsx'
import {SearchPanel} from './parts/SearchPanel.tsx'
import {Section} from './parts/Section.tsx'

export const data = pagesOf('search')

/** Search over all articles; the lists below serve readers without script. */
export function render({view, frame}: Given<SearchView>) {
  const words = wordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <h1>{words.page.search}</h1>
      </header>
      <SearchPanel
        words={searchWordsOf(frame.lang)}
        action={withPrefix(frame.prefix, view.path)}
        script={withPrefix(frame.prefix, '/search/page.js')}
        integrity={frame.integrity?.['/search/page.js']}
      />
      <noscript>
        <p class="note">{words.search.noScript}</p>
      </noscript>
      <Section id="lists" title={words.search.lists}>
        <LinkList links={view.lists} frame={frame} />
      </Section>
    </Page>
  )
}
