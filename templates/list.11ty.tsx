import {type Given, pagesOf} from '../src/site/each.ts'
import type {ListView} from '../src/site/views.ts'
import {withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {DateSpan} from './parts/DateStamp.tsx'
import {Entries} from './parts/Entry.tsx'
import {Chips} from './parts/links.tsx'
import {Page} from './parts/Page.tsx'
import {Pager} from './parts/Pager.tsx'

export const data = pagesOf('list')

/** One page of the articles filed under one name. */
export function render({view, frame}: Given<ListView>) {
  const words = wordsOf(frame.lang)
  const narrower = view.of === 'category' || view.of === 'year' ? view.of : 'other'
  return (
    <Page view={view} frame={frame} head={view.feed && <FeedLink view={view} frame={frame} />}>
      <header class="page-head">
        <p class="page-kind">{words.page.shelf[view.of]}</p>
        <h1>{view.heading}</h1>
        <p class="totals">
          <span>{words.count.articles(view.total)}</span>
          {view.of !== 'month' && <DateSpan first={view.first} last={view.last} frame={frame} />}
          {view.pager.count > 1 && <span>{words.list.pageOf(view.pager.number, view.pager.count)}</span>}
          {view.feed && <a href={withPrefix(frame.prefix, view.feed)}>{words.list.feed}</a>}
        </p>
      </header>
      {view.children.length > 0 && (
        <nav class="narrower" aria-label={words.list.narrower[narrower]}>
          <Chips links={view.children} frame={frame} />
        </nav>
      )}
      {view.items.length === 0 ? (
        <p class="empty">{words.list.empty}</p>
      ) : (
        <Entries
          items={view.items}
          frame={frame}
          level={2}
          form="full"
          {...(view.of === 'publication' ? {without: 'publication' as const} : {})}
        />
      )}
      <Pager pager={view.pager} frame={frame} />
    </Page>
  )
}

const FeedLink = ({view, frame}: Given<ListView>) => (
  <link
    rel="alternate"
    type="application/atom+xml"
    href={withPrefix(frame.prefix, view.feed ?? '')}
    title={`${view.heading} · ${frame.siteTitle}`}
  />
)
