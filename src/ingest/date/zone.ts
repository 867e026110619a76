import type {Clock} from './calendar.ts'

const minute = 60_000

/**
 * Minutes a zone's clocks are ahead of UTC at an instant. Offsets of the time before zones have seconds
 * (Shanghai: +08:05:43); ISO 8601 can't write those, so they are cut to the minute.
 */
export function offsetAt(zone: string, instant: number): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({type, value}) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  const shown = utc(part('year'), part('month'), part('day'), part('hour'), part('minute'), part('second'))
  return Math.trunc((shown - Math.floor(instant / 1000) * 1000) / minute)
}

/** The instant at which a zone's clocks showed this; of two (clocks set back) the first, in a gap the one before it. */
export function instantOf(zone: string, year: number, month: number, day: number, time: Clock): number {
  const local = utc(year, month, day, time.hour, time.minute, time.second)
  const before = offsetAt(zone, local - 24 * 60 * minute)
  const guess = local - before * minute
  if (offsetAt(zone, guess) === before) return guess
  const after = offsetAt(zone, local + 24 * 60 * minute)
  const second = local - after * minute
  return offsetAt(zone, second) === after ? second : guess
}

/** `Date.UTC` that takes the years 0 to 99 at their word. */
export function utc(year: number, month: number, day: number, hour = 0, min = 0, second = 0): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.setUTCHours(hour, min, second, 0)
}

/** `+08:00` */
export function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** True of a name Intl knows: `Asia/Shanghai`. */
export function isZone(name: string): boolean {
  try {
    return clockOf(name) !== null
  } catch {
    return false
  }
}

/** Making a formatter costs 50 times as much as using it, and a build has one zone; the same name gives the same clock. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}
