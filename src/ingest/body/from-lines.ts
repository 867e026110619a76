/** Text without markup as a tree: restored by reflow where that can be trusted, else line by line. */
import {type Issue, issue} from '../../issue.ts'
import type {ExtractedLine, Removal} from '../../model.ts'
import {type CreditLine, creditFacts, creditRule, isPortalLine, readCreditLine} from '../credit-line.ts'
import {type Reflowed, type ReflowUnit, reflow} from '../reflow/reflow.ts'
import {extractedLines} from './extracted.ts'
import {type OwnerRule, ruleForText} from './rules/owner.ts'
import type {BodyFacts} from './rules/rule.ts'
import {type Element, type ElementContent, element, type Root, text} from './tree.ts'

/** Plain text as a tree, with what was done to its lines. */
export interface RestoredText {
  readonly tree: Root
  readonly removed: readonly Removal[]
  readonly issues: readonly Issue[]
  /** Empty where the lines are published as they are. */
  readonly extracted: readonly ExtractedLine[]
  readonly meta: Reflowed['meta']
  /** What lines of credits state. */
  readonly facts: BodyFacts
  /** A heading that stands before any paragraph: the title, if nothing else states one. It is not in the tree then. */
  readonly title: string | null
}

/** What was restored, as it was written. */
export interface RestoredFrom {
  /** As extracted; `lines` of units and removals are indexes into them. */
  readonly lines: readonly string[]
  /** 1-based file line a line is written on. */
  readonly fileLine: (index: number) => number
  /** A unit's text with what is marked in it; else the text alone, its line ends as breaks. */
  readonly contentOf?: (unit: ReflowUnit) => ElementContent[]
  /** What the owner wants taken out: blocks by their text. */
  readonly remove?: readonly OwnerRule[] | undefined
  /** Lines by index that are credits, and in no unit. */
  readonly credits?: ReadonlyMap<number, CreditLine>
}

/** Lines of an edge that may hold credits. */
const creditsAtTop = 6
const creditsAtEnd = 4

/**
 * Restores plain text. `firstLine` is the 1-based file line of its first line. With `wantsTitle`, a heading before the
 * first paragraph is handed back as the title instead of being part of the tree.
 */
export function restoreText(
  source: string,
  lang: string | undefined,
  firstLine: number,
  wantsTitle: boolean,
  remove?: readonly OwnerRule[],
): RestoredText {
  const lines = source.split('\n')
  const credits = creditLines(lines)
  // Taken out before lines are put together: what stands beside a paragraph could be joined to it.
  const prose = credits.size === 0 ? source : lines.map((line, i) => (credits.has(i) ? '' : line)).join('\n')
  const result = reflow(prose, {lang})
  return restoredTree(result, {lines, fileLine: (index) => firstLine + index, remove, credits}, wantsTitle)
}

/** Lines with several credits, where papers and portals put them: at the beginning and at the end. By index. */
function creditLines(lines: readonly string[]): ReadonlyMap<number, CreditLine> {
  const written = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]))
  const edges = new Set([...written.slice(0, creditsAtTop), ...written.slice(-creditsAtEnd)])
  return new Map(
    [...edges].flatMap((i) => {
      const credit = readCreditLine(lines[i] ?? '')
      return credit && isPortalLine(credit) ? [[i, credit] as const] : []
    }),
  )
}

/** Units as a tree where they can be trusted, else the lines. */
export function restoredTree(result: Reflowed, from: RestoredFrom, wantsTitle: boolean): RestoredText {
  const {lines, fileLine} = from
  const credits = [...(from.credits ?? [])].map(([line, credit]) => ({line, credit, text: (lines[line] ?? '').trim()}))
  const whole = result.meta.trusted ? result.units : asExtracted(lines, from.credits)
  const all = whole.map(notHeading)
  const owned = all.flatMap((unit) => {
    const rule = ruleForText(from.remove ?? [], unit.text)
    return rule ? [{unit, rule}] : []
  })
  const units = all.filter((unit) => !owned.some((own) => own.unit === unit))
  const removed = result.meta.trusted ? result.removed : []
  const titleAt = wantsTitle ? titleUnit(units) : -1
  const contentOf = from.contentOf ?? ((unit) => withBreaks(unit.text))
  const blocks = units.filter((_, i) => i !== titleAt).map((unit) => toElement(unit, contentOf))
  const leftOut = [
    ...removed,
    ...credits.map(({line}) => ({line, why: creditRule})),
    ...owned.flatMap(({unit, rule}) => unit.lines.map((line) => ({line, why: rule.name}))),
  ]
  return {
    tree: {type: 'root', children: blocks},
    removed: [
      ...removed.map((r) => ({rule: `reflow-${r.why}`, text: r.text, line: fileLine(r.line)})),
      ...credits.map(({line, text: words}) => ({rule: creditRule, text: words, line: fileLine(line)})),
      ...owned.map(({unit, rule}) => ({rule: rule.name, text: unit.text, line: fileLine(unit.lines[0] ?? 0)})),
    ],
    issues: [
      ...(result.meta.trusted ? whatWasDone(units, from, titleAt) : [untrusted(fileLine(0))]),
      ...credits.map(({line, text: words}) =>
        issue('text-removed', `Rule ${creditRule} took out “${words.slice(0, 80)}”.`, {line: fileLine(line)}),
      ),
      ...owned.map(({unit, rule}) => ownerIssue(rule, unit.text, {line: fileLine(unit.lines[0] ?? 0)})),
    ],
    extracted: result.meta.trusted ? extractedLines(lines, units, leftOut) : [],
    meta: result.meta,
    facts: creditFacts([...credits, ...creditUnits(units)]),
    title: units[titleAt]?.text ?? null,
  }
}

