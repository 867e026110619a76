import {type Given, pagesOf} from '../src/site/each.ts'
import type {MentionView} from '../src/site/views/mention-model.ts'
import {wordsOf} from '../src/words/index.ts'
import {mentionWordsOf} from '../src/words/mentions.ts'
import {Branches} from './parts/Branches.tsx'
import {DateSpan} from './parts/DateStamp.tsx'
import {Entries} from './parts/Entry.tsx'
import {Ledger} from './parts/Ledger.tsx'
import {Page} from './parts/Page.tsx'
import {Pager} from './parts/Pager.tsx'
import {Roles} from './parts/Roles.tsx'
import {Section} from './parts/Section.tsx'

export const data = pagesOf('mention')

/** A person or an organisation: what the articles say of the name, and the articles. */
export function render({view, frame}: Given<MentionView>) {
  const words = wordsOf(frame.lang)
  const mentions = mentionWordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <p class="page-kind">{mentions[view.of]}</p>
        <h1>{view.heading}</h1>
        <p class="totals">
          <span>{words.count.articles(view.total)}</span>
          <DateSpan first={view.first} last={view.last} frame={frame} />
          {view.pager.count > 1 && <span>{words.list.pageOf(view.pager.number, view.pager.count)}</span>}
        </p>
        {view.pager.number === 1 && <p class="note">{mentions.sameName[view.of]}</p>}
      </header>
      <Roles view={view} frame={frame} />
      <Branches view={view} frame={frame} />
      <Section id="articles" title={mentions.list}>
        <Entries items={view.items} frame={frame} level={3} form="full" />
        {view.rest > 0 && <p class="note">{mentions.rest(view.rest)}</p>}
      </Section>
      <Pager pager={view.pager} frame={frame} />
      <Ledger view={view} frame={frame} />
    </Page>
  )
}
