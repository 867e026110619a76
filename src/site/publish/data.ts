/** The archive as data: tables, texts and references in `data/`, and the `datapackage.json` that describes them. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {citationFormats} from '../cite/formats.ts'
import {workOf} from '../cite/work-of.ts'
import {type ArticleRecord, recordOf, type TextedArticle} from './article-record.ts'
import {byteOrderMark, csvRow} from './csv.ts'
import {type Pieces, PiecesFile, type Range} from './data-file.ts'
import {columns, type DataSite, dataPackage} from './datapackage.ts'

/** One article to write. */
export interface DataEntry {
  /** Equal keys, equal data. */
  readonly key: string
  readonly make: () => TextedArticle
}

/** Where the data of each article is: its key, and the bytes it takes of every file, in the order of `endings`. */
export type DataLines = readonly (readonly [key: string, bytes: readonly number[]])[]

/** Data of an earlier build. */
export interface LastData {
  /** The site's folder. */
  readonly folder: string
  readonly lines: DataLines
}

/** What a file holds of an article. */
type Piece = (article: TextedArticle, record: ArticleRecord, site: DataSite) => string

/** Files of one piece an article, by the ending of their names; `jsonl` is first, for those who read it by places. */
const kinds = {
  jsonl: {before: '', between: '', after: '', piece: (_, record) => `${JSON.stringify(record)}\n`},
  csv: {
    before: byteOrderMark + csvRow(columns.map(({name}) => name)),
    between: '',
    after: '',
    piece: (_, record) => csvRow(columns.map(({cell}) => cell(record))),
  },
  bib: citation('bib'),
  ris: citation('ris'),
  'csl.json': citation('csl.json'),
} as const satisfies Record<string, Pieces & {readonly piece: Piece}>

function citation(ending: keyof typeof citationFormats): Pieces & {readonly piece: Piece} {
  const {before, between, after, write} = citationFormats[ending]
  return {before, between, after, piece: ({article}, _, {place}) => write(workOf(article, place))}
}

const endings = ['jsonl', 'csv', 'bib', 'ris', 'csl.json'] as const satisfies readonly (keyof typeof kinds)[]
const fileOf = (ending: keyof typeof kinds) => `data/articles.${ending}`
const nowhere: Range = {at: 0, bytes: 0}
const descriptionFile = 'data/datapackage.json'

/** One article a line, with its text. */
export const linesFile = fileOf('jsonl')
/** Everything that is written, below the site's folder. */
export const dataFiles: readonly string[] = [...endings.map(fileOf), descriptionFile]

/**
 * Writes the folder `data` of the site in `folder`, one article at a time, in the order they come in (archive order). What
 * `last` holds of an article is copied from there, so that its text need not be read.
 */
export function writeData(
  folder: string,
  site: DataSite,
  articles: Iterable<DataEntry, unknown, unknown>,
  last: LastData | null = null,
): DataLines {
  mkdirSync(join(folder, 'data'), {recursive: true})
  const files = each((ending) => {
    const file = fileOf(ending)
    return new PiecesFile(join(folder, file), last && join(last.folder, file), kinds[ending])
  })
  const known = last ? placesOf(last.lines) : new Map<string, readonly Range[]>()
  const written: [string, number[]][] = []
  try {
    for (const {key, make} of articles) {
      const places = known.get(key)
      if (places) written.push([key, endings.map((ending, i) => files[ending].copy(places[i] ?? nowhere))])
      else {
        const texted = make()
        const record = recordOf(texted)
        written.push([key, endings.map((ending) => files[ending].write(kinds[ending].piece(texted, record, site)))])
      }
    }
    const description = dataPackage(
      site,
      each((ending) => files[ending].finish()),
    )
    writeFileSync(join(folder, descriptionFile), `${JSON.stringify(description, null, 2)}\n`)
  } finally {
    for (const file of Object.values(files)) file.close()
  }
  return written
}

/** Something of every file. */
const each = <T>(of: (ending: keyof typeof kinds) => T): Record<keyof typeof kinds, T> => ({
  jsonl: of('jsonl'),
  csv: of('csv'),
  bib: of('bib'),
  ris: of('ris'),
  'csl.json': of('csl.json'),
})

/** Where the pieces of each article lie in the files of the last build, in the order of `endings`. */
function placesOf(lines: DataLines): ReadonlyMap<string, readonly Range[]> {
  const places = new Map<string, readonly Range[]>()
  const next = endings.map((ending) => Buffer.byteLength(kinds[ending].before))
  const between = endings.map((ending) => Buffer.byteLength(kinds[ending].between))
  for (const [key, bytes] of lines) {
    places.set(
      key,
      bytes.map((length, i) => ({at: next[i] ?? 0, bytes: length})),
    )
    for (const [i, length] of bytes.entries()) next[i] = (next[i] ?? 0) + length + (between[i] ?? 0)
  }
  return places
}
