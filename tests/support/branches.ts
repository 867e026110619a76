/** What Istanbul keeps of the branches of a file, and how some of their ways are left out of the count. */
import type {IdleWays, Place} from './idle-ways.ts'

/** Branches of a file by their numbers: what they are, and how often each of their ways was taken. */
export interface Branches {
  readonly branchMap: Record<string, Branch>
  readonly b: Record<string, number[]>
}

interface Branch {
  readonly type: string
  readonly loc: {readonly start: Start}
  /** The ways; of an `if`, the first is what is done and the second the `else`, written or not. */
  readonly locations: {readonly start: Start}[]
}

/** Line from 1, column from 0. */
interface Start {
  readonly line: number
  readonly column: number
}

/** Takes the idle ways out of the count, and branches that have no other. */
export function leaveOut(branches: Branches, {parts, ifs}: IdleWays): void {
  for (const [id, {type, loc, locations}] of Object.entries(branches.branchMap)) {
    const never = type === 'if' ? ifs.get(placed(loc.start)) : undefined
    const isKept = ({start}: {readonly start: Start}, way: number): boolean =>
      type === 'if' ? never !== (way === 0 ? 'then' : 'else') : !parts.has(placed(start))
    const counts = (branches.b[id] ?? []).filter((_, way) => isKept(locations[way] ?? {start: loc.start}, way))
    if (counts.length === 0) {
      delete branches.branchMap[id]
      delete branches.b[id]
      continue
    }
    branches.b[id] = counts
    locations.splice(0, locations.length, ...locations.filter(isKept))
  }
}

const placed = ({line, column}: Start): Place => `${line}:${column}`
