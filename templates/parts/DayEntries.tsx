import type {DayEntry, Frame} from '../../src/site/views/model.ts'
import {Count} from './Count.tsx'
import {To} from './links.tsx'
import {OtherTitle} from './OtherTitle.tsx'

/** What each year has on a day: the year, its first article, and how many there are where there are more. */
export function DayEntries({years, frame}: {years: readonly DayEntry[]; frame: Frame}) {
  return (
    <ul class="day-entries">
      {years.map(({label, path, count, first}) => (
        <li key={label}>
          <span class="day-year">
            {count > 1 ? (
              <To frame={frame} path={path}>
                {label}
              </To>
            ) : (
              label
            )}
          </span>
          <span class="day-article">
            <To frame={frame} path={first.path} aria-label={first.title}>
              <OtherTitle title={first.title} lang={first.lang === frame.lang ? undefined : first.lang} />
            </To>{' '}
            {first.publication !== null && <span class="paper">{first.publication.label}</span>}{' '}
            {count > 1 && <Count n={count} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
