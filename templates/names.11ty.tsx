import {type Given, pagesOf} from '../src/site/each.ts'
import type {NamesView} from '../src/site/views/mention-model.ts'
import {wordsOf} from '../src/words/index.ts'
import {mentionWordsOf} from '../src/words/mentions.ts'
import {Letters} from './parts/Letters.tsx'
import {To} from './parts/links.tsx'
import {Page} from './parts/Page.tsx'
import {TermTree} from './parts/TermTree.tsx'

export const data = pagesOf('names')

/** Fewer names than this are read at a glance and need no letters. */
const fewNames = 24

/** All people, or all organisations, that have a page. */
export function render({view, frame}: Given<NamesView>) {
  const words = mentionWordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <h1>{view.title}</h1>
        <p class="note">
          {words.indexNote[view.of]}{' '}
          <To frame={frame} path={view.other.path}>
            {view.other.label}
          </To>
        </p>
      </header>
      <div class="index">
        {view.terms.length === 0 && <p class="empty">{wordsOf(frame.lang).list.empty}</p>}
        {view.terms.length < fewNames ? (
          <TermTree terms={view.terms} frame={frame} />
        ) : (
          <Letters terms={view.terms} frame={frame} />
        )}
      </div>
    </Page>
  )
}
