/** What the timeline draws: bars in groups, worked out from years and months. */

import type {YearView} from '../../src/site/views/model.ts'
import {datesUrl} from '../../src/urls.ts'

interface Bar {
  readonly label: string
  /** A list, or its place on the page of all dates. */
  readonly path: string
  readonly count: number
}

export interface BarGroup extends Bar {
  /** Silent ones included, so that time runs evenly. At most twelve. */
  readonly bars: readonly Bar[]
}

/** With more years than this a month would be narrower than a pixel and a half on a phone. */
const mostYearsOfMonths = 20
/** With more years than this a year would be narrower than three. */
const mostYearsOfYears = 120
/** Share of the width that four digits take on a phone. */
const labelWidth = 0.1

/** The id of a year on the page of all dates: `2022年` → `y2022`. */
export const yearAnchor = (label: string): string => `y${yearOf({label})}`

/** Years with no more than this share of all articles don't decide how finely the others are drawn. */
const strayShare = 0.02

/**
 * Months in years for a short span, years in decades for a longer one, decades in centuries for the longest. A few stray
 * articles long before the others are one bar at the beginning, or all that is known to the month would be one bar too.
 */
export function barGroups(years: readonly YearView[]): readonly BarGroup[] {
  const inOrder = years.toSorted((a, b) => yearOf(a) - yearOf(b))
  for (const most of [mostYearsOfMonths, mostYearsOfYears]) {
    if (inOrder.length <= most) break
    const recent = inOrder.slice(-most)
    // From the first year with articles, so that there is no silence of years after the stray ones.
    const main = recent.slice(
      Math.max(
        0,
        recent.findIndex(({count}) => count > 0),
      ),
    )
    const stray = inOrder.slice(0, inOrder.length - main.length)
    if (countOf(stray) > countOf(inOrder) * strayShare) continue
    return countOf(stray) === 0 ? groupsOf(main) : [strayGroup(stray), ...groupsOf(main)]
  }
  return groupsOf(inOrder)
}

const countOf = (years: readonly YearView[]): number => years.reduce((sum, {count}) => sum + count, 0)

function strayGroup(years: readonly YearView[]): BarGroup {
  const first = years.find(({count}) => count > 0)
  const label = first?.label ?? ''
  const bar = {label, path: `${datesUrl}#${yearAnchor(label)}`, count: countOf(years)}
  return {...bar, label: `${yearOf({label})}…`, bars: [bar]}
}

function groupsOf(inOrder: readonly YearView[]): readonly BarGroup[] {
  if (inOrder.length <= mostYearsOfMonths) {
    return inOrder.map((year) => ({...year, label: String(yearOf(year)), bars: monthsOf(year)}))
  }
  const decades = grouped(inOrder, 10)
  return inOrder.length <= mostYearsOfYears ? decades : grouped(decades, 100)
}

/**
 * The groups with room for their label: none runs into the next one shown or out of the page. A short first group, like
 * the last three years of a decade, leaves the room to the whole one after it.
 */
export function labelled(groups: readonly BarGroup[]): ReadonlySet<BarGroup> {
  const all = groups.reduce((sum, group) => sum + group.bars.length, 0)
  const shareOf = (group: BarGroup | undefined): number => (group?.bars.length ?? 0) / all
  const shown = new Set<BarGroup>()
  let start = 0
  let free = 0
  groups.forEach((group, index) => {
    const isShort = shareOf(group) < labelWidth && shareOf(groups[index + 1]) >= labelWidth
    if (!isShort && start >= free && start + labelWidth <= 1) {
      shown.add(group)
      free = start + labelWidth
    }
    start += shareOf(group)
  })
  return shown
}

/** Twelve, also of a silent year, whose view has none. */
const monthsOf = (year: YearView): readonly Bar[] =>
  year.months.length > 0
    ? year.months
    : Array.from({length: 12}, () => ({label: year.label, path: year.path, count: 0}))

const yearOf = ({label}: {readonly label: string}): number => Number.parseInt(label.replace(/\D+/g, ''), 10)

/** `bars` are in order, so those of one span are neighbours. */
function grouped(bars: readonly Bar[], span: number): readonly BarGroup[] {
  const spanOf = (bar: Bar): number => Math.floor(yearOf(bar) / span)
  return [...new Set(bars.map(spanOf))].map((start) => {
    const inside = bars.filter((bar) => spanOf(bar) === start)
    const label = inside[0]?.label ?? ''
    // A silent year has no place of its own on the page of all dates.
    const first = inside.find((bar) => bar.count > 0) ?? inside[0]
    return {
      label: String(yearOf({label})),
      path: first?.path.includes('#') ? first.path : `${datesUrl}#${yearAnchor(first?.label ?? label)}`,
      count: inside.reduce((sum, bar) => sum + bar.count, 0),
      bars: inside,
    }
  })
}
