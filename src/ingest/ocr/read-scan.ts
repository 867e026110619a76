/** Scanned pages with places, hOCR, ALTO and Olive's XML, to a tree; records that come with them are told apart. */
import {type Issue, issue} from '../../issue.ts'
import {type RestoredText, restoredTree, withBreaks} from '../body/from-lines.ts'
import {parseHtml} from '../body/parse.ts'
import type {OwnerRule} from '../body/rules/owner.ts'
import type {BodyFacts} from '../body/rules/rule.ts'
import type {SafeTree} from '../body/sanitize.ts'
import {attribute, depthOf, type Element, element, elements, is, text} from '../body/tree.ts'
import type {Reflowed, ReflowUnit} from '../reflow/types.ts'
import {readAlto} from './alto.ts'
import {doubtBelow, isDoubtful} from './confidence.ts'
import {doubtfulRuns, type Run} from './doubts.ts'
import {hasLines, readHocr} from './hocr.ts'
import {type ScanKind, scanKind} from './kind.ts'
import type {Scan} from './layout.ts'
import {readOlive} from './olive.ts'
import {restoreScan} from './restore.ts'

/** What is known of a body before it is read. */
export interface ScanContext {
  readonly title: string | null
  readonly lang: string | undefined
  /** 1-based file line of the text's first line. */
  readonly firstLine: number
  /** What the owner wants taken out. */
  readonly remove?: readonly OwnerRule[] | undefined
}

/** A scan as a tree, or the issues that say why it is no article. */
export type ReadScan =
  | {readonly restored: RestoredText; readonly facts: BodyFacts}
  | {readonly restored: null; readonly issues: readonly Issue[]}

/** Deepest nesting that is read, as of other bodies. */
const deepest = 500

/** Reads a scan; null where the text is of another kind. */
export function readScan(source: string, context: ScanContext): ReadScan | null {
  const found = scanKind(source)
  if (found === null) return null
  const at = {line: context.firstLine}
  if ('record' in found) return refusal(issue('file-not-article', `${found.record}; it holds no text.`, at))
  const scan = scanOf(source, found.kind)
  if (scan === 'other') return null
  if (scan === null) return refusal(issue('body-too-deep', `Elements are nested more than ${deepest} deep.`, at))
  if (scan.lines.length === 0)
    return refusal(issue('file-not-article', 'A scanned page on which no text was recognized.', at))
  return restored(scan, context)
}

const refusal = (why: Issue): ReadScan => ({restored: null, issues: [why]})

function scanOf(source: string, kind: ScanKind): Scan | 'other' | null {
  if (kind === 'alto') return readAlto(source)
  if (kind === 'olive') return readOlive(source)
  const tree = parseHtml(source)
  if (depthOf(tree) > deepest) return null
  return hasLines(tree) ? readHocr(tree) : 'other'
}

function restored(scan: Scan, context: ScanContext): ReadScan {
  const lang = context.lang ?? scan.lang ?? undefined
  const result = restoreScan(scan.lines, lang)
  const stated = scan.facts.title?.value
  const tree = restoredTree(
    result,
    {
      lines: scan.lines.map((line) => line.text),
      remove: context.remove,
      fileLine: (index) => context.firstLine + (scan.lines[index]?.at ?? 0),
      contentOf: (unit) =>
        runsOf(unit, scan).flatMap(({text: words, sure}) =>
          sure === null ? withBreaks(words) : mark(words, sure, scan),
        ),
    },
    context.title === null && (stated === undefined || isFirstHeading(stated, result)),
  )
  const title = scan.facts.title ?? (tree.title === null ? undefined : derived(tree.title))
  return {
    restored: {...tree, issues: [...tree.issues, ...doubtIssues(scan, context.firstLine)]},
    facts: {...scan.facts, ...(title && {title}), ...(scan.lang && {lang: scan.lang})},
  }
}

const derived = (title: string) => ({value: title, from: 'derived' as const, sure: 0.8, evidence: title})

const bare = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
function isFirstHeading(title: string, {units}: Reflowed): boolean {
  const first = units.find(({type}) => type === 'h')
  return first !== undefined && bare(first.text) === bare(title)
}

const runsOf = (unit: ReflowUnit, {lines}: Scan): Run[] =>
  doubtfulRuns(
    unit.text,
    unit.lines.flatMap((index) => lines[index] ?? []),
  )

/** A doubtful word is underlined, as words that may be misspelt are; its title is the number with its name. */
const mark = (word: string, sure: number, {measure}: Scan): Element =>
  element('u', {title: measure === 'x_wconf' ? `x_wconf ${Math.round(sure * 100)}` : `WC ${sure}`}, [text(word)])

/** Gives the marks their class, which no source's markup can have. */
export function withDoubtClass(tree: SafeTree): SafeTree {
  for (const {node} of elements(tree))
    if (is(node, 'u') && attribute(node, 'title') !== undefined) node.properties['className'] = ['doubtful']
  return tree
}

function doubtIssues({lines, measure}: Scan, firstLine: number): Issue[] {
  const words = lines.flatMap((line) => line.words)
  const doubtful = words.filter(isDoubtful).length
  if (doubtful === 0) return []
  const below = `a confidence below ${doubtBelow * 100} % (${measure})`
  return [
    issue('words-doubtful', `${doubtful} of ${words.length} words were recognized with ${below}.`, {line: firstLine}),
  ]
}
