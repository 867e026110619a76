import type {Fragment} from './fragments.ts'
import type {Habits} from './habits.ts'
import type {UnitType} from './types.ts'
import type {Writing} from './writing.ts'

/** `to` goes on where `from` breaks off; both are numbers of fragments. */
export interface Link {
  readonly from: number
  readonly to: number
  /** Above 0; from `sure` on it is not marked doubtful. */
  readonly score: number
}

interface Joint {
  readonly from: Fragment
  readonly to: Fragment
  /** Body fragments from one to the other: 1 is the next. */
  readonly distance: number
  readonly habits: Habits
  readonly writing: Writing
}

/** How many body fragments ahead the rest of a sentence is looked for: a story of that many paragraphs stands between. */
const lookahead = 10
/** Below this a link is called probable. */
export const sure = 2.5

const evidence: readonly {weight: number; reason: string; holds: (joint: Joint) => boolean}[] = [
  {weight: 8, reason: 'cannot begin a paragraph', holds: ({to, writing}) => writing.neverFirst.test(to.text)},
  {weight: 3, reason: 'cannot end one', holds: ({from, writing}) => writing.neverLast.test(from.text)},
  {weight: 3, reason: 'next to one another', holds: ({distance}) => distance === 1},
  {weight: 0.6, reason: 'columns of one width', holds: ({from, to}) => Math.abs(from.capacity - to.capacity) < 0.7},
  {weight: -2, reason: 'stops short', holds: ({from}) => from.room},
  {weight: 0.7, reason: 'its last line is full', holds: ({from}) => !from.room},
  {
    weight: -4,
    reason: 'the next is set in',
    holds: ({to, habits, writing}) => habits.indents && (to.lines[0]?.indent ?? 0) >= writing.indent,
  },
  {
    weight: 2,
    reason: 'quotation opened here, closed there',
    holds: ({from, to}) => openQuotes(from.text) > 0 && openQuotes(to.text) < 0,
  },
  {
    weight: -1.5,
    reason: 'closes what was not opened',
    holds: ({from, to}) => openQuotes(from.text) <= 0 && openQuotes(to.text) < 0,
  },
]

/** Finds for each fragment that breaks off the one that goes on with it, one to one, the best first. */
export function linksOf(
  fragments: readonly Fragment[],
  types: readonly UnitType[],
  habits: Habits,
  writing: Writing,
): Link[] {
  const candidates: Link[] = []
  for (const [from, fragment] of fragments.entries()) {
    if (types[from] !== 'p' || !fragment.endsBlock) continue
    let distance = 0
    for (let to = from + 1; to < fragments.length && distance < lookahead; to += 1) {
      const other = fragments[to]
      if (other === undefined || types[to] !== 'p') continue
      distance += 1
      if (!other.opensBlock && to > from + 1) continue
      const score = fragment.closed
        ? closedScore(fragment, other, to === from + 1, habits, writing)
        : openScore({from: fragment, to: other, distance: to === from + 1 ? 1 : distance + 1, habits, writing})
      if (score > 0) candidates.push({from, to, score})
      if (fragment.closed) break
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.from - b.from)
  const taken = {from: new Set<number>(), to: new Set<number>()}
  return candidates.filter(({from, to}) => {
    if (taken.from.has(from) || taken.to.has(to)) return false
    taken.from.add(from)
    taken.to.add(to)
    return true
  })
}

function openScore(joint: Joint): number {
  const base = joint.distance === 1 ? 1.5 : -0.5 - 0.35 * joint.distance
  return evidence.filter(({holds}) => holds(joint)).reduce((total, {weight}) => total + weight, base)
}

/** A full sentence at the full last line of a column: the paragraph may go on in the next. */
function closedScore(from: Fragment, to: Fragment, adjacent: boolean, habits: Habits, writing: Writing): number {
  if (!adjacent || from.room || from.lines.length < 3) return 0
  if (habits.indents) return (to.lines[0]?.indent ?? 0) < writing.indent ? 2.6 : 0
  return habits.dense ? 2 : 0
}

function openQuotes(text: string): number {
  let open = 0
  for (const character of text) {
    if (character === '“' || character === '「' || character === '（') open += 1
    if (character === '”' || character === '」' || character === '）') open -= 1
  }
  return open
}
