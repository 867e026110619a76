import type {Article} from '../model.ts'

type Dated = Pick<Article, 'id' | 'published'> & {readonly lastDay: string | null}

/** Newest first by the last day covered, then by the full stamp, then by id; undated last. A total order. */
export function byDate(a: Dated, b: Dated): number {
  return (
    descending(a.lastDay, b.lastDay) ||
    descending(instant(a.published), instant(b.published)) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

const instant = (stamp: string | null) => (stamp === null ? null : Date.parse(stamp))

function descending<T extends string | number>(a: T | null, b: T | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a > b ? -1 : 1
}
