/** `datapackage.json`: what the data files hold, for people and programs (Data Package 2.0, datapackage.org). */
import {citationFormats} from '../cite/formats.ts'
import type {Place} from './address.ts'
import type {ArticleRecord} from './article-record.ts'

/** What is said of the whole collection. */
export interface DataSite {
  readonly title: string
  readonly description: string
  readonly rights: string
  /** Absolute address of the home page, where the owner has set one. */
  readonly home: string | undefined
  /** Where the site lies, for the addresses of references. */
  readonly place: Place
}

/** The references of the whole archive: `articles.bib`, `articles.ris`, `articles.csl.json`. */
export const citationEndings = ['bib', 'ris', 'csl.json'] as const
/** Every data file by the ending of its name. */
export type DataFiles = Readonly<Record<'csv' | 'jsonl' | (typeof citationEndings)[number], DataFile>>

export interface DataFile {
  readonly bytes: number
  /** `sha256:…` */
  readonly hash: string
}

interface Column {
  readonly name: string
  readonly type: 'string' | 'array'
  readonly description: string
  readonly cell: (record: ArticleRecord) => string | null
}

/** The columns of `articles.csv`, in order. Lists are JSON, the only form of them in a cell that nothing can break. */
export const columns: readonly Column[] = [
  {name: 'id', type: 'string', description: 'Stable identifier.', cell: ({id}) => id},
  {name: 'url', type: 'string', description: 'Page, from the root of the site.', cell: ({url}) => url},
  {name: 'title', type: 'string', description: 'Title.', cell: ({title}) => title},
  {
    name: 'date',
    type: 'string',
    description: 'Date of publication in EDTF (ISO 8601-2), a day or coarser, in the zone of the archive.',
    cell: ({date}) => date,
  },
  {
    name: 'published',
    type: 'string',
    description: 'Moment of publication with its offset (ISO 8601), where the source has it.',
    cell: ({published}) => published,
  },
  {name: 'publication', type: 'string', description: 'Newspaper or site.', cell: ({publication}) => publication},
  {name: 'authors', type: 'array', description: 'Names.', cell: ({authors}) => JSON.stringify(authors)},
  {
    name: 'categories',
    type: 'array',
    description: 'Paths of labels, each from the broadest to the narrowest.',
    cell: ({categories}) => JSON.stringify(categories),
  },
  {name: 'tags', type: 'array', description: 'Tags.', cell: ({tags}) => JSON.stringify(tags)},
  {name: 'lang', type: 'string', description: 'Language (BCP 47).', cell: ({lang}) => lang},
  {name: 'originalUrl', type: 'string', description: 'Where it was published.', cell: ({originalUrl}) => originalUrl},
  {name: 'sourcePath', type: 'string', description: 'File it was read from.', cell: ({source}) => source.path},
  {name: 'sourceSha256', type: 'string', description: 'SHA-256 of that file.', cell: ({source}) => source.sha256},
  {name: 'sourceEncoding', type: 'string', description: 'Its encoding.', cell: ({source}) => source.encoding},
]

const jsonlDescription =
  'One article a line, newest first, undated last, as a JSON object: id, url, title, date, published, publication, ' +
  'authors, categories, tags, lang, originalUrl, source (path, sha256, encoding) and text, the blocks of the article one ' +
  'a line. Null where a value is not known.'

const csvDescription =
  'The same without texts, for spreadsheets: UTF-8 with a byte order mark, lines end in CR LF. An apostrophe stands before ' +
  '= + - @ (wide forms included), tab and CR where they begin a cell or follow a comma, semicolon, tab or line break, so ' +
  'that no spreadsheet takes them for a formula; articles.jsonl has every value as it is.'

const citationDescriptions = {
  bib: 'Every article as a BibTeX entry (with the fields of biblatex), its key the identifier.',
  ris: 'Every article as an RIS record, for reference managers.',
  'csl.json': 'Every article as an item of CSL-JSON, for citation processors.',
} as const satisfies Record<(typeof citationEndings)[number], string>

/** The descriptor, ready for JSON. */
export const dataPackage = (site: DataSite, files: DataFiles) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'articles',
  title: site.title,
  ...(site.description === '' ? {} : {description: site.description}),
  ...(site.home === undefined ? {} : {homepage: site.home}),
  // `licenses` wants the name or address of a licence; what owners write is a sentence.
  ...(site.rights === '' ? {} : {rights: site.rights}),
  resources: [
    {
      name: 'articles',
      path: 'articles.csv',
      type: 'table',
      description: csvDescription,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...files.csv,
      dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true},
      schema: {
        fields: columns.map(({name, type, description}) => ({name, type, description})),
        missingValues: [''],
        primaryKey: ['id'],
      },
    },
    {
      name: 'articles-text',
      path: 'articles.jsonl',
      description: jsonlDescription,
      format: 'jsonl',
      mediatype: 'application/jsonl',
      encoding: 'utf-8',
      ...files.jsonl,
    },
    ...citationEndings.map((ending) => ({
      name: `articles-${ending.replace('.', '-')}`,
      path: `articles.${ending}`,
      description: citationDescriptions[ending],
      format: ending,
      mediatype: citationFormats[ending].mediaType,
      encoding: 'utf-8',
      ...files[ending],
    })),
  ],
})
