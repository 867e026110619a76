/** Digests and transcripts of broadcasts: Markdown files whose sections are stories. */
import type {Removal} from '../../model.ts'
import {meaningOf} from '../front-matter/keys.ts'
import type {FrontMatter, RawField} from '../front-matter.ts'
import {type StorySection, storySection} from './evidence.ts'
import {fileFacts} from './file-facts.ts'
import {outsideParts} from './outside.ts'
import {withoutPageSource} from './page-source.ts'
import type {Split, StoryPart} from './parts.ts'
import {isThematicBreak, type MarkdownHeading, markdownHeadings, type Range, sectionsAt} from './sections.ts'
import {meaningsOf, rawFields} from './story-fields.ts'
import {visibleMarkdown} from './visible.ts'

/** Levels on which stories are looked for. */
const levels = [1, 2, 3, 4]
/** Share of the sections between the first and the last story that must be stories by their own evidence. */
const leastShare = 0.8
/** Longest text that, after a rule at the end of the file, belongs to the file and not to its last story. */
const longestFooter = 200

/** The stories of a digest; null where the text is one article, however many headings it has. */
export function splitDigest(front: FrontMatter): Split | null {
  const lines = front.body.split('\n')
  const headings = markdownHeadings(lines)
  const stories = storiesOf(lines, headings, statesTitle(front))
  const [first, last] = [stories[0], stories.at(-1)]
  if (!first || !last) return null
  const offset = front.bodyLine
  const facts = fileFacts(lines, headings, first, offset)
  const numbered = stories.length > 0 && stories.every((story, i) => numberOf(story.heading.text)?.value === i + 1)
  const footer = footerOf(lines, last)
  const whole = [...stories.slice(0, -1), storySection({...last, to: footer.from}, lines)]
  const own = whole.map((story) => ({at: story.from, part: partOf(story, lines, offset, numbered)}))
  const covered: Range[] = [...stories.map(({from, to}) => ({from, to})), footer]
  const outside = outsideParts(lines, headings, covered, facts, offset)
  const parts = [...own, ...outside.parts]
    .sort((a, b) => a.at - b.at)
    .map(({part}) => ({...part, ...inherit(part, facts.shared)}))
  const tail = visibleMarkdown(lines.slice(footer.from, footer.to).join('\n'))
  const removed: Removal[] = [
    ...outside.removed,
    ...(tail === '' ? [] : [{rule: 'digest-footer', text: tail, line: footer.from + offset}]),
  ]
  return {parts, removed}
}

const statesTitle = ({fields}: FrontMatter): boolean =>
  [...fields].some(([key, {value}]) => meaningOf(key)?.meaning === 'title' && typeof value === 'string')

/** The sections that are stories, of the level that has most of them. */
function storiesOf(
  lines: readonly string[],
  headings: readonly MarkdownHeading[],
  hasTitle: boolean,
): readonly StorySection[] {
  const candidates = levels.map((level) => {
    const sections = sectionsAt(headings, level, lines.length).map((section) => storySection(section, lines))
    const proved = sections.map(({ground}) => ground === 'fields' || (ground !== null && !hasTitle))
    const between = sections.slice(proved.indexOf(true), proved.lastIndexOf(true) + 1)
    const count = proved.filter(Boolean).length
    if (count === 0 || count < between.length * leastShare || (hasTitle && count < sections.length)) return []
    const grounds = new Set(between.map(({ground}) => ground))
    // One section alone must say of itself what only a story says, below a heading of the whole file.
    const isAlone = between.length === 1
    const isBelowTitle = headings.some((heading) => heading.level < level)
    if (isAlone && !(grounds.has('fields') && isBelowTitle && sections.length === 1)) return []
    if (!grounds.has('fields') && !(isBelowTitle && areDistinct(between))) return []
    return between
  })
  return candidates.reduce((best, found) => (found.length > best.length ? found : best), [])
}

/** Links of different stories lead to different places; a dateline alone needs no link. */
function areDistinct(sections: readonly StorySection[]): boolean {
  const links = sections.flatMap(({closing}) => closing.map(({value}) => value))
  return new Set(links).size === links.length
}

function footerOf(lines: readonly string[], last: StorySection): Range {
  const none = {from: last.to, to: last.to}
  const rule = lines.slice(last.text.from, last.to).findLastIndex((line, i) => {
    return isThematicBreak(line) && lines.slice(last.text.from + i + 1, last.to).some((later) => later.trim() !== '')
  })
  if (rule === -1) return none
  const from = last.text.from + rule
  const text = lines.slice(from + 1, last.to).join('\n')
  const before = storySection({...last, to: from}, lines)
  return text.trim().length <= longestFooter && !/^ {0,3}#{1,6}\s/mu.test(text) && before.closing.length > 0
    ? {from, to: last.to}
    : none
}

const numberOf = (heading: string): {value: number; mark: string; rest: string} | null => {
  const found = /^(\d{1,3})\s*[.、)）．]\s*(\S.*)$/u.exec(heading)
  return found?.[1] && found[2]
    ? {value: Number(found[1]), mark: heading.slice(0, -found[2].length).trim(), rest: found[2]}
    : null
}

function partOf(story: StorySection, lines: readonly string[], offset: number, numbered: boolean): StoryPart {
  const line = story.heading.line + offset
  const number = numbered ? numberOf(story.heading.text) : null
  const title = visibleMarkdown(number?.rest ?? story.heading.text).replace(/\s*\n\s*/gu, ' ')
  const fields = new Map<string, RawField>([
    ['title', {value: title, line, column: 1}],
    ...rawFields([...story.opening, ...story.closing], offset),
  ])
  const {body, removed} = withoutPageSource(lines, story.text, offset)
  const stated = [...story.opening.map(({line: at}) => at), ...story.closing.map(({line: at}) => at)]
  return {
    fields,
    origin: 'markup',
    inherited: new Map(),
    body: withoutLastRule(body),
    bodyLine: story.text.from + offset,
    written: 'markdown',
    removed: [
      ...(number ? [{rule: 'story-number', text: number.mark, line}] : []),
      ...[...new Set(stated)].map((at) => ({
        rule: 'story-field',
        text: visibleMarkdown(lines[at] ?? ''),
        line: at + offset,
      })),
      ...removed,
    ],
    issues: [],
  }
}

const withoutLastRule = (body: string): string => body.replace(/\n {0,3}(?:-\s*){3,}\s*$/u, '\n')

/** What the file says of all its stories holds for each that says nothing else. */
function inherit(
  part: StoryPart,
  shared: ReadonlyMap<string, {readonly field: RawField; readonly evidence: string}>,
): Pick<StoryPart, 'fields' | 'inherited'> {
  const fields = new Map(part.fields)
  const inherited = new Map(part.inherited)
  const own = meaningsOf([...part.fields].map(([key, {value}]) => ({key, value: String(value), line: 0})))
  for (const [key, {field, evidence}] of shared) {
    const meaning = meaningOf(key)?.meaning
    if (meaning === undefined || own.has(meaning) || (meaning === 'date' && own.has('link') && isDated(part))) continue
    fields.set(key, field)
    inherited.set(meaning, evidence)
  }
  return {fields, inherited}
}

/** Whether the story's own address has its day in it: a better ground than the day of the digest. */
const isDated = (part: StoryPart): boolean =>
  [...part.fields.values()].some(({value}) => /\/(?:19|20)\d\d[/-]?[01]\d[/-]?[0-3]\d\//u.test(String(value)))
