/** What an article states about itself, each fact with where it was found and how sure that is. */
import {type Issue, issue} from '../issue.ts'
import type {EdtfDate, Known, SourcePath} from '../model.ts'
import {linkAddress} from './body/addresses.ts'
import type {ReadBody} from './body/body.ts'
import type {TitleOrigin} from './body/rules/rule.ts'
import {readCreditLine} from './credit-line.ts'
import {type NameDate, nameDate, parseDate, type ReadDate} from './date.ts'
import type {Fields, Stated} from './fields.ts'
import {withoutEntities} from './front-matter/labels.ts'
import {idInAddress, statedId} from './identity.ts'
import {inferDate} from './inferred-date.ts'
import {firstMatch} from './matches.ts'
import {fieldAuthors, statedAuthors} from './names.ts'
import {datelineOf} from './reflow/datelines.ts'

/** Everything the rules below read. */
export interface Evidence {
  readonly path: SourcePath
  readonly fields: Fields
  readonly read: ReadBody
  /** IANA name of the archive's zone. */
  readonly zone: string
  /** The paper of articles that name none, by the settings. */
  readonly publication?: string | undefined
}

export interface Found<T> {
  readonly value: T
  readonly issues: readonly Issue[]
}

const stated = <T>(value: T): Known<T> => ({value, from: 'front-matter', sure: 1})
/** The words it rests on, or where it comes from. */
const groundsOf = <T>({from, evidence}: Known<T>) => evidence ?? from
const textOf = ({read}: Evidence) => read.body.text
const linesOf = (evidence: Evidence) => textOf(evidence).split('\n')

/** Characters of a first sentence that serve as a title at most. */
const longestDerivedTitle = 40

/** How an inferred title is explained. It isn't quoted: the page shows it. */
const titleGrounds: Readonly<Record<TitleOrigin, string>> = {
  markup: 'the page’s own heading was taken',
  derived: 'the first words were taken',
  text: 'the title its text states was taken',
  'file-name': 'the file’s name was taken',
}

/** The title: stated, marked up, or derived from the first words, or at last the file's name. */
export function findTitle(evidence: Evidence): Found<Known<string>> {
  const {fields, read, path} = evidence
  const written = fields.title?.value.trim()
  if (written && /\S/u.test(visible(written))) return {value: stated(written), issues: []}
  const marked = read.facts.title && {...read.facts.title, value: flat(withoutEntities(read.facts.title.value))}
  const known = (marked?.value ? marked : null) ?? derivedTitle(linesOf(evidence), read) ?? nameTitle(path)
  return {value: known, issues: [issue('title-derived', `No title is stated; ${titleGrounds[known.from]}.`)]}
}

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Without characters nobody sees. */
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u3000]/gu, '')

/** `原标题：夜航重新开船` → 夜航重新开船, where a portal gave the story another one. */
const labelledTitle = /^(?:原标题|原標題|标题|標題)\s*[:：]\s*(\S.*)$/u

function derivedTitle(all: readonly string[], {reflow}: ReadBody): Known<string, TitleOrigin> | null {
  const lines = all.map((text) => flat(withoutEntities(text))).filter((text) => /[\p{L}\p{N}]/u.test(text))
  const labelled = lines.slice(0, 3).flatMap((text) => labelledTitle.exec(text)?.[1] ?? [])[0]
  if (labelled !== undefined) return {value: labelled, from: 'text', sure: 0.85, evidence: labelled}
  const bylines = (reflow?.bylines ?? []).map(flat)
  const isCredit = (text: string) => bylines.includes(text) || readCreditLine(text) !== null
  // Who wrote it and where it comes from is no title, unless there is nothing else.
  const line = lines.find((text, i) => i > 3 || !isCredit(text)) ?? lines[0]
  if (!line) return null
  // 本报讯（记者 王丽）停了两年的夜航重新开船。 → what follows the dateline.
  const first = line.slice(datelineOf(line)?.length ?? 0).trim() || line
  const sentence = firstMatch(/^.{4,}?[。！？!?](?=[^。！？!?]|$)|^.+$/u, first)
  const characters = [...sentence]
  const value =
    characters.length > longestDerivedTitle ? `${characters.slice(0, longestDerivedTitle).join('')}…` : sentence
  return {value, from: 'derived', sure: 0.5, evidence: first.slice(0, 200)}
}

