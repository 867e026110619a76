/** What stands in a digest outside its stories: an overview is a story of its own, headings are declared removals. */
import type {Removal} from '../../model.ts'
import type {FileFacts} from './file-facts.ts'
import type {StoryPart} from './parts.ts'
import {isThematicBreak, type MarkdownHeading, type Range} from './sections.ts'
import {visibleMarkdown} from './visible.ts'

/** Visible characters from which on loose text is an overview and no mere label. */
const leastOverview = 100

/** The stretches between `covered`, the file's title and fields aside. */
export function outsideParts(
  lines: readonly string[],
  headings: readonly MarkdownHeading[],
  covered: readonly Range[],
  facts: FileFacts,
  offset: number,
): {readonly parts: readonly {readonly at: number; readonly part: StoryPart}[]; readonly removed: readonly Removal[]} {
  const removed: Removal[] = []
  const parts: {at: number; part: StoryPart}[] = []
  const declare = ({from, to}: Range) => {
    const text = visibleMarkdown(lines.slice(from, to).join('\n'))
    if (text !== '') removed.push({rule: 'digest-heading', text, line: from + offset})
  }
  declare(facts.head)
  for (const gap of gaps([facts.head, ...covered], lines.length)) {
    const range = trimmed(gap, lines, headings)
    const text = visibleMarkdown(lines.slice(range.from, range.to).join('\n'))
    if (text.replace(/\s/gu, '').length < leastOverview) {
      declare(gap)
      continue
    }
    declare({from: range.to, to: gap.to})
    // The file's title heads its overview; a later one has a heading of its own.
    parts.push({at: range.from, part: overview(lines, headings, range, parts.length > 0 ? null : facts.title, offset)})
  }
  return {parts, removed}
}

/** The stretches between ranges. */
function gaps(ranges: readonly Range[], end: number): Range[] {
  const found: Range[] = []
  let at = 0
  for (const {from, to} of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from > at) found.push({from: at, to: from})
    at = Math.max(at, to)
  }
  return at < end ? [...found, {from: at, to: end}] : found
}

/** Without the headings at its end that head only stories, and rules and blanks around. */
function trimmed(gap: Range, lines: readonly string[], headings: readonly MarkdownHeading[]): Range {
  let {from, to} = gap
  const heads = new Set(headings.map(({line}) => line))
  const isIdle = (at: number) => (lines[at] ?? '').trim() === '' || isThematicBreak(lines[at] ?? '')
  while (to > from && (isIdle(to - 1) || heads.has(to - 1))) to--
  while (from < to && isIdle(from)) from++
  return {from, to}
}

function overview(
  lines: readonly string[],
  headings: readonly MarkdownHeading[],
  range: Range,
  fileTitle: string | null,
  offset: number,
): StoryPart {
  const own = headings.find(({line}) => line === range.from)
  const title = fileTitle ?? own?.text ?? null
  return {
    fields: new Map(title === null ? [] : [['title', {value: title, line: range.from + offset, column: 1}]]),
    origin: 'markup',
    inherited: new Map(),
    body: lines.slice(range.from, range.to).join('\n'),
    bodyLine: range.from + offset,
    written: 'markdown',
    removed: [],
    issues: [],
  }
}
