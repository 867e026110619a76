/** Articles as reference managers import them, one at a time: for a page's buttons and for the files of the whole archive. */
import {isoDate, nameParts, type Work} from './work.ts'

/** A file of references: what it begins with, what stands between them, what it ends with. */
interface CitationFormat {
  readonly mediaType: string
  readonly write: (work: Work) => string
  readonly before: string
  readonly between: string
  readonly after: string
}

/** Every format by the ending of its files. */
export const citationFormats = {
  bib: {mediaType: 'application/x-bibtex', write: bibtex, before: '', between: '\n', after: ''},
  ris: {mediaType: 'application/x-research-info-systems', write: ris, before: '', between: '\r\n', after: ''},
  'csl.json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
    before: '[\n',
    between: ',\n',
    after: '\n]\n',
  },
} as const satisfies Record<string, CitationFormat>

/** A file with these works alone. */
export const citationFile = ({write, before, between, after}: CitationFormat, works: readonly Work[]): string =>
  before + works.map(write).join(between) + after

type Row = readonly [name: string, value: string]

/** A row, or none where nothing is known. */
const row = (name: string, value: string | null): Row[] => (value === null || value === '' ? [] : [[name, value]])

/** BibTeX's `article`, which every style knows; `date` and `langid` are biblatex's. */
function bibtex({title, authors, publication, date, address, lang, id}: Work): string {
  const names = authors.map((author) => {
    const [family, given] = nameParts(author)
    return given === '' ? `{${escaped(family)}}` : `${escaped(family)}, ${escaped(given)}`
  })
  const fields: readonly Row[] = [
    ['title', `{${escaped(title)}}`],
    ...row('author', names.join(' and ')),
    ...row('journal', publication && escaped(publication)),
    ...row('date', date && isoDate(date)),
    ...row('year', date && String(date.year)),
    // An address is read as it stands; its own braces are bytes.
    ...row('url', address.replaceAll('{', '%7B').replaceAll('}', '%7D')),
    ['langid', lang],
  ]
  const kind = publication === null ? 'misc' : 'article'
  return `@${kind}{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** Characters with a meaning in TeX. Braces are named: BibTeX counts those that are only escaped. */
const inTex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Signs that follow one another would become one: `--` a dash, two grave accents a quotation mark. */
const together = /([-`'])(?=\1)|[?!](?=`)/gu

const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^#$%&_]/gu, (sign) => inTex[sign] ?? `\\${sign}`)
    .replace(together, '$&{}')

/** Neither format has a line break inside a value. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** RIS: two capitals, two spaces, a hyphen, a space; lines end with CR LF. */
function ris({title, authors, publication, date, address, lang, id}: Work): string {
  const rows: readonly Row[] = [
    ['TY', publication === null ? 'ELEC' : 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...authors.map((author): Row => ['AU', nameParts(author).filter(Boolean).join(', ')]),
    ...row('T2', publication),
    ...row('PY', date && String(date.year)),
    ...row('DA', date && isoDate(date).replaceAll('-', '/')),
    ...row('UR', address),
    ['LA', lang],
    ['ER', ''],
  ]
  return rows.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}

/** One item of CSL's list. */
function cslJson({title, authors, publication, date, isInferred, address, lang, id}: Work): string {
  return JSON.stringify({
    id,
    type: publication === null ? 'webpage' : 'article-newspaper',
    title,
    ...(authors.length === 0 ? {} : {author: authors.map(cslName)}),
    ...(publication === null ? {} : {'container-title': publication}),
    ...(date === null
      ? {}
      : {issued: {'date-parts': [isoDate(date).split('-').map(Number)], ...(isInferred ? {circa: true} : {})}}),
    ...(address === '' ? {} : {URL: address}),
    language: lang,
  })
}

function cslName(name: string): Readonly<Record<string, string>> {
  const [family, given] = nameParts(name)
  return given === '' ? {literal: family} : {family, given}
}
