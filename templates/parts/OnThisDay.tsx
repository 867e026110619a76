import type {Frame, HomeView} from '../../src/site/views/model.ts'
import {monthDaysUrl, withPrefix} from '../../src/urls.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {DayEntries} from './DayEntries.tsx'
import {Section} from './Section.tsx'

/**
 * This day in all years: the day of the newest article, so that the page has no clock in it. `scripts/reading/today.ts`
 * puts the reader's own day there, from the page of its month.
 */
export function OnThisDay({today, frame}: {today: NonNullable<HomeView['onThisDay']>; frame: Frame}) {
  const {days} = readingWordsOf(frame.lang)
  return (
    <div
      class="on-this-day"
      data-title={days.onThisDay('{day}')}
      data-pages={today.months.map((month) => withPrefix(frame.prefix, monthDaysUrl(month))).join(' ')}
    >
      <Section id="today" title={days.onThisDay(today.day.label)} more={{label: days.whole, path: today.path, frame}}>
        <DayEntries years={today.day.years} frame={frame} />
      </Section>
    </div>
  )
}
