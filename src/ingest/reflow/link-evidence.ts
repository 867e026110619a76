import type {Fragment} from './fragments.ts'
import type {Page} from './page.ts'
import {knowsPair, seldomBegins} from './usage.ts'

/** Two fragments that may be one paragraph. */
export interface Joint {
  readonly from: Fragment
  readonly to: Fragment
  /** The fragment that stands above `to`. */
  readonly above: Fragment | undefined
  /** Body fragments from one to the other: 1 is the next. */
  readonly distance: number
  /** Nothing at all stands between. */
  readonly next: boolean
  /** A heading stands right below `from`. */
  readonly afterHeading: boolean
  readonly page: Page
}

interface Evidence {
  readonly weight: number
  readonly reason: string
  readonly holds: (joint: Joint) => boolean
}

/** Set lines differ by this much, in em, and still are of one column. */
const sameColumn = 0.7

/** What speaks for and against `to` going on where `from` breaks off. Weights as for headings. */
export const linkEvidence: readonly Evidence[] = [
  {weight: 8, reason: 'cannot begin a paragraph', holds: ({to, page}) => page.writing.neverFirst.test(to.text)},
  {weight: 2, reason: 'seldom begins one', holds: ({to}) => seldomBegins(to.text)},
  {
    weight: 1.5,
    reason: 'the text has end and beginning as one word',
    holds: ({from, to, page}) => knowsPair(page.pairs, from.text, to.text),
  },
  {weight: 1, reason: 'cannot end there', holds: ({from, page}) => page.writing.neverLast.test(from.text)},
  {weight: 2, reason: 'nothing between', holds: ({next}) => next},
  {weight: 1, reason: 'the next piece of text', holds: ({distance}) => distance === 1},
  {weight: 0.6, reason: 'columns of one width', holds: ({from, to}) => isSameColumn(from, to)},
  {weight: 1.5, reason: 'the width comes back', holds: comesBack},
  {
    weight: 1,
    reason: 'a last line by itself',
    holds: ({to}) => !to.shown && to.closed && to.room && to.lines.length < 3,
  },
  {weight: 0.8, reason: 'a heading interrupts', holds: ({afterHeading, next}) => afterHeading && !next},
  {weight: 0.7, reason: 'its last line is full', holds: ({from}) => !from.room},
  {weight: -2, reason: 'stops short', holds: ({from}) => from.room},
  {
    weight: -4,
    reason: 'the next is set in',
    holds: ({to, page}) => page.habits.indents && (to.lines[0]?.indent ?? 0) >= page.writing.indent,
  },
  {
    weight: 2,
    reason: 'a quotation opened here is closed there',
    holds: ({from, to}) => from.openMarks > 0 && to.openMarks < 0,
  },
  {
    weight: -1.5,
    reason: 'closes what was not opened',
    holds: ({from, to}) => from.openMarks <= 0 && to.openMarks < 0,
  },
  {
    weight: -1.5,
    reason: 'begins like a sentence',
    holds: ({to, page}) => page.writing.name === 'latin' && /^["“‘'(]?\p{Lu}/u.test(to.text),
  },
  {weight: -4, reason: 'announces what follows', holds: ({from}) => from.room && /[：:]$/u.test(from.text)},
]

function isSameColumn(a: Fragment, b: Fragment): boolean {
  return Math.abs(a.capacity - b.capacity) < sameColumn
}

/** After text of another width, the column that broke off goes on. */
function comesBack({from, to, above, next}: Joint): boolean {
  return !next && above !== undefined && to.shown && isSameColumn(from, to) && !isSameColumn(from, above)
}
