/** A folder to articles: every file read, each on its own, in path order. */
import {access} from 'node:fs/promises'
import {type Issue, issue} from '../issue.ts'
import type {Article, Body} from '../model.ts'
import type {FileRecord} from '../report.ts'
import {UserError} from '../user-error.ts'
import type {FileCards, IngestCache} from './cache.ts'
import {type IngestSettings, ingestFile} from './ingest-file.ts'
import {type EntryKind, type InputEntry, listInput, readSource} from './read.ts'

export interface IngestOptions {
  readonly settings: IngestSettings & {readonly ignore: readonly string[]}
  readonly cache: IngestCache
  /** Only the first so many files in path order. */
  readonly limit?: number | undefined
  readonly onProgress?: (done: number, total: number) => void
}

/** What a folder became. Bodies stay in the cache. */
export interface Ingested {
  readonly articles: readonly Article[]
  readonly records: readonly FileRecord[]
  /** Entries that are only counted. */
  readonly ignored: number
  readonly bodyOf: (article: Pick<Article, 'id' | 'source'>) => Body
}

/** Ingests every file below a folder. One bad file never ends the run. */
export async function ingest(inputDir: string, options: IngestOptions): Promise<Ingested> {
  await access(inputDir).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `${inputDir}: there is no such folder (${error.code})`,
      'Name the folder of articles with --input.',
    )
  })
  const {entries, ignored} = await listInput(inputDir, {ignore: options.settings.ignore})
  const chosen = entries.slice(0, options.limit)
  const places = new Map<string, {key: string; story: number}>()
  const articles: Article[] = []
  const records: FileRecord[] = []
  for (const [i, entry] of chosen.entries()) {
    const {cards, key} = await ingestEntry(entry, options)
    cards.articles.forEach((article, story) => {
      articles.push(article)
      places.set(`${article.source.path} ${article.id}`, {key, story})
    })
    records.push({path: entry.path, outcome: cards.outcome, issues: cards.issues, removed: cards.removed})
    options.onProgress?.(i + 1, chosen.length)
  }
  await options.cache.settled()
  return {
    articles,
    records,
    ignored: ignored + entries.length - chosen.length,
    bodyOf: ({source, id}) => {
      const place = places.get(`${source.path} ${id}`)
      if (!place) throw new Error(`No story ${id} was ingested from ${source.path}`)
      return options.cache.body(place.key, place.story)
    },
  }
}

const notRegular: Readonly<Record<Exclude<EntryKind, 'file'>, string>> = {
  link: 'A link.',
  pipe: 'A named pipe.',
  socket: 'A socket.',
  device: 'A device.',
  folder: 'A folder that can’t be listed.',
  unknown: 'Not a regular file.',
}

async function ingestEntry(
  entry: InputEntry,
  {settings, cache}: IngestOptions,
): Promise<{cards: FileCards; key: string}> {
  const key = entry.path
  const withoutText = (found: Issue) => ({
    key,
    cards: {
      source: {path: entry.path, sha256: '', encoding: 'binary', bytes: 0},
      outcome: found.level === 'error' ? ('refused' as const) : ('skipped' as const),
      articles: [],
      issues: [found],
      removed: [],
    },
  })
  if (entry.kind !== 'file')
    return withoutText(issue(entry.kind === 'folder' ? 'file-unreadable' : 'file-not-regular', notRegular[entry.kind]))
  const read = await readSource(entry)
  if ('code' in read) return withoutText(read)
  return {key, cards: cache.put(key, ingestFile(entry.path, read.bytes, read.sha256, settings))}
}
