/** Text without markup as a tree: restored by reflow where that can be trusted, else line by line. */
import {type Issue, issue} from '../../issue.ts'
import type {ExtractedLine, Removal} from '../../model.ts'
import {type Reflowed, type ReflowUnit, reflow} from '../reflow/reflow.ts'
import {type Element, element, type Root, text} from './tree.ts'

/** Plain text as a tree, with what was done to its lines. */
export interface RestoredText {
  readonly tree: Root
  readonly removed: readonly Removal[]
  readonly issues: readonly Issue[]
  readonly extracted: readonly ExtractedLine[]
  readonly meta: Reflowed['meta']
  /** A heading that stands before any paragraph: the title, if nothing else states one. It is not in the tree then. */
  readonly title: string | null
}

/**
 * Restores plain text. `firstLine` is the 1-based file line of its first line. With `wantsTitle`, a heading before the
 * first paragraph is handed back as the title instead of being part of the tree.
 */
export function restoreText(
  source: string,
  lang: string | undefined,
  firstLine: number,
  wantsTitle: boolean,
): RestoredText {
  const result = reflow(source, lang === undefined ? {} : {lang})
  const lines = source.split('\n')
  const units = result.meta.trusted ? result.units : asExtracted(lines)
  const removed = result.meta.trusted ? result.removed : []
  const titleAt = wantsTitle ? titleUnit(units) : -1
  const blocks = units.filter((_, i) => i !== titleAt).map(toElement)
  const removedAt = new Map(removed.map((r) => [r.line, r.why]))
  const unitAt = new Map(units.flatMap((unit, i) => unit.lines.map((line) => [line, i] as const)))
  return {
    tree: {type: 'root', children: blocks},
    removed: removed.map((r) => ({rule: `reflow-${r.why}`, text: r.text, line: firstLine + r.line})),
    issues: result.meta.trusted ? whatWasDone(units, lines, firstLine, titleAt) : [untrusted(firstLine)],
    extracted: lines.map((line, i) => extractedLine(line, unitAt.get(i), removedAt.get(i))),
    meta: result.meta,
    title: units[titleAt]?.text ?? null,
  }
}

const untrusted = (line: number) =>
  issue('text-not-reflowed', 'The lines could not be put together with confidence.', {line})

function extractedLine(line: string, unit: number | undefined, why: string | undefined): ExtractedLine {
  return {text: line, ...(unit === undefined ? {} : {unit}), ...(why === undefined ? {} : {removed: why})}
}

/** Says how many lines became how many blocks, and where a join was only probable. */
function whatWasDone(
  units: readonly ReflowUnit[],
  lines: readonly string[],
  firstLine: number,
  titleAt: number,
): Issue[] {
  const written = lines.filter((line) => line.trim() !== '').length
  const issues: Issue[] = []
  if (units.some((unit) => unit.lines.length > 1))
    issues.push(issue('text-reflowed', `Put ${written} lines together as ${units.length} blocks.`, {line: firstLine}))
  for (const [i, unit] of units.entries()) {
    for (const line of unit.doubtful ?? [])
      issues.push(issue('join-doubtful', 'Joined to an earlier line; only probably right.', {line: firstLine + line}))
    if (unit.type === 'h' && i !== titleAt && unit.lines[0] !== undefined)
      issues.push(issue('heading-inferred', `Took “${unit.text}” for a heading.`, {line: firstLine + unit.lines[0]}))
  }
  return issues
}

/** The last heading before the first paragraph and other text, bylines aside. */
function titleUnit(units: readonly ReflowUnit[]): number {
  const first = units.findIndex((unit) => unit.type !== 'byline' && unit.type !== 'dateline')
  return units[first]?.type === 'h' ? first : -1
}

const asExtracted = (lines: readonly string[]): ReflowUnit[] =>
  lines.flatMap((line, i) => (line.trim() === '' ? [] : [{type: 'p' as const, text: line.trim(), lines: [i]}]))

function toElement(unit: ReflowUnit): Element {
  const broken = () =>
    unit.text.split('\n').flatMap((line, i) => (i === 0 ? [text(line)] : [element('br', {}, []), text(line)]))
  switch (unit.type) {
    case 'h':
      return element('h2', {}, [text(unit.text)])
    case 'table':
      return element('pre', {}, [text(unit.text)])
    case 'p':
    case 'byline':
    case 'dateline':
    case 'caption':
    case 'list':
    case 'verse':
      return element('p', {}, broken())
  }
}
