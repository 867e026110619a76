import {type Given, pagesOf} from '../src/site/each.ts'
import type {ListView} from '../src/site/views/model.ts'
import {withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {readingWordsOf} from '../src/words/reading.ts'
import {DateSpan} from './parts/DateStamp.tsx'
import {Entries} from './parts/Entry.tsx'
import {Chips, To} from './parts/links.tsx'
import {Month} from './parts/Month.tsx'
import {Page} from './parts/Page.tsx'
import {Pager} from './parts/Pager.tsx'
import {SharedTags} from './parts/SharedTags.tsx'
import {Months, Years} from './parts/Years.tsx'

export const data = pagesOf('list')

/** One page of the articles filed under one name. */
export function render({view, frame}: Given<ListView>) {
  const words = wordsOf(frame.lang)
  return (
    <Page view={view} frame={frame} head={view.feed && <FeedLink view={view} frame={frame} />}>
      <header class="page-head">
        <p class="page-kind">{words.page.shelf[view.of]}</p>
        <h1>{view.heading}</h1>
        <p class="totals">
          {view.together !== undefined && (
            <span>{readingWordsOf(frame.lang).sharedTags.count(view.together.length)}</span>
          )}
          <span>{words.count.articles(view.total)}</span>
          {view.of !== 'month' && view.of !== 'day' && <DateSpan first={view.first} last={view.last} frame={frame} />}
          {view.pager.count > 1 && <span>{words.list.pageOf(view.pager.number, view.pager.count)}</span>}
          {view.feed && <a href={withPrefix(frame.prefix, view.feed)}>{words.list.feed}</a>}
        </p>
      </header>
      {view.children.length > 0 && (
        <nav class="narrower" aria-label={words.list.narrower.category}>
          <Chips links={view.children} frame={frame} />
        </nav>
      )}
      {view.months !== undefined && (
        <nav class="narrower" aria-label={words.list.narrower.year}>
          <Months months={view.months} frame={frame} />
        </nav>
      )}
      {(view.earlier !== undefined || view.later !== undefined) && <Beside view={view} frame={frame} />}
      {view.calendar !== undefined && <Month month={view.calendar} frame={frame} />}
      {view.holdings !== undefined && view.holdings.length > 0 && (
        <details class="holdings-fold">
          <summary>{readingWordsOf(frame.lang).calendar.holdingsOf(view.heading)}</summary>
          <Years years={view.holdings} undated={null} frame={frame} />
        </details>
      )}
      {view.together !== undefined ? (
        <SharedTags tags={view.together} frame={frame} />
      ) : view.items.length === 0 ? (
        <p class="empty">{words.list.empty}</p>
      ) : (
        <Entries
          items={view.items}
          frame={frame}
          level={2}
          form="full"
          {...(view.anchors === undefined ? {} : {anchors: view.anchors})}
          {...(view.of === 'publication' ? {without: 'publication' as const} : {})}
        />
      )}
      <Pager pager={view.pager} frame={frame} />
    </Page>
  )
}

/** The nearest years, months or days with articles. */
function Beside({view, frame}: Given<ListView>) {
  const {calendar} = readingWordsOf(frame.lang)
  return (
    <nav class="beside" aria-label={wordsOf(frame.lang).page.shelf[view.of]}>
      {view.earlier !== undefined && (
        <To frame={frame} path={view.earlier.path}>
          {calendar.earlier}
          {view.earlier.label}
        </To>
      )}
      {view.later !== undefined && (
        <To class="later" frame={frame} path={view.later.path}>
          {calendar.later}
          {view.later.label}
        </To>
      )}
    </nav>
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
