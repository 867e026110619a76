import {isByline} from './bylines.ts'
import {isCaption} from './captions.ts'
import type {Fragment} from './fragments.ts'
import {enough, headingEvidence, isDisplay, type Setting} from './heading-evidence.ts'
import type {Page} from './page.ts'
import type {UnitType} from './types.ts'
import type {Writing} from './writing.ts'

/** Most lines of a heading. */
const headingLines = 4
/** The heading of a whole page may be this much longer than others. */
const openingLength = 1.5

/** Of the lines of one heading, the upper is at least this much of the lower. */
const likeLength = 0.6

/** Gives each fragment its type; `p` is what is nothing else. */
export function typesOf(fragments: readonly Fragment[], page: Page): UnitType[] {
  const types: UnitType[] = []
  let opensText = true
  for (const [index, fragment] of fragments.entries()) {
    const before = fragments[index - 1]
    const openBefore = before !== undefined && types[index - 1] === 'p' && !before.closed
    const headingBefore = types[index - 1] === 'h'
    const type = typeOf({fragment, before, after: fragments[index + 1], openBefore, headingBefore, opensText, page})
    if (type === 'p') opensText = false
    types.push(type)
  }
  return types
}

function typeOf(setting: Setting): UnitType {
  const {fragment, page} = setting
  if (fragment.kept !== undefined) return fragment.kept
  if (isByline(fragment.text, page.writing)) return 'byline'
  if (isCaption(fragment)) return 'caption'
  return mayBeHeading(setting) && weigh(setting) > enough ? 'h' : 'p'
}

function weigh(setting: Setting): number {
  return headingEvidence.filter(({holds}) => holds(setting)).reduce((sum, {weight}) => sum + weight, 0)
}

/** What every heading must be: short, whole, and no statement. */
function mayBeHeading({fragment, page: {writing}, opensText, headingBefore}: Setting): boolean {
  const {text, width, closed, lines} = fragment
  if (lines.length > headingLines || width > writing.longestHeading * (opensText ? openingLength : 1)) return false
  if (width < 2 && !headingBefore) return false
  if (closed && !asksAlone(fragment) && !isDisplay(text)) return false
  if (writing.neverFirst.test(text) || writing.neverLast.test(text)) return false
  return writing.name === 'han' ? !/。|，.*，.*，/u.test(text) : fragment.doubled || /^["“‘'(\p{Lu}\p{N}]/u.test(text)
}

/** A question or a call may head a text: one sentence, not spoken by anyone, on lines of its own. */
function asksAlone({text, room, opensBlock, endsBlock, lines}: Fragment): boolean {
  return (
    room &&
    lines.length < 3 &&
    (opensBlock || endsBlock) &&
    /^(?:\d{1,2}\.)?[^。！？!?.；;，,]{2,}[？！?!：:]$/u.test(text)
  )
}

/** Puts headings together again that were cut where one of their lines stops short. */
export function withWholeHeadings(
  fragments: readonly Fragment[],
  types: readonly UnitType[],
  writing: Writing,
): {fragments: Fragment[]; types: UnitType[]} {
  const whole: {fragments: Fragment[]; types: UnitType[]} = {fragments: [], types: []}
  let longest = writing.longestHeading * openingLength
  for (const [index, fragment] of fragments.entries()) {
    const type = types[index] ?? 'p'
    if (type === 'p') longest = writing.longestHeading
    const above = whole.types.at(-1) === 'h' ? whole.fragments.at(-1) : undefined
    if (type === 'h' && above?.block === fragment.block && isOneHeading(above, fragment, longest)) {
      whole.fragments[whole.fragments.length - 1] = joinFragments(above, fragment)
    } else {
      whole.fragments.push(fragment)
      whole.types.push(type)
    }
  }
  return whole
}

/** Two lines are one heading unless the first is far shorter: `Latest` over `Harbour strike ends after two weeks`. */
function isOneHeading(above: Fragment, below: Fragment, longest: number): boolean {
  const last = above.lines.at(-1)
  const [first] = below.lines
  const areAlike = last !== undefined && first !== undefined && last.width >= first.width * likeLength
  return areAlike && above.width + below.width <= longest
}

function joinFragments(above: Fragment, below: Fragment): Fragment {
  return {
    ...below,
    lines: [...above.lines, ...below.lines],
    text: `${above.text} ${below.text}`,
    width: above.width + below.width,
    opensBlock: above.opensBlock,
    doubled: above.doubled || below.doubled,
  }
}
