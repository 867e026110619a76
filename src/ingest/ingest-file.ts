/** One file's bytes to its stories: a pure function, so that it can run in a worker and its result be kept. */
import {type Issue, issue} from '../issue.ts'
import type {Figure, Removal, SourceInfo, SourcePath, Story} from '../model.ts'
import type {StoryRecord} from '../report.ts'
import {type BodyContext, type ReadBody, readBody} from './body/body.ts'
import {leadPicture} from './body/figures.ts'
import {parseDate} from './date.ts'
import {decodeText, fileLine} from './decode.ts'
import {wikiPage} from './dialects/wiki-page.ts'
import {type Fields, readFields, type Stated} from './fields.ts'
import {foldedOf} from './folded.ts'
import {splitFrontMatter} from './front-matter.ts'
import {articleId, bodyHash} from './identity.ts'
import type {IngestSettings} from './ingest-settings.ts'
import {detectLanguage, statedLanguage} from './language.ts'
import {mentionsOf} from './mentions/mentions.ts'
import {
  type Evidence,
  findAddress,
  findAuthors,
  findDate,
  findDateline,
  findPublication,
  findTitle,
  unreadable,
} from './metadata.ts'
import {scanKind} from './ocr/kind.ts'
import {openingOf} from './opening.ts'
import {dataFile, unknownXml} from './page/data-file.ts'
import {withoutPrefix} from './page/kind.ts'
import {saidAgain} from './said-again.ts'
import {shinglesOf} from './shingles.ts'
import type {Split, StoryPart} from './stories/parts.ts'
import {type ReadStory, readParts, restated} from './stories/read-parts.ts'
import {splitStories} from './stories/split.ts'
import {termsOf} from './terms.ts'
import {plainTitle} from './title-markup.ts'

/** A file and what became of it. Without stories, `outcome` says why. */
export interface IngestedFile {
  readonly source: SourceInfo
  readonly outcome: 'published' | 'skipped' | 'refused'
  readonly stories: readonly Story[]
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
  /** Only of a file that holds several stories: what became of each, in order. */
  readonly storyRecords?: readonly StoryRecord[]
}

/** Names under which Jekyll, Hugo and their kin read Markdown. */
const markdownName = /\.(?:md|mdx|markdown|mkdn?|mkdown|mdown|mdwn|mmark)$/iu
/** A deck of fewer characters doesn't say what an article is about. */
const shortDeck = 60

/** Reads one file. `sha256` is of `bytes`. Never throws, whatever the bytes. */
export function ingestFile(
  path: SourcePath,
  bytes: Uint8Array,
  sha256: string,
  settings: IngestSettings,
): IngestedFile {
  const decoded = decodeText(bytes)
  const source: SourceInfo = {path, sha256, encoding: decoded.encoding, bytes: bytes.length}
  if (decoded.text === null) return without(source, decoded.issues)
  const text = withoutPrefix(decoded.text)
  // parse5 counts a line end after `&` twice, so a line it gives can lie past the last.
  const lastLine = text.split('\n').length
  const lineInFile = (line: number) => fileLine(decoded, Math.min(line, lastLine))
  const inFile = (found: readonly Issue[]) =>
    found.map((i) => (i.line === undefined ? i : {...i, line: lineInFile(i.line)}))

  const data = dataFile(path, text)
  if (data) return without(source, [...decoded.issues, data])
  const front = splitFrontMatter(text)
  const soFar = [...decoded.issues, ...inFile(front.issues)]
  if (front.issues.some((i) => i.level === 'error')) return without(source, soFar)
  const removedAt = (found: readonly Removal[]) =>
    found.map((r) => (r.line === undefined ? r : {...r, line: lineInFile(r.line)}))
  const split = splitStories(text, front)
  if (split) return severalStories(source, split, soFar, settings, inFile, removedAt)
  const other = front.format === 'none' && scanKind(text) === null ? unknownXml(path, text) : null
  if (other) return without(source, [...soFar, other])
  const isMarkdown = front.format !== 'none' || markdownName.test(path)
  const whole = {
    fields: front.fields,
    body: front.body,
    bodyLine: front.bodyLine,
    written: isMarkdown ? ('markdown' as const) : ('unknown' as const),
  }
  const wiki = wikiPage(path, front)
  const {story, issues, removed: taken} = readStory(source, wiki ?? whole, 1, settings)
  if (!story) return without(source, [...soFar, ...inFile(issues)])
  const removed = [...(wiki?.removed ?? []), ...taken]
  const article = wiki ? restated(story.article, wiki) : story.article
  return {
    source,
    outcome: 'published',
    stories: [{article: {...article, removed: removedAt(removed)}, body: story.body}],
    issues: [...soFar, ...inFile(issues)],
    removed: removedAt(removed),
  }
}

