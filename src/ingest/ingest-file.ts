/** One file's bytes to its stories: a pure function, so that it can run in a worker and its result be kept. */
import {type Issue, issue} from '../issue.ts'
import type {Figure, Removal, SourceInfo, SourcePath, Story} from '../model.ts'
import {linkAddress} from './body/addresses.ts'
import {type BodyContext, type ReadBody, readBody} from './body/body.ts'
import {leadPicture} from './body/figures.ts'
import {parseDate} from './date.ts'
import {decodeText, fileLine} from './decode.ts'
import {type Fields, readFields} from './fields.ts'
import {splitFrontMatter} from './front-matter.ts'
import {articleId, bodyHash} from './identity.ts'
import {detectLanguage} from './language.ts'
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
import {termsOf} from './terms.ts'

/** The settings that change what an article becomes; part of the key its result is kept under. */
export interface IngestSettings {
  readonly language: string
  readonly zone: string
}

/** A file and what became of it. Without stories, `outcome` says why. */
export interface IngestedFile {
  readonly source: SourceInfo
  readonly outcome: 'published' | 'skipped' | 'refused'
  readonly stories: readonly Story[]
  readonly issues: readonly Issue[]
  readonly removed: readonly Removal[]
}

/** Characters of the opening that lists show. */
const summaryLength = 120

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
  const text = decoded.text
  if (text.trim() === '') return without(source, [issue('file-empty', 'The file is empty.')])
  const inFile = (found: readonly Issue[]) =>
    found.map((i) => (i.line === undefined ? i : {...i, line: fileLine(decoded, i.line)}))

  const front = splitFrontMatter(text)
  const soFar = [...decoded.issues, ...inFile(front.issues)]
  if (front.issues.some((i) => i.level === 'error')) return without(source, soFar)
  const {fields, issues: fieldIssues} = readFields(front.fields)
  const context: BodyContext = {
    title: fields.title?.value.trim() || null,
    lang: fields.lang?.value,
    firstLine: front.bodyLine,
    written: front.format !== 'none' || /\.(?:md|markdown|mdx?)$/iu.test(path) ? 'markdown' : 'unknown',
    base: fields.link ? (linkAddress(fields.link.value) ?? undefined) : undefined,
  }
  const read = readBody(front.body, context)
  if (read.body === null) return without(source, [...soFar, ...inFile([...fieldIssues, ...read.issues])])
  const story = makeStory(source, fields, read, settings)
  const removed = read.removed.map((r) => (r.line === undefined ? r : {...r, line: fileLine(decoded, r.line)}))
  return {
    source,
    outcome: 'published',
    stories: [{article: {...story.article, removed}, body: story.body}],
    issues: [...soFar, ...inFile([...fieldIssues, ...story.issues, ...read.issues])],
    removed,
  }
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
): Story & {issues: readonly Issue[]} {
  const evidence: Evidence = {path: source.path, fields, read, zone: settings.zone}
  const title = findTitle(evidence)
  const address = findAddress(evidence)
  const originalUrl = address.value.originalUrl
  const date = findDate(evidence, originalUrl?.value ?? null)
  const publication = findPublication(evidence)
  const authors = findAuthors(evidence)
  const updated = fields.updated && parseDate(fields.updated.value, settings.zone)
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
  const leadImage: Figure | null = leadPicture(
    [...fields.pictures, ...(read.facts.pictures ?? [])],
    originalUrl?.value,
    read.body.figures,
  )
  return {
    article: {
      id: articleId(address.value.sourceId, source.path, 1),
      source,
      title: title.value,
      deck,
      date: date.value.date,
      published: date.value.published,
      updated: updated ? (updated.stamp ?? updated.date) : null,
      publication: publication.value,
      authors: authors.value.authors,
      dateline: findDateline(evidence),
      desk: read.reflow?.desk ?? [],
      categories: fields.categories,
      tags: fields.tags,
      lang:
        languageTag(fields.lang?.value) ??
        languageOf(text || title.value.value, languageTag(read.facts.lang), settings.language),
      originalUrl,
      platform: authors.value.platform,
      securities: read.facts.securities ?? [],
      leadImage,
      besidePictures: [
        ...new Set([...(leadImage ? [leadImage] : []), ...read.body.figures].flatMap((f) => f.beside ?? [])),
      ],
      formerAddresses: [...(fields.permalink ? [fields.permalink.value] : []), ...fields.aliases],
      extra: fields.extra,
      summary: summaryOf(deck ?? text),
      terms: termsOf(title.value.value, text),
      characters: (title.value.value + text).replace(/\s/gu, '').length,
      bodyHash: bodyHash(text),
      removed: read.removed,
    },
    body: {...read.body, text},
    issues,
  }
}

/** A language tag as BCP 47 has it, or null. */
const languageTag = (tag: string | undefined): string | null =>
  tag && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu.test(tag.trim()) ? tag.trim().replace(/_/gu, '-') : null

/** A page's own tag, unless its text is in another script: templates in English hold articles in Chinese. */
const languageOf = (text: string, tag: string | null, fallback: string): string =>
  tag !== null && detectLanguage(text, tag) === tag ? tag : detectLanguage(text, fallback)

/** A description is a deck only if the text doesn't begin with it: feeds fill it with the first words. */
function deckOf(written: string | undefined, text: string): string | null {
  const deck = written
    ?.replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (!deck) return null
  const bare = (s: string) => s.replace(/[^\p{L}\p{N}]+/gu, '')
  const opening = bare(deck).slice(0, 30)
  return opening === '' || bare(text.slice(0, 2000)).includes(opening) ? null : deck
}

function summaryOf(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  const characters = [...flat.slice(0, summaryLength * 2)]
  return characters.length > summaryLength ? `${characters.slice(0, summaryLength).join('')}…` : flat
}
