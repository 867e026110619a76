/** Places and outlines of what charts draw. The only user of d3-scale and d3-shape. */
import {scaleLinear, scaleLog, scaleSqrt, scaleUtc} from 'd3-scale'
import {area, curveStepAfter} from 'd3-shape'

/** From a value to a length in the drawing's own units, rounded: a drawing needs no finer places. */
type Place = (value: number) => number

const rounded =
  (scale: (value: number) => number): Place =>
  (value) =>
    Math.round(scale(value) * 10) / 10

/** Heights of bars: in proportion. */
export const heightsTo = (most: number, tall: number): Place =>
  rounded(scaleLinear().domain([0, most]).range([0, tall]))

/** Heights by the square root: what has ten articles is still seen beside what has a thousand. */
const rootsTo = (most: number, tall: number): Place => rounded(scaleSqrt().domain([0, most]).range([0, tall]))

/** The outline of counts side by side, each a step one unit wide: `M0,20L0,5…Z`. `most` is the count as tall as the drawing. */
export function steps(counts: readonly number[], most: number, tall: number): string {
  const height = rootsTo(most, tall)
  // A step ends where another begins: the last needs an end of its own.
  const ends = [...counts.map((count, at) => ({count, at})), {count: counts.at(-1) ?? 0, at: counts.length}]
  const outline = area<(typeof ends)[number]>()
    .x(({at}) => at)
    .y0(tall)
    .y1(({count}) => Math.round((tall - height(count)) * 10) / 10)
    .curve(curveStepAfter)
  return outline(ends.filter(({count, at}) => at === counts.length || count !== counts[at - 1])) ?? ''
}

/** Where days stand on a line; one day alone is in the middle. */
export function alongTime(days: readonly string[], wide: number): (day: string) => number {
  const sorted = [...days].sort()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  const place = scaleUtc()
    .domain([new Date(first), new Date(last)])
    .range([0, wide])
  return (day) => (first === last ? wide / 2 : Math.round(place(new Date(day)) * 10) / 10)
}

/** More than this between the least and the most, and only powers can show both. */
const farApart = 50

/** Whether heights in proportion would make the least of values no height at all. */
export function isFarApart(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least > 0 && most / least > farApart
}

/** Where values stand from the bottom: in proportion from 0, by powers where they are far apart. */
export function upwards(values: readonly number[], tall: number): Place {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const scale = isFarApart(values)
    ? scaleLog()
        .domain([least, most])
        .range([tall / 8, tall])
    : scaleLinear()
        .domain([Math.min(0, least), Math.max(most, least + Number.EPSILON)])
        .range([0, tall])
  return rounded(scale)
}
