import type {Frame, HomeView} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {DateSpan} from './DateStamp.tsx'

/** How much the archive holds, on one line. */
export function Totals({totals, frame}: {totals: HomeView['totals']; frame: Frame}) {
  const words = wordsOf(frame.lang)
  return (
    <p class="totals">
      <span>{words.count.articles(totals.articles)}</span>
      {totals.publications > 0 && <span>{words.count.publications(totals.publications)}</span>}
      <DateSpan first={totals.first} last={totals.last} frame={frame} />
      {totals.undated > 0 && <span>{words.home.undated(totals.undated)}</span>}
    </p>
  )
}
