import {type Given, pagesOf} from '../src/site/each.ts'
import type {NotFoundView} from '../src/site/views/model.ts'
import {wordsOf} from '../src/words/index.ts'
import {LinkList} from './parts/links.tsx'
import {Page} from './parts/Page.tsx'
import {SearchForm} from './parts/SearchForm.tsx'

export const data = pagesOf('not-found')

/** What a host answers for an address that has nothing. */
export function render({view, frame}: Given<NotFoundView>) {
  const words = wordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <p class="page-kind">404</p>
        <h1>{words.page.notFound}</h1>
        <p>{words.notFound.text}</p>
      </header>
      <SearchForm frame={frame} />
      <LinkList links={view.lists} frame={frame} />
    </Page>
  )
}
