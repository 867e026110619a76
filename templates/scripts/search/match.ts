import {type Fit, type Found, findString, fitOf} from './find.ts'
import type {OpenLibrary} from './library.ts'
import {literalOf} from './literal.ts'
import {type Clause, clausesOf} from './query.ts'
import type {Check} from './verify.ts'

/** A headline copied with its spaces is one string; so short a one only where it is a whole title. */
const HEADLINE = 8
/** What a query finds. */
export interface Matched {
  /** Articles in archive order, with how well each fits; a title match is worth more than anything else. */
  readonly scores: ReadonlyMap<number, number>
  /** Folded strings to mark, and how each was typed. */
  readonly wanted: readonly string[]
  readonly typed: readonly string[]
  /** What the index can't tell: whether quoted words stand as they are written. */
  readonly checks: readonly Check[]
  /** A character was looked up in titles only. */
  readonly titlesOnly: boolean
  /** The words were found one after another, as a headline; apart they may be in more articles. */
  readonly together: boolean
}

/** Finds what a query asks for; `apart` searches for its words one by one even where they are a headline. */
export async function match(query: string, library: OpenLibrary, apart: boolean): Promise<Matched> {
  const clauses = clausesOf(query).filter(({text}) => fold(text, library).length > 0)
  const nothing: Matched = {scores: new Map(), wanted: [], typed: [], checks: [], titlesOnly: false, together: false}
  if (clauses.every(({without}) => without)) return nothing
  if (clauses.length > 1 && !apart) {
    const headline = await matchHeadline(query, library)
    if (headline) return headline
  }
  const found = await Promise.all(clauses.map((clause) => matchClause(clause, library)))
  return combine(clauses, found, library)
}

const fold = (text: string, {fold}: OpenLibrary): readonly string[] => fold(text.replaceAll('\n', ' ')).characters

/** Articles that hold the whole query as one string, if some title does. */
async function matchHeadline(query: string, library: OpenLibrary): Promise<Matched | null> {
  const characters = fold(query, library)
  const found = await findString(characters, library)
  const titled = [...found.articles].filter(([, {inTitle}]) => inTitle).map(([article]) => article)
  if (titled.length === 0) return null
  if (characters.length < HEADLINE && !(await isWholeTitle(characters, titled, library))) return null
  const clause = {text: query, exact: false, inTitle: false, without: false}
  return {...combine([clause], [{...found, held: () => 'inside'}], library), together: true}
}

async function isWholeTitle(characters: readonly string[], titled: readonly number[], library: OpenLibrary) {
  const texts = await Promise.all(titled.slice(0, 10).map((article) => library.lines(article)))
  return texts.some((lines) => fold(lines?.[0] ?? '', library).join('') === characters.join(''))
}

interface ClauseFound extends Found {
  readonly held: (article: number) => Fit
}

/** A whole word is worth more than any number of others, its beginning more than what stands inside. */
const WORTH: Readonly<Record<Fit, number>> = {whole: 200, beginning: 100, inside: 0}
/** A match in the title, above all else. */
const TITLE = 1000

async function matchClause(clause: Clause, library: OpenLibrary): Promise<ClauseFound> {
  const found = await findString(fold(clause.text, library), library)
  const articles = clause.inTitle ? new Map([...found.articles].filter(([, {inTitle}]) => inTitle)) : found.articles
  const titlesOnly = found.titlesOnly && !clause.inTitle
  const held = clause.without ? () => 'inside' as const : await fitOf(fold(clause.text, library), articles, library)
  return {articles, titlesOnly, held}
}

/** Articles that hold every clause and none of those with `-`, and how well they fit (BM25, k1 1.2, b 0.75). */
function combine(clauses: readonly Clause[], found: readonly ClauseFound[], library: OpenLibrary): Matched {
  const {articles} = library
  const checks = clauses.flatMap(({text, exact, inTitle, without}, i): Check[] => {
    const candidates = found[i]?.articles
    return exact && candidates ? [{literal: literalOf(text), inTitle, without, candidates}] : []
  })
  const present = clauses.flatMap((clause, i) => (clause.without ? [] : (found[i] ?? [])))
  // What only seems to hold a quoted string stays until it is read.
  const absent = clauses.flatMap((clause, i) => (clause.without && !clause.exact ? (found[i] ?? []) : []))
  const [fewest, ...others] = present.toSorted((a, b) => a.articles.size - b.articles.size)
  const kept = [...(fewest?.articles.keys() ?? [])].filter(
    (article) => others.every((o) => o.articles.has(article)) && !absent.some((a) => a.articles.has(article)),
  )
  const average = kept.reduce((sum, article) => sum + articles.length(article), 0) / (kept.length || 1)
  const scores = new Map<number, number>()
  for (const article of kept) {
    const size = 1.2 * (0.25 + (0.75 * articles.length(article)) / average)
    let score = 0
    for (const {articles: own, held} of present) {
      const {count = 1, inTitle = false} = own.get(article) ?? {}
      const rare = Math.log(1 + articles.count / own.size)
      score += rare * ((count * 2.2) / (count + size)) + (WORTH[held(article)] + (inTitle ? TITLE : 0)) / present.length
    }
    scores.set(article, score)
  }
  const typed = clauses.flatMap(({without, text}) => (without ? [] : [text]))
  return {
    scores: new Map([...scores].sort(([a], [b]) => a - b)),
    wanted: typed.map((text) => fold(text, library).join('')),
    typed,
    checks,
    titlesOnly: found.some(({titlesOnly}) => titlesOnly),
    together: false,
  }
}
