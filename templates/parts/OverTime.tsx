import type {OverTimeView} from '../../src/site/views/charts.ts'
import type {Frame, HoldingsView} from '../../src/site/views/model.ts'
import {chartWordsOf} from '../../src/words/charts.ts'
import {HoldingsTable} from './Holdings.tsx'
import {To} from './links.tsx'
import {Section} from './Section.tsx'

interface OverTimeProps {
  readonly of: 'publications' | 'tags'
  readonly chart: OverTimeView
  /** The numbers behind it. */
  readonly table: HoldingsView | null
  readonly frame: Frame
}

/** Names through the years: an outline each, below one another, so that no colour has to be told from another. */
export function OverTime({of, chart, table, frame}: OverTimeProps) {
  const words = chartWordsOf(frame.lang)
  return (
    <Section class="over-time" id="over-time" title={words.overTime[of]}>
      <p class="aside">{words.overTimeNote(chart.years)}</p>
      <ol class="outlines">
        {chart.rows.map(({link, outline, from, to, busiest}) => (
          <li key={link.path}>
            <To frame={frame} path={link.path}>
              {link.label}
            </To>
            <svg role="img" viewBox={`0 0 ${chart.steps} ${chart.tall}`} preserveAspectRatio="none">
              <title>{words.row(link.label, link.count, from, to, busiest)}</title>
              <path d={outline} />
            </svg>
          </li>
        ))}
      </ol>
      <p class="ends" aria-hidden="true">
        <span>{chart.first}</span>
        <span>{chart.last}</span>
      </p>
      {table !== null && (
        <details>
          <summary>{words.table}</summary>
          <HoldingsTable holdings={table} name={words.name[of]} frame={frame} />
        </details>
      )}
    </Section>
  )
}
