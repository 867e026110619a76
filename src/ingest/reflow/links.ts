import type {Fragment} from './fragments.ts'
import {type Joint, linkEvidence} from './link-evidence.ts'
import type {Page} from './page.ts'
import type {UnitType} from './types.ts'

/** `to` goes on where `from` breaks off; both are numbers of fragments. */
export interface Link {
  readonly from: number
  readonly to: number
  /** Above 0; from `sure` on it is not marked doubtful. */
  readonly score: number
}

/** How many body fragments ahead the rest of a sentence is looked for: a story of that many paragraphs stands between. */
const lookahead = 10
/** Below this a link is called probable. */
export const sure = 2
/** What must speak for a link, to the next fragment and to one further on. */
const enough = {near: -1, far: 2.2} as const
/** Fewest lines of a column that may be followed by another. */
const columnLines = 3

/** Finds for each fragment that breaks off the one that goes on with it, one to one, the best first. */
export function linksOf(fragments: readonly Fragment[], types: readonly UnitType[], page: Page): Link[] {
  const candidates = fragments
    .flatMap((fragment, from) => {
      if (types[from] !== 'p' || !fragment.endsBlock) return []
      return fragment.closed ? linkOfClosed(fragments, types, from, page) : linksOfOpen(fragments, types, from, page)
    })
    .sort((a, b) => b.score - a.score || a.from - b.from)
  const left = new Set<number>()
  const right = new Set<number>()
  return candidates.filter(({from, to}) => {
    if (left.has(from) || right.has(to)) return false
    left.add(from)
    right.add(to)
    return true
  })
}

function linksOfOpen(fragments: readonly Fragment[], types: readonly UnitType[], at: number, page: Page): Link[] {
  const links: Link[] = []
  const from = fragments[at]
  let distance = 0
  for (let index = at + 1; index < fragments.length && distance < lookahead; index += 1) {
    const to = fragments[index]
    if (from === undefined || to === undefined || types[index] !== 'p') continue
    distance += 1
    if (!to.opensBlock && index > at + 1) continue
    const joint = {
      from,
      to,
      above: fragments[index - 1],
      distance,
      next: index === at + 1,
      afterHeading: types[at + 1] === 'h',
      page,
    }
    const score = weigh(joint) - (joint.next ? enough.near : enough.far)
    if (score > 0) links.push({from: at, to: index, score})
  }
  return links
}

function weigh(joint: Joint): number {
  return linkEvidence.filter(({holds}) => holds(joint)).reduce((sum, {weight}) => sum + weight, -0.15 * joint.distance)
}

/** A sentence that ends with the full last line of a column: the paragraph may go on in the next. */
function linkOfClosed(fragments: readonly Fragment[], types: readonly UnitType[], at: number, page: Page): Link[] {
  const from = fragments[at]
  const to = fragments[at + 1]
  if (from === undefined || to === undefined || types[at + 1] !== 'p') return []
  if (from.room || from.lines.length < columnLines) return []
  const setIn = (to.lines[0]?.indent ?? 0) >= page.writing.indent
  if (page.habits.indents) return setIn ? [] : [{from: at, to: at + 1, score: sure}]
  return page.habits.dense ? [{from: at, to: at + 1, score: sure / 2}] : []
}