/** Says what a rule of the owner's took out, and why. */
export const ownerIssue = ({name, why}: OwnerRule, words: string, at: {line?: number}): Issue =>
  issue('text-removed', `Rule ${name} of archive.yaml took out “${words.slice(0, 80)}”${why ? `: ${why}` : '.'}`, at)

const untrusted = (line: number) =>
  issue('text-not-reflowed', 'The lines could not be put together with confidence.', {line})

/** Says how many lines became how many blocks, and where a join was only probable. */
function whatWasDone(units: readonly ReflowUnit[], {lines, fileLine}: RestoredFrom, titleAt: number): Issue[] {
  const written = lines.filter((line) => line.trim() !== '').length
  const issues: Issue[] = []
  if (units.some((unit) => unit.lines.length > 1))
    issues.push(issue('text-reflowed', `Put ${written} lines together as ${units.length} blocks.`, {line: fileLine(0)}))
  for (const [i, unit] of units.entries()) {
    for (const line of unit.doubtful ?? [])
      issues.push(issue('join-doubtful', 'Joined to an earlier line; only probably right.', {line: fileLine(line)}))
    if (unit.type === 'h' && i !== titleAt && unit.lines[0] !== undefined)
      issues.push(issue('heading-inferred', `Took “${unit.text}” for a heading.`, {line: fileLine(unit.lines[0])}))
  }
  return issues
}

/** The last heading before the first paragraph and other text, bylines aside. */
function titleUnit(units: readonly ReflowUnit[]): number {
  const first = units.findIndex(
    ({type, text: words}) => type !== 'byline' && type !== 'dateline' && !/^(?:&nbsp;|\s)*$/u.test(words),
  )
  return units[first]?.type === 'h' ? first : -1
}

/** A short line of credits looks like a heading. */
function notHeading(unit: ReflowUnit): ReflowUnit {
  const credit = unit.type === 'h' ? readCreditLine(unit.text) : null
  return credit ? {...unit, type: credit.authors.length > 0 ? 'byline' : 'dateline'} : unit
}

/** Credits that stand alone in a block near the beginning or the end. */
function creditUnits(units: readonly ReflowUnit[]): {credit: CreditLine; text: string}[] {
  const edges = [...units.slice(0, 4), ...units.slice(Math.max(units.length - 2, 4))]
  return edges.flatMap(({text: words}) => {
    const credit = readCreditLine(words)
    return credit ? [{credit, text: words}] : []
  })
}

const asExtracted = (lines: readonly string[], credits: RestoredFrom['credits']): ReflowUnit[] =>
  lines.flatMap((line, i) =>
    line.trim() === '' || credits?.has(i) ? [] : [{type: 'p' as const, text: line.trim(), lines: [i]}],
  )

/** Text whose line ends are breaks. */
export function withBreaks(words: string): ElementContent[] {
  return words.split('\n').flatMap((line, i) => (i === 0 ? [text(line)] : [element('br', {}, []), text(line)]))
}

function toElement(unit: ReflowUnit, contentOf: (unit: ReflowUnit) => ElementContent[]): Element {
  switch (unit.type) {
    case 'h':
      return element('h2', {}, contentOf(unit))
    case 'table':
      return element('pre', {}, [text(unit.text)])
    case 'p':
    case 'byline':
    case 'dateline':
    case 'caption':
    case 'list':
    case 'verse':
      return element('p', {}, contentOf(unit))
  }
}
