import {heightsTo} from '../../src/site/charts/scales.ts'
import type {Frame, YearView} from '../../src/site/views/model.ts'
import {datesUrl} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'
import {barGroups, labelled} from './timeline-bars.ts'

/** Height of the drawing in its own units; a bar with any article is at least `lowest`. */
const height = 40
const lowest = 3

interface TimelineProps {
  readonly years: readonly YearView[]
  readonly frame: Frame
  /** Whether this is the page of all dates, which needs no title and no way there. */
  readonly here?: boolean
}

/**
 * The whole archive on one line. The bars are for eyes and pointers; the years below them lead to the same lists for
 * everyone else, and the page of all dates has every number.
 */
export function Timeline({years, frame, here = false}: TimelineProps) {
  const groups = barGroups(years)
  const bars = groups.flatMap((group) => group.bars)
  const shown = labelled(groups)
  const most = Math.max(0, ...bars.map((bar) => bar.count))
  if (most === 0) return null
  const heightOf = heightsTo(most, height)
  const words = wordsOf(frame.lang)
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <div class={here ? 'spoken' : 'section-head'}>
        <h2 id="timeline-title">{words.home.timeline}</h2>
        {!here && (
          <To class="more" frame={frame} path={datesUrl}>
            {words.page.index.dates}
          </To>
        )}
      </div>
      <svg class="bars" viewBox={`0 0 ${bars.length} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map((bar, index) => {
          if (bar.count === 0) return null
          const tall = Math.max(lowest, heightOf(bar.count))
          return (
            <To key={bar.path} frame={frame} path={bar.path} tabindex={-1}>
              <title>{`${bar.label} · ${words.count.articles(bar.count)}`}</title>
              <rect class="hit" x={index} y="0" width="1" height={height} />
              <rect class="bar" x={index + 0.12} y={round(height - tall)} width="0.76" height={round(tall)} />
            </To>
          )
        })}
      </svg>
      <ol class="years">
        {groups.map((group) => (
          <li key={group.path} class={`span-${group.bars.length}`}>
            {shown.has(group) &&
              (group.count === 0 ? (
                <span>{group.label}</span>
              ) : (
                <To frame={frame} path={group.path}>
                  {group.label}
                </To>
              ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const round = (n: number): number => Math.round(n * 100) / 100
