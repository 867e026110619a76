import {type Given, pagesOf} from '../src/site/each.ts'
import type {IndexView} from '../src/site/views/model.ts'
import {wordsOf} from '../src/words/index.ts'
import {Holdings} from './parts/Holdings.tsx'
import {Letters} from './parts/Letters.tsx'
import {MonthLinks} from './parts/MonthLinks.tsx'
import {OverTime} from './parts/OverTime.tsx'
import {Page} from './parts/Page.tsx'
import {SharedTagPages} from './parts/SharedTags.tsx'
import {TermTree} from './parts/TermTree.tsx'
import {Timeline} from './parts/Timeline.tsx'
import {Years} from './parts/Years.tsx'

export const data = pagesOf('index')

/** Fewer names than this are read at a glance and need no letters. */
const fewNames = 24

/** All names of one kind, or all years. */
export function render({view, frame}: Given<IndexView>) {
  const words = wordsOf(frame.lang)
  const empty =
    view.terms.length === 0 && view.shared.length === 0 && view.timeline.length === 0 && view.undated === null
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <h1>{words.page.index[view.of]}</h1>
      </header>
      <div class="index">
        {view.of === 'dates' && <Timeline years={view.timeline} frame={frame} here />}
        {view.of === 'dates' && <MonthLinks months={view.months} frame={frame} />}
        {view.of === 'dates' && <Years years={view.timeline} undated={view.undated} frame={frame} />}
        {(view.of === 'publications' || view.of === 'tags') && view.overTime !== null && (
          <OverTime
            of={view.of}
            chart={view.overTime}
            table={view.of === 'tags' ? view.holdings : null}
            frame={frame}
          />
        )}
        {view.of === 'publications' && view.holdings !== null && view.holdings.rows.length > 1 && (
          <Holdings holdings={view.holdings} frame={frame} />
        )}
        {view.of !== 'dates' &&
          (view.terms.length < fewNames ? (
            <TermTree terms={view.terms} frame={frame} />
          ) : (
            <Letters terms={view.terms} frame={frame} />
          ))}
        <SharedTagPages links={view.shared} frame={frame} />
      </div>
      {empty && <p class="empty">{words.list.empty}</p>}
    </Page>
  )
}
