import {type Given, pagesOf} from '../src/site/each.ts'
import type {DaysView} from '../src/site/views/model.ts'
import {readingWordsOf} from '../src/words/reading.ts'
import {DayEntries} from './parts/DayEntries.tsx'
import {MonthLinks} from './parts/MonthLinks.tsx'
import {Page} from './parts/Page.tsx'

export const data = pagesOf('days')

/** One month of the calendar through all years: what each of its days holds. The front page's script reads it too. */
export function render({view, frame}: Given<DaysView>) {
  const {days} = readingWordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <p class="page-kind">{days.months}</p>
        <h1>{view.title}</h1>
      </header>
      <MonthLinks months={view.months} frame={frame} here={view.path} />
      <div class="year-days">
        {view.days.map((day) => (
          <section key={day.id} class="year-day" aria-labelledby={day.id}>
            <h2 id={day.id}>{day.label}</h2>
            <DayEntries years={day.years} frame={frame} />
          </section>
        ))}
      </div>
    </Page>
  )
}
