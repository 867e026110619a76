import {isByline} from './bylines.ts'
import {isCaption} from './captions.ts'
import type {Fragment} from './fragments.ts'
import type {UnitType} from './types.ts'
import type {Writing} from './writing.ts'

/** A fragment with its place among its neighbours. */
interface Setting {
  readonly fragment: Fragment
  readonly before: Fragment | undefined
  readonly after: Fragment | undefined
  /** The fragment before it breaks off in mid-sentence. */
  readonly openBefore: boolean
  readonly headingBefore: boolean
  /** No paragraph stands above it. */
  readonly opensText: boolean
  readonly writing: Writing
}

interface Evidence {
  readonly weight: number
  readonly reason: string
  readonly holds: (setting: Setting) => boolean
}

/** For and against a heading; above `enough` it is one. Weights are set by hand against rendered news articles. */
const evidence: readonly Evidence[] = [
  {weight: 6, reason: 'printed twice', holds: ({fragment}) => fragment.doubled},
  {weight: 2, reason: 'nothing is left open above', holds: ({openBefore}) => !openBefore},
  {weight: 2, reason: 'stops short without a full stop', holds: ({fragment}) => fragment.room},
  {weight: -1.5, reason: 'its last line is full', holds: ({fragment}) => !fragment.room},
  {weight: 2, reason: 'stops short within its column', holds: ({fragment}) => fragment.room && !fragment.endsBlock},
  {weight: 1, reason: 'opens the text', holds: ({opensText}) => opensText},
  {
    weight: 2.5,
    reason: 'the last piece of the heading above',
    holds: ({fragment, before, headingBefore}) =>
      headingBefore && before?.block === fragment.block && fragment.endsBlock && fragment.room,
  },
  {
    weight: 1,
    reason: 'a line or two by themselves',
    holds: ({fragment}) => fragment.opensBlock && fragment.endsBlock && fragment.lines.length < 3,
  },
  {
    weight: 1,
    reason: 'phrases side by side',
    holds: ({fragment, writing}) => writing.name === 'han' && / /u.test(fragment.text),
  },
  {weight: -1, reason: 'clauses with commas', holds: ({fragment}) => /[，,]/u.test(fragment.text)},
  {weight: -1, reason: 'announces something', holds: ({fragment}) => /[：:]$/u.test(fragment.text)},
  {
    weight: 2,
    reason: 'wider than the column',
    holds: ({fragment}) => fragment.lines.some((line) => line.width > fragment.capacity + 1.5),
  },
  {
    weight: -5,
    reason: 'the text below goes on with it',
    holds: ({after, writing}) => after !== undefined && writing.neverFirst.test(after.text),
  },
]
const enough = 1.5

/** Gives each fragment its type; `p` is what is nothing else. */
export function typesOf(fragments: readonly Fragment[], writing: Writing): UnitType[] {
  const types: UnitType[] = []
  for (const [index, fragment] of fragments.entries()) {
    const before = fragments[index - 1]
    const openBefore = before !== undefined && types[index - 1] === 'p' && !before.closed
    const headingBefore = types[index - 1] === 'h'
    const opensText = !types.includes('p')
    const setting = {fragment, before, after: fragments[index + 1], openBefore, headingBefore, opensText, writing}
    if (isByline(fragment.text, writing)) types.push('byline')
    else if (isCaption(fragment)) types.push('caption')
    else types.push(isHeading(setting) ? 'h' : 'p')
  }
  return types
}

function isHeading(setting: Setting): boolean {
  if (!looksLikeHeading(setting)) return false
  const sum = evidence.filter(({holds}) => holds(setting)).reduce((total, {weight}) => total + weight, 0)
  return sum > enough
}

/** What every heading must be: short, without a full stop, whole. */
function looksLikeHeading({fragment, writing, opensText, headingBefore}: Setting): boolean {
  const {text, width, closed, lines} = fragment
  if (
    closed ||
    lines.length > 4 ||
    width < (headingBefore ? 1 : 2) ||
    width > writing.longestHeading * (opensText ? 1.5 : 1)
  )
    return false
  if (writing.neverFirst.test(text) || writing.neverLast.test(text)) return false
  return writing.name === 'han' ? !/。|，.*，.*，/u.test(text) : /^["“‘'(\p{Lu}\p{N}]/u.test(text)
}