function nameTitle(path: SourcePath): Known<string, TitleOrigin> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return {
    value: nameDate(path)?.rest || name.replace(/(?<=.)\.[^.]{1,8}$/u, ''),
    from: 'file-name',
    sure: 0.4,
    evidence: name,
  }
}

/** The date with its full stamp, if any. */
export interface FoundDate {
  readonly date: Known<EdtfDate> | null
  readonly published: string | null
}

/**
 * Trust: front matter 1, an id in the address .98 (right for 19,526 of 19,526), a path or a name that begins with the day
 * .95, a line of its own or a masthead .95, any other date in a name .9, running text .6.
 */
export function findDate(evidence: Evidence, originalUrl: string | null): Found<FoundDate> {
  const {fields, zone, path, read: body} = evidence
  const issues: Issue[] = []
  for (const field of [...(fields.date ? [fields.date] : []), ...fields.otherDates]) {
    const read = parseDate(field.value, zone)
    if (read) return {value: {date: stated(read.date), published: read.stamp}, issues}
    issues.push(unreadable(field))
  }
  const marked = body.facts.date
  const inMarkup = marked ? parseDate(marked.value, zone) : null
  if (marked && inMarkup) return {value: {date: {...marked, value: inMarkup.date}, published: inMarkup.stamp}, issues}
  const named = nameDate(path)
  const found =
    dayInAddress(originalUrl, zone) ??
    (named?.where === 'head' ? dayInName(named, 0.95) : null) ??
    dayInFormerAddress(fields) ??
    visibleDay(body, zone) ??
    (named ? dayInName(named, 0.9) : null) ??
    onlyDate(inferDate(textOf(evidence)))
  issues.push(
    found?.date
      ? issue('date-inferred', `No readable date is stated; took ${found.date.value} from “${groundsOf(found.date)}”.`)
      : issue('date-missing', 'No date is stated or can be inferred.'),
  )
  return {value: found ?? {date: null, published: null}, issues}
}

const onlyDate = (date: Known<EdtfDate> | null): FoundDate | null => date && {date, published: null}

function dayInAddress(originalUrl: string | null, zone: string): FoundDate | null {
  const read = originalUrl ? dateInAddress(originalUrl, zone) : null
  return read && originalUrl ? onlyDate({value: read.date, from: 'address', sure: 0.98, evidence: originalUrl}) : null
}

const dayInName = ({date, evidence}: NameDate, sure: number): FoundDate | null =>
  onlyDate({value: date, from: 'file-name', sure, evidence})

/** Addresses the article had on its own site: `/2024/02/19/river-opens/`. */
function dayInFormerAddress({permalink, aliases}: Fields): FoundDate | null {
  for (const address of [...(permalink ? [permalink.value] : []), ...aliases]) {
    const found = nameDate(address)
    if (found && /^\d{4}-\d\d-\d\d$/u.test(found.date))
      return onlyDate({value: found.date, from: 'address', sure: 0.95, evidence: address})
  }
  return null
}

/** A date that stands alone in the text or among credits, or at the head of the printed page. */
function visibleDay({facts, reflow}: ReadBody, zone: string): FoundDate | null {
  const line = facts.visibleDate
  const read = line && parseDate(line.value, zone)
  if (line && read) return {date: {...line, value: read.date}, published: read.stamp}
  const heads = (reflow?.folio ?? []).flatMap((text) => {
    const found = parseDate(text, zone)
    return found && /^\d{4}-\d\d-\d\d$/u.test(found.date) ? [{value: found.date, text}] : []
  })
  const [first] = heads
  if (!first || heads.some(({value}) => value !== first.value)) return null
  return onlyDate({value: first.value, from: 'dateline', sure: 0.95, evidence: first.text})
}

export const unreadable = (field: Stated): Issue =>
  issue('date-unreadable', `Can't read “${field.value.slice(0, 80)}” as a date.`, {line: field.line})