/** Reads one story: the whole file, or a part of one that holds several. */
function readStory(
  source: SourceInfo,
  part: Pick<StoryPart, 'fields' | 'body' | 'bodyLine' | 'written'>,
  number: number,
  settings: IngestSettings,
): ReadStory {
  const {fields, issues: fieldIssues} = withPlainTitle(readFields(part.fields))
  const draft = fields.draft ? draftIssue(fields.draft, settings) : null
  if (draft?.level === 'warning') return {story: null, issues: [...fieldIssues, draft], removed: []}
  const context: BodyContext = {
    title: fields.title?.value.trim() || null,
    lang: fields.lang?.value,
    firstLine: part.bodyLine,
    written: part.written,
    base: fields.link?.value,
    remove: settings.remove,
  }
  const read = readDeepBody(part.body, context)
  if (read.body === null) return {story: null, issues: [...fieldIssues, ...read.issues], removed: []}
  const {issues, ...story} = makeStory(source, fields, read, settings, number)
  return {
    story,
    issues: [...fieldIssues, ...(draft ? [draft] : []), ...issues, ...read.issues],
    removed: read.removed,
  }
}

/** Markup in a stated title says how it was set, which a headline of ours is not. */
function withPlainTitle({fields, issues}: ReturnType<typeof readFields>): ReturnType<typeof readFields> {
  if (!fields.title) return {fields, issues}
  const {title, elements} = plainTitle(fields.title.value)
  if (elements.length === 0) return {fields, issues}
  const took = `Took out ${elements.map((name) => `<${name}>`).join(', ')}.`
  return {
    fields: {...fields, title: {...fields.title, value: title}},
    issues: [...issues, issue('markup-removed', took, {line: fields.title.line})],
  }
}

/** What its own front matter holds back is left out, so that nobody publishes by mistake what an editor didn't. */
function draftIssue({key, value, line}: Stated, {drafts}: IngestSettings): Issue {
  const said = `“${key}: ${value}”`
  return drafts === 'publish'
    ? {...issue('draft', `Published although it says ${said}.`, {line}), level: 'info'}
    : issue('draft', `Says ${said}; it is held back.`, {line})
}

/** The parser behind calls itself once a level: markup of some thousand levels ends its stack before they can be counted. */
function readDeepBody(body: string, context: BodyContext): ReturnType<typeof readBody> {
  try {
    return readBody(body, context)
  } catch (error) {
    /* v8 ignore if -- a mistake of our own, which the pool tells as such */
    if (!(error instanceof RangeError)) throw error
    const at = {line: context.firstLine}
    return {body: null, issues: [issue('body-too-deep', 'Elements are nested too deep to be read.', at)]}
  }
}

/** A file with several stories is published if one is. */
function severalStories(
  source: SourceInfo,
  split: Split,
  soFar: readonly Issue[],
  settings: IngestSettings,
  inFile: (issues: readonly Issue[]) => Issue[],
  removedAt: (removed: readonly Removal[]) => Removal[],
): IngestedFile {
  const inLines = {
    parts: split.parts.map((part) => ({...part, issues: inFile(part.issues), removed: removedAt(part.removed)})),
    removed: removedAt(split.removed),
  }
  const found = readParts(inLines, source.path, (part, number) => {
    const {story, issues, removed} = readStory(source, part, number, settings)
    return {story, issues: inFile(issues), removed: removedAt(removed)}
  })
  const issues = [...soFar, ...found.issues]
  if (found.stories.length === 0) return {...without(source, issues), storyRecords: found.records}
  const {stories, records, removed} = found
  return {source, outcome: 'published', stories, storyRecords: records, issues, removed}
}

