import {type Catalogue, dayNumber, type FacetColumn, PATH_SEPARATOR} from './catalogue.ts'

/** Languages that are written in traditional characters. */
const TRADITIONAL = /^(?:zh|yue)\b.*-(?:Hant|TW|HK|MO)\b/iu

/** What is known of an article besides its text. */
export interface Described {
  readonly date: string | null
  readonly lang: string
  readonly publication: string | null
  readonly authors: readonly string[]
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
}

/** The catalogue of articles in archive order; `lengths` are counted characters, one per article. */
export function makeCatalogue(articles: readonly Described[], lengths: readonly number[]): Catalogue {
  const days: number[] = []
  const dates: Record<string, string | null> = {}
  let before = 0
  articles.forEach(({date}, i) => {
    const day = date === null ? null : dayNumber(date)
    if (day === null) dates[i] = date
    days.push(day === null ? 0 : day - before)
    before = day ?? before
  })
  return {
    days,
    dates,
    lengths: lengths.map((length) => Math.ceil(length / 100)),
    traditional: distances(articles.flatMap(({lang}, i) => (TRADITIONAL.test(lang) ? [i] : []))),
    facets: {
      publication: column(articles.map(({publication}) => (publication === null ? [] : [publication]))),
      category: column(articles.map(({categories}) => categories.map((labels) => labels.join(PATH_SEPARATOR)))),
      tag: column(articles.map(({tags}) => tags)),
      author: column(articles.map(({authors}) => authors)),
    },
  }
}

function column(values: readonly (readonly string[])[]): FacetColumn {
  const numbers = new Map<string, number>()
  const numberOf = (label: string): number => {
    const known = numbers.get(label) ?? numbers.size
    numbers.set(label, known)
    return known
  }
  const of = values.map((labels) => {
    const own = [...new Set(labels)].map(numberOf)
    return own.length === 0 ? null : own.length === 1 ? (own[0] ?? null) : own
  })
  return {labels: [...numbers.keys()], of}
}

const distances = (numbers: readonly number[]): number[] => numbers.map((number, i) => number - (numbers[i - 1] ?? 0))
