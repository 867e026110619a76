/** What Istanbul keeps of the branches of a file, and how some of their ways are left out of the count. */
import type {Place} from './idle-ways.ts'

/** Branches of a file by their numbers: what they are, and how often each of their ways was taken. */
export interface Branches {
  readonly branchMap: Record<string, Branch>
  readonly b: Record<string, number[]>
}

interface Branch {
  readonly type: string
  /** The ways: of `a ?? b`, both sides. */
  readonly locations: {readonly start: Start}[]
}

/** Line from 1, column from 0. */
interface Start {
  readonly line: number
  readonly column: number
}

/** Takes defaults that begin at these places out of the count where nothing took them, and says where those are. */
export function leaveOut({branchMap, b}: Branches, idle: ReadonlySet<Place>): Place[] {
  const left: Place[] = []
  for (const [id, {type, locations}] of Object.entries(branchMap)) {
    if (type !== 'binary-expr') continue
    const counts = b[id] ?? []
    const isLeft = locations.map(({start}, way) => counts[way] === 0 && idle.has(placed(start)))
    left.push(...locations.filter((_, way) => isLeft[way]).map(({start}) => placed(start)))
    b[id] = counts.filter((_, way) => !isLeft[way])
    locations.splice(0, locations.length, ...locations.filter((_, way) => !isLeft[way]))
  }
  return left
}

const placed = ({line, column}: Start): Place => `${line}:${column}`
