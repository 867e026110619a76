/** The folders below `tests/cases`: one source each, and what it must become. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {IngestedFile} from '../../src/ingest/ingest-file.ts'
import type {Figure, Known, Story} from '../../src/model.ts'
import {ingestBytes} from './ingest-bytes.ts'

export const casesFolder = path.join(import.meta.dirname, '..', 'cases')

/** Names of all cases, sorted. */
export const caseNames = (): string[] =>
  readdirSync(casesFolder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()

/** The two expected files of a case, as text. */
export interface CaseFiles {
  readonly json: string
  /** Empty for a file that is not published. */
  readonly html: string
}

/** What the case's source becomes now. Its path is `source.EXT`, or what the only line of `path.txt` says. */
export function actualOf(name: string): CaseFiles {
  const folder = path.join(casesFolder, name)
  const files = readdirSync(folder)
  const source = files.find((file) => file.startsWith('source.'))
  if (source === undefined) throw new Error(`${folder} has no source.EXT`)
  const named = files.includes('path.txt') ? readFileSync(path.join(folder, 'path.txt'), 'utf8').trim() : source
  const result = ingestBytes(named, readFileSync(path.join(folder, source)))
  return {json: `${layOut(summaryOf(result))}\n`, html: result.stories.map(({body}) => linesOf(body.html)).join('\n')}
}

/** What a case states of a file. Whatever is empty or null is left out, so that anything unexpected shows. */
function summaryOf({source, outcome, stories, issues, removed}: IngestedFile): Record<string, unknown> {
  return filled({
    outcome,
    encoding: source.encoding === 'utf-8' ? null : source.encoding,
    ...(stories.length === 1 && stories[0] ? storyOf(stories[0]) : {stories: stories.map(storyOf)}),
    removed: removed.map(({rule, text, line}) => `${rule}${line === undefined ? '' : `:${line}`} ${text}`.trim()),
    issues: issues.map(({code, line}) => (line === undefined ? code : `${code}:${line}`)),
  })
}

/** Facts the front matter states are plain values; the others tell where they come from. */
const factOf = (known: Known<string> | null) =>
  known && (known.from === 'front-matter' ? known.value : `${known.value} (${known.from})`)

const figureOf = ({address, width, height, alt, caption}: Figure) =>
  filled({address, size: width && height ? `${width}x${height}` : null, alt, caption})

function storyOf({article, body}: Story): Record<string, unknown> {
  return filled({
    id: /^s[0-9a-f]{12}(?:-\d+)?$/u.test(article.id) ? null : article.id,
    title: factOf(article.title),
    deck: article.deck,
    date: factOf(article.date),
    published: article.published,
    updated: article.updated,
    publication: factOf(article.publication),
    authors: article.authors.map(factOf),
    dateline: article.dateline?.value,
    desk: article.desk,
    categories: article.categories,
    tags: article.tags,
    lang: article.lang,
    originalUrl: factOf(article.originalUrl),
    platform: article.platform,
    securities: article.securities,
    leadImage: article.leadImage && figureOf(article.leadImage),
    formerAddresses: article.formerAddresses,
    extra: article.extra,
    headings: body.headings.map(({depth, text}) => `${'#'.repeat(depth)} ${text}`),
    figures: body.figures.map(figureOf),
    text: body.text.split('\n').filter(Boolean),
  })
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const filled = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))

const layOut = (value: unknown): string => JSON.stringify(value, null, 2)

/** HTML with a line end after each block, so that it can be read and compared; the product writes none. */
export const linesOf = (html: string): string =>
  html === ''
    ? ''
    : `${html.replace(/(<\/(?:p|h[1-6]|li|tr|pre|blockquote|figure|figcaption|[uo]l|dl|dd|dt|table|thead|tbody|section)>)(?=<)/gu, '$1\n')}\n`