/** A file that is on no page: refused where an issue is an error, skipped otherwise. */
function without(source: SourceInfo, issues: readonly Issue[]): IngestedFile {
  const outcome = issues.some((i) => i.level === 'error') ? 'refused' : 'skipped'
  return {source, outcome, stories: [], issues, removed: []}
}

function makeStory(
  source: SourceInfo,
  fields: Fields,
  read: ReadBody,
  settings: IngestSettings,
  number: number,
): Story & {issues: readonly Issue[]} {
  const evidence: Evidence = {path: source.path, fields, read, zone: settings.zone, publication: settings.publication}
  const title = findTitle(evidence)
  const address = findAddress(evidence)
  const originalUrl = address.value.originalUrl
  const date = findDate(evidence, originalUrl?.value ?? null)
  const publication = findPublication(evidence)
  const authors = findAuthors(evidence)
  const updatedText = fields.updated?.value ?? read.facts.updated
  const updated = updatedText === undefined ? null : parseDate(updatedText, settings.zone)
  const deck = deckOf(fields.description?.value ?? read.facts.deck, read.body.text)
  const issues = [
    ...title.issues,
    ...address.issues,
    ...date.issues,
    ...publication.issues,
    ...authors.issues,
    ...(fields.updated && !updated ? [unreadable(fields.updated)] : []),
    ...(read.body.text === '' && read.body.figures.length === 0
      ? [issue('body-empty', 'There is no text below the title.')]
      : []),
  ]
  const text = deck ? `${deck}\n${read.body.text}` : read.body.text
  const folded = foldedOf(text)
  const leadImage: Figure | null = leadPicture(
    [...fields.pictures, ...(read.facts.pictures ?? [])],
    originalUrl?.value,
    read.body.figures,
  )
  return {
    article: {
      id: articleId(address.value.sourceId, source.path, address.value.sourceId ? 1 : number),
      source,
      format: read.format,
      title: title.value,
      deck,
      date: date.value.date,
      published: date.value.published,
      updated: updated ? (updated.stamp ?? updated.date) : null,
      publication: publication.value,
      authors: authors.value.authors,
      dateline: findDateline(evidence),
      desk: [...(read.reflow?.desk ?? []), ...(read.facts.desk ?? [])],
      categories: fields.categories,
      tags: fields.tags,
      lang: languageOf(`${title.value.value}\n${text}`, fields.lang?.value, read.facts.lang, settings.language),
      originalUrl,
      platform: authors.value.platform,
      securities: read.facts.securities ?? [],
      leadImage,
      besidePictures: [
        ...new Set([...(leadImage ? [leadImage] : []), ...read.body.figures].flatMap((f) => f.beside ?? [])),
      ],
      formerAddresses: [...(fields.permalink ? [fields.permalink.value] : []), ...fields.aliases],
      extra: fields.extra,
      summary: summaryOf(deck, withoutBylines(text, read)),
      terms: termsOf(title.value.value, text),
      mentions: mentionsOf(title.value.value, text),
      characters: (title.value.value + text).replace(/\s/gu, '').length,
      bodyHash: bodyHash(folded),
      shingles: shinglesOf(folded),
      removed: read.removed,
    },
    body: {...read.body, text},
    issues,
  }
}

/** What is stated of the article, else what its text shows, which a page's template only helps to tell. */
const languageOf = (text: string, stated: string | undefined, ofPage: string | undefined, archive: string): string =>
  statedLanguage(stated, text) ?? detectLanguage(text, statedLanguage(ofPage, text) ?? archive)

/** A description is a deck only if it says what the text doesn't: feeds fill it with the first words. */
function deckOf(written: string | undefined, text: string): string | null {
  const deck = written
    ?.replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return !deck || saidAgain(deck, text) ? null : deck
}

/** The text without the bylines it begins with: lists show who wrote it anyway. */
function withoutBylines(text: string, {reflow, facts}: ReadBody): string {
  const bylines = new Set([...(reflow?.bylines ?? []), ...(facts.byline === undefined ? [] : [facts.byline])])
  if (bylines.size === 0) return text
  return text
    .split('\n')
    .filter((line) => !bylines.has(line))
    .join('\n')
}

/** What lists show: the beginning of the text, which is the deck where there is one; a deck that says enough, alone. */
const summaryOf = (deck: string | null, text: string): string =>
  openingOf(deck !== null && deck.length >= shortDeck ? deck : text)
