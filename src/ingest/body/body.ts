/** A body of any kind to safe HTML and text: parse, clean, settle, sanitize. */
import {type Issue, issue} from '../../issue.ts'
import type {Body, Removal, SourceFormat} from '../../model.ts'
import {readDialects} from '../dialects/read-dialects.ts'
import {readScan, withDoubtClass} from '../ocr/read-scan.ts'
import {isPageText} from '../page/kind.ts'
import {type ReadPage, readPage} from '../page/page.ts'
import type {ReflowMeta} from '../reflow/types.ts'
import {mayHaveFigures, settleFigures} from './figures.ts'
import {type Stretch, stretches, type Written} from './format.ts'
import {ownerIssue, type RestoredText, restoreText} from './from-lines.ts'
import {settleHeadings} from './headings.ts'
import {countMarks} from './mark-count.ts'
import {settleParagraphs} from './paragraphs.ts'
import {marksBesideHan} from './parse.ts'
import {readPlainEntities} from './plain-entities.ts'
import {mayNeedPreparing, prepare} from './prepare.ts'
import {readStretches, unclosedMarkup} from './read-stretches.ts'
import {type OwnerRule, removeSelected, removeTexts} from './rules/owner.ts'
import type {BodyFacts, RuleContext} from './rules/rule.ts'
import {applies, cleaningRules} from './rules/table.ts'
import {finishBody} from './safe-html.ts'
import {markupLosses, sanitize} from './sanitize.ts'
import {joinHan} from './spaces.ts'
import {type Census, censusOf, element, type Root, text as textNode} from './tree.ts'

/** What is known of a body before it is read. */
export interface BodyContext {
  readonly title: string | null
  readonly lang: string | undefined
  /** 1-based file line on which the body begins. */
  readonly firstLine: number
  readonly written: Written
  /** Address the article was published at, for relative links. */
  readonly base: string | undefined
  /** What the owner wants taken out. */
  readonly remove?: readonly OwnerRule[] | undefined
}

export interface ReadBody {
  readonly body: Body
  readonly format: SourceFormat
  readonly facts: BodyFacts
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
  /** Only of plain text. */
  readonly reflow: ReflowMeta | null
}

/** Deepest nesting that is read; the libraries behind overflow their stack from about 1,200 levels (measured). */
const deepest = 500

/** Reads a body. Null where it can't be published; `issues` then says why. */
export function readBody(
  source: string,
  context: BodyContext,
): ReadBody | {readonly body: null; readonly issues: readonly Issue[]} {
  const scan = readScan(source, context)
  if (scan)
    return scan.restored === null ? {body: null, issues: scan.issues} : readRestored(scan.restored, scan.facts, 'scan')
  const isPage = isPageText(source)
  const parts: readonly Stretch[] = isPage ? [{format: 'html', source, line: 0}] : stretches(source, context.written)
  const only = parts[0]
  if (parts.length === 1 && only?.format === 'text') return readText(source, context)
  const {read, removed, asText} = isPage ? {read: parts, removed: [], asText: []} : withoutMarks(parts)
  const {tree, ...lost} = readStretches(read, context.firstLine)
  const census = censusOf(tree)
  if (census.depth > deepest)
    return {
      body: null,
      issues: [issue('body-too-deep', `Elements are nested more than ${deepest} deep.`, {line: context.firstLine})],
    }
  const owned = removeSelected(tree, context.remove ?? [], {title: context.title, firstLine: 1})
  const page = isPage ? readPage(tree, context.title) : null
  if (!page)
    return readTree(tree, census, context, {
      removed: [...removed, ...lost.removed, ...owned],
      facts: {},
      issues: [...asText.map((line) => tooManyMarks(context.firstLine + line)), ...lost.issues],
      format: formatOf(parts),
    })
  const title = context.title ?? page.facts.title?.value ?? null
  return readTree(
    page.tree,
    censusOf(page.tree),
    {...context, title, base: context.base ?? page.base},
    {
      ...page,
      removed: [...lost.removed, ...owned, ...page.removed],
      issues: [...lost.issues, ...page.issues],
      format: 'page',
    },
  )
}

/** The stretches with the marks of publishing programs read; lines are those of the body, from 1. */
function withoutMarks(parts: readonly Stretch[]): {
  readonly read: readonly Stretch[]
  readonly removed: readonly Removal[]
  /** Lines of the body, from 0, of blocks that are text now. */
  readonly asText: readonly number[]
} {
  const read = parts.map((part) => {
    const isHtml = part.format === 'html'
    const {source, removed} = readDialects(part.source, isHtml ? 'html' : 'markdown', part.line + 1)
    const counted = isHtml ? {source, asText: []} : countMarks(source)
    const asText = counted.asText.map((line) => line + part.line)
    const marks = isHtml ? '' : marksBesideHan(counted.source)
    const emphasis = marks === '' ? [] : [{rule: 'emphasis-mark', text: marks, line: part.line + 1}]
    return {part: {...part, source: counted.source}, removed: [...removed, ...emphasis], asText}
  })
  return {
    read: read.map(({part}) => part),
    removed: read.flatMap(({removed}) => removed),
    asText: read.flatMap(({asText}) => asText),
  }
}

