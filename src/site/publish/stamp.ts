/** Moments as feeds need them: whole and with an offset, without ever asking the clock. */
import type {FiledArticle} from '../../archive/model.ts'

/** RFC 3339 as feeds use it: `2022-01-25T01:04:02+08:00`. */
const whole = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** The stamp as it stands, its seconds added where only they are missing; undefined where it isn't whole. */
function rfc3339(stamp: string | null): string | undefined {
  if (stamp === null) return undefined
  const completed = stamp.replace(/(T\d\d:\d\d)(?=Z|[+-])/, '$1:00')
  return whole.test(completed) && !Number.isNaN(Date.parse(completed)) ? completed : undefined
}

/** `2024-08-31` in Asia/Shanghai → `2024-08-31T00:00:00+08:00`; undefined for years RFC 3339 can't write. */
const startOfDay = (day: string, zone: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? rfc3339(`${day}T00:00:00${offsetAt(day, zone)}`) : undefined

/** When an article was published: its own stamp, or the last day its date covers, 00:00 in the zone. */
export const publishedAt = ({published, lastDay}: FiledArticle, zone: string): string | undefined =>
  rfc3339(published) ?? (lastDay === null ? undefined : startOfDay(lastDay, zone))

/** When it last changed, if its source says so. */
export const updatedAt = ({updated}: FiledArticle): string | undefined => rfc3339(updated)

/** The latest of some stamps, as a moment and not as text. */
export const latest = (stamps: readonly string[]): string | undefined =>
  stamps.reduce<string | undefined>(
    (last, stamp) => (last === undefined || Date.parse(stamp) > Date.parse(last) ? stamp : last),
    undefined,
  )

/**
 * The zone's offset when a day begins there: `+08:00`. Found by taking midnight for one in UTC and correcting twice, which
 * settles on the day of a change too. Local mean time (`+08:05:43`) is cut to minutes, the finest RFC 3339 has.
 */
function offsetAt(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const corrected = (minutes: number): number => offsetOf(midnight - minutes * 60_000, zone)
  return written(corrected(corrected(offsetOf(midnight, zone))))
}

const written = (minutes: number): string => {
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Offset in whole minutes at a moment, from what the runtime's zone data writes: `GMT+08:00`, `GMT`. */
function offsetOf(moment: number, zone: string): number {
  const text = new Intl.DateTimeFormat('en-US', {timeZone: zone, timeZoneName: 'longOffset'}).format(moment)
  /* v8 ignore next -- for UTC some versions of ICU write GMT alone */
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text) ?? ['', '+', '00', '00']
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
