import type {CountedLink, Frame} from '../../src/site/views/model.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {To} from './links.tsx'

interface MonthLinksProps {
  readonly months: readonly CountedLink[]
  readonly frame: Frame
  /** The page this is on. */
  readonly here?: string
}

/** The twelve months of the calendar; those without articles lead nowhere. */
export function MonthLinks({months, frame, here}: MonthLinksProps) {
  if (months.every(({count}) => count === 0)) return null
  const {days} = readingWordsOf(frame.lang)
  return (
    <nav class="month-links" aria-label={days.months}>
      {here === undefined && <p class="aside">{days.months}</p>}
      <ul>
        {months.map(({label, path, count}) => (
          <li key={path}>
            {count === 0 ? (
              <span>{label}</span>
            ) : (
              <To frame={frame} path={path} aria-current={path === here ? 'page' : undefined}>
                {label}
              </To>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