/** The day in an id such as `NW202201252259607031`, or in a path such as `/2022/01/25/` or `/2022-01/25/`. */
function dateInAddress(address: string, zone: string): ReadDate | null {
  const id = /^[a-z]{0,4}((?:19|20)\d{6})\d{4,}$/iu.exec(idInAddress(address) ?? '')?.[1]
  const path = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]([0-3]\d)\//u.exec(address)
  const day = id
    ? `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
    : path
      ? `${path[1]}-${path[2]}-${path[3]}`
      : null
  return day === null ? null : parseDate(day, zone)
}

/**
 * The publication: stated as a whole name, or in a source line, or else the one the settings give. Papers named in running
 * text are no evidence.
 */
export function findPublication({fields, read, publication}: Evidence): Found<Known<string> | null> {
  const written = fields.publication?.value.trim()
  if (written && linkAddress(written) === null) return {value: withoutPage(written), issues: []}
  const known = read.facts.publication ?? sourceOfPage(read)
  // The owner says it of all: as good as a front matter's, but for one that came in by mistake.
  if (!known && publication)
    return {
      value: {value: publication, from: 'setting', sure: 0.95, evidence: `publication: ${publication}`},
      issues: [],
    }
  return {
    value: known ?? null,
    issues: known
      ? [issue('publication-inferred', `Took “${known.value}” for the publication, from “${groundsOf(known)}”.`)]
      : [],
  }
}

/** `The Straits Times, Page 15` names the paper and a page of it; all of it is the evidence. */
function withoutPage(written: string): Known<string> {
  const value = written.replace(pageOfPaper, '')
  return value === '' || value === written ? stated(written) : {...stated(value), evidence: written}
}

const pageOfPaper =
  /[\s,，;；(（]+(?:(?:pages?|pp?\.|seiten?|s\.)\s*[A-Z]?\d{1,4}(?:\s*[-–]\s*[A-Z]?\d{1,4})?|第\s*[A-Z]?\d{1,4}\s*[版页頁])\s*[)）]?$/iu

function sourceOfPage({reflow}: ReadBody): Known<string> | null {
  return reflow?.source ? {value: reflow.source, from: 'source-line', sure: 0.95, evidence: reflow.source} : null
}

/** People who wrote it, and the platform it was collected from where the front matter's author is one of its categories. */
export interface FoundAuthors {
  readonly authors: readonly Known<string>[]
  readonly platform: string | null
}

/** Feed dumps put the platform's name into `author`, and again among the categories: no person is a category. */
export function findAuthors(evidence: Evidence): Found<FoundAuthors> {
  const {fields, read} = evidence
  const labels = new Set(fields.categories.flat())
  const platform = fields.authors.find((name) => labels.has(name)) ?? read.facts.platform ?? null
  const people = fields.authors.filter((name) => name !== platform)
  if (people.length > 0) return {value: {authors: people.flatMap(fieldAuthors), platform}, issues: []}
  const authors = read.facts.authors ?? statedAuthors(linesOf(evidence), read.reflow?.bylines ?? [])
  const issues = authors.map((a) =>
    issue('author-inferred', `Took “${a.value}” for an author, from “${groundsOf(a)}”.`),
  )
  return {value: {authors, platform}, issues}
}

/** `本报西宁1月25日讯` at the start of a paragraph. */
export function findDateline(evidence: Evidence): Known<string> | null {
  const written = evidence.read.reflow?.dateline
  const value =
    written ??
    linesOf(evidence)
      .slice(0, 3)
      .map(datelineOf)
      .find((found) => found !== null)
  return value ? {value, from: 'dateline', sure: 0.85, evidence: value} : null
}

/** Where it was published first, and the source's own id. */
export interface FoundAddress {
  readonly originalUrl: Known<string> | null
  readonly sourceId: string | null
}

export function findAddress({fields, read}: Evidence): Found<FoundAddress> {
  let originalUrl: Known<string> | null = fields.link ? stated(fields.link.value) : null
  const fact = read.facts.originalUrl
  const found = fact && linkAddress(fact.value)
  if (!originalUrl && fact && found) originalUrl = {...fact, value: found}
  return {
    value: {originalUrl, sourceId: statedId(fields.id?.value) ?? (originalUrl && idInAddress(originalUrl.value))},
    issues: [],
  }
}
