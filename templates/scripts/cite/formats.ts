/** The article as reference managers import it. */
import {isoDate, nameParts, type Work} from './work.ts'

interface CitationFormat {
  readonly mediaType: string
  readonly write: (work: Work) => string
}

/** Every format by the ending of its files. */
export const citationFormats = {
  bib: {mediaType: 'application/x-bibtex', write: bibtex},
  ris: {mediaType: 'application/x-research-info-systems', write: ris},
  'csl.json': {mediaType: 'application/vnd.citationstyles.csl+json', write: cslJson},
} as const satisfies Record<string, CitationFormat>

/** BibTeX's `article`, which every style knows; `date` and `langid` are biblatex's. */
function bibtex({title, authors, publication, date, address, lang, id}: Work): string {
  const names = authors.map((author) => {
    const [family, given] = nameParts(author)
    return given === '' ? `{${escaped(family)}}` : `${escaped(family)}, ${escaped(given)}`
  })
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${escaped(title)}}`],
    ...(names.length === 0 ? [] : [['author', names.join(' and ')] as const]),
    ...(publication === null ? [] : [['journal', escaped(publication)] as const]),
    ...(date === null ? [] : [['date', isoDate(date)] as const, ['year', String(date.year)] as const]),
    ['url', address],
    ['langid', lang],
  ]
  const kind = publication === null ? 'misc' : 'article'
  return `@${kind}{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** Characters with a meaning in TeX. */
const escaped = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[#$%&_]/g, (sign) => `\\${sign}`)

/** RIS: two capitals, two spaces, a hyphen, a space; lines end with CR LF. */
function ris({title, authors, publication, date, address, lang, id}: Work): string {
  const rows: readonly (readonly [string, string])[] = [
    ['TY', publication === null ? 'ELEC' : 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...authors.map((author) => ['AU', nameParts(author).filter(Boolean).join(', ')] as const),
    ...(publication === null ? [] : [['T2', publication] as const]),
    ...(date === null ? [] : [['PY', String(date.year)] as const, ['DA', isoDate(date).replaceAll('-', '/')] as const]),
    ['UR', address],
    ['LA', lang],
    ['ER', ''],
  ]
  return rows.map(([tag, value]) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}\r\n`).join('')
}

function cslJson({title, authors, publication, date, address, lang, id}: Work): string {
  const item = {
    id,
    type: publication === null ? 'webpage' : 'article-newspaper',
    title,
    ...(authors.length === 0 ? {} : {author: authors.map(cslName)}),
    ...(publication === null ? {} : {'container-title': publication}),
    ...(date === null ? {} : {issued: {'date-parts': [isoDate(date).split('-').map(Number)]}}),
    URL: address,
    language: lang,
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

function cslName(name: string): Readonly<Record<string, string>> {
  const [family, given] = nameParts(name)
  return given === '' ? {literal: family} : {family, given}
}
