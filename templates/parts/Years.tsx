import type {CountedLink, Frame, YearView} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {Count} from './Count.tsx'
import {To} from './links.tsx'
import {yearAnchor} from './timeline-bars.ts'

interface YearsProps {
  /** In the order of time. */
  readonly years: readonly YearView[]
  readonly undated: CountedLink | null
  readonly frame: Frame
}

/** Every month of every year, newest year first; years without articles are said in one line. */
export function Years({years, undated, frame}: YearsProps) {
  const {date} = wordsOf(frame.lang)
  return (
    <ol class="calendar">
      {spans(years.toReversed()).map((span) =>
        span.silent ? (
          <li key={span.last.path} class="silence">
            {span.first === span.last ? span.first.label : date.range(span.first.label, span.last.label)}
            {' · '}
            {date.silent}
          </li>
        ) : (
          <li key={span.last.path} class="year" id={yearAnchor(span.last.label)}>
            <h2 class="year-name">
              <To frame={frame} path={span.last.path}>
                {span.last.label}
              </To>{' '}
              <Count n={span.last.count} />
            </h2>
            <Months months={span.last.months} frame={frame} />
          </li>
        ),
      )}
      {undated !== null && (
        <li class="year">
          <h2 class="year-name">
            <To frame={frame} path={undated.path}>
              {undated.label}
            </To>{' '}
            <Count n={undated.count} />
          </h2>
        </li>
      )}
    </ol>
  )
}

/** The months of a year in a row; silent ones are drawn. */
export function Months({months, frame}: {months: readonly CountedLink[]; frame: Frame}) {
  const {date} = wordsOf(frame.lang)
  return (
    <ol class="months">
      {months.map((month, index) => (
        <li key={month.path}>
          {month.count === 0 ? (
            <span class="silent">{date.monthName(index + 1)}</span>
          ) : (
            <To frame={frame} path={month.path}>
              {date.monthName(index + 1)} <Count n={month.count} />
            </To>
          )}
        </li>
      ))}
    </ol>
  )
}

interface Span {
  readonly silent: boolean
  /** Of a silent span; the same year for one that is not. */
  readonly first: YearView
  readonly last: YearView
}

/** Newest first in, newest first out: neighbouring silent years become one span. */
function spans(years: readonly YearView[]): readonly Span[] {
  const found: Span[] = []
  for (const year of years) {
    const previous = found.at(-1)
    if (year.count === 0 && previous?.silent) found[found.length - 1] = {...previous, first: year}
    else found.push({silent: year.count === 0, first: year, last: year})
  }
  return found
}