const tooManyMarks = (line: number): Issue =>
  issue('markup-as-text', 'Too many marks in one block; its words are published as they stand.', {line})

function readText(written: string, context: BodyContext): ReadBody {
  const {text: source, count} = readPlainEntities(written)
  const found = restoreText(source, context.lang, context.firstLine, context.title === null, context.remove)
  const message = `Entities of HTML read as what they stand for: ${count}.`
  const restored =
    count === 0
      ? found
      : {...found, issues: [issue('entities-read', message, {line: context.firstLine}), ...found.issues]}
  const title: BodyFacts =
    restored.title === null
      ? {}
      : {title: {value: restored.title, from: 'derived', sure: 0.8, evidence: restored.title}}
  return readRestored(restored, {...restored.facts, ...title}, 'text')
}

function readRestored(restored: RestoredText, facts: BodyFacts, format: SourceFormat): ReadBody {
  return {
    format,
    body: {...finishBody(withDoubtClass(sanitize(restored.tree))), extracted: restored.extracted},
    facts,
    issues: restored.issues,
    removed: restored.removed,
    reflow: restored.meta,
  }
}

/** The format of all stretches, where they have one. */
function formatOf(parts: readonly Stretch[]): SourceFormat {
  const [first, ...others] = new Set(parts.map(({format}) => format))
  return others.length > 0 ? 'mixed' : (first ?? 'text')
}

/** What is known before the rules clean a body. */
type Beginning = Omit<ReadPage, 'tree' | 'base'> & Pick<ReadBody, 'format'>

function readTree(parsed: Root, census: Census, context: BodyContext, page: Beginning): ReadBody {
  const ruleContext: RuleContext = {title: context.title, original: context.base, firstLine: context.firstLine}
  const removed: Removal[] = page.removed.map((r) => ({...r, ...inFile(r.line, context)}))
  const issues: Issue[] = [...page.issues]
  const own = context.remove ?? []
  for (const one of removeTexts(parsed, own, ruleContext)) removed.push(one)
  let facts: BodyFacts = page.facts
  for (const rule of cleaningRules.filter((one) => applies(one, census))) {
    const cleaned = rule.clean(parsed, ruleContext)
    for (const one of cleaned.removed) removed.push(one)
    facts = {...facts, ...cleaned.facts}
  }
  facts = {...facts, ...ofPage(page.facts, facts)}
  const {losses, text} = markupLosses(parsed, facts.title?.value ?? context.title, census)
  for (const loss of losses)
    issues.push(
      issue(
        'markup-removed',
        `Took out ${loss.what}${loss.count > 1 ? ` (${loss.count} times)` : ''}.`,
        inFile(loss.line, context),
      ),
    )
  for (const words of text) removed.push({rule: 'unsafe-markup', text: words})
  const refused = mayNeedPreparing(census) ? prepare(parsed, context.base) : []
  if (refused.length > 0) removed.push({rule: 'refused-address', text: refused.join('\n')})
  const tree = sanitize(parsed)
  joinHan(tree)
  settleParagraphs(tree)
  for (const one of removeTexts(tree, own, ruleContext)) removed.push(one)
  if (mayHaveFigures(census)) settleFigures(tree)
  for (const heading of settleHeadings(tree))
    issues.push(issue('heading-inferred', `Took “${heading.text}” for a heading.`, inFile(heading.line, context)))
  for (const {rule, text: words, line} of removed) {
    if (words === '') continue
    const at = line === undefined ? {} : {line}
    const owners = own.find(({name}) => name === rule)
    if (owners) issues.push(ownerIssue(owners, words, at))
    else if (rule === unclosedMarkup)
      issues.push(issue('markup-unclosed', `Never closed, so not shown: “${words.slice(0, 80)}”.`, at))
    else issues.push(issue('text-removed', `Rule ${rule} took out “${words.slice(0, 80)}”.`, at))
  }
  // After the headings are found: a byline looks like one.
  if (facts.byline !== undefined) tree.children.unshift(element('p', {}, [textNode(facts.byline)]))
  const body = finishBody(tree)
  const remote = body.figures.filter(({address}) => /^https?:/u.test(address)).length
  if (remote > 0)
    issues.push(
      issue('picture-remote', `${remote} ${remote === 1 ? 'picture is' : 'pictures are'} not loaded from elsewhere.`),
    )
  return {body, format: page.format, facts, issues, removed, reflow: null}
}

/** People its markup names stand; its site is the platform where the article names another paper. */
const ofPage = (page: BodyFacts, {publication}: BodyFacts): BodyFacts => ({
  ...(page.authors && {authors: page.authors}),
  ...(page.publication &&
    publication &&
    page.publication.value !== publication.value && {platform: page.publication.value}),
})

const inFile = (line: number | undefined, context: BodyContext) =>
  line === undefined ? {} : {line: line + context.firstLine - 1}
