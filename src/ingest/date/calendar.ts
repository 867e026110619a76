/** A point on the calendar and the clock as written, not yet tied to a zone. */
export interface Written {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly time?: Clock
  /** Minutes east of UTC; absent where the text has none, which means the archive's own zone. */
  readonly offset?: number
  /** `~` for "about", `?` for "perhaps". */
  readonly doubt?: '~' | '?'
}

/** A time of day. `fraction` is what follows the second's decimal point, at most three digits. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly fraction: string
}

/** Years an article can be from: after the first newspapers' forerunners, and before any placeholder such as 9999. */
const firstYear = 1400
const lastYear = 2100

/** Days of a month in the Gregorian calendar; 0 for a month there is not. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** True of a date that some calendar sheet had, and a time that some clock showed. 24:00 and :60 are no such times. */
export function isPossible({year, month, day, time, offset}: Written): boolean {
  if (!(year >= firstYear && year <= lastYear)) return false
  if (month !== undefined && !(month >= 1 && month <= 12)) return false
  if (day !== undefined && !(month !== undefined && day >= 1 && day <= daysIn(year, month))) return false
  if (time !== undefined && !(day !== undefined && time.hour < 24 && time.minute < 60 && time.second < 60)) return false
  // The farthest clocks are at +14:00; -12:00 the other way.
  return offset === undefined || (offset >= -12 * 60 && offset <= 14 * 60)
}
