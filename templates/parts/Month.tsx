import type {CountedLink, Frame, MonthView} from '../../src/site/views/model.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {Count} from './Count.tsx'
import {To} from './links.tsx'

/** A month in weeks; days without articles are drawn, not left out. */
export function Month({month, frame}: {month: MonthView; frame: Frame}) {
  const {calendar} = readingWordsOf(frame.lang)
  return (
    <table class="month">
      <caption class="spoken">{month.caption}</caption>
      <thead>
        <tr>
          {calendar.weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.label}>
            {week.map((day, index) => (
              // A cell before the first of the month has no identity but its place.
              <td key={index}>{day !== null && <Day day={day} frame={frame} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Day = ({day, frame}: {day: CountedLink; frame: Frame}) =>
  day.count === 0 ? (
    <span class="silent">{day.label}</span>
  ) : (
    <To frame={frame} path={day.path}>
      {day.label} <Count n={day.count} />
    </To>
  )
