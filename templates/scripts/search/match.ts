import {type Fit, type Found, findString, fitOf, type Occurrence} from './find.ts'
import type {OpenLibrary} from './library.ts'
import {type Literal, literalOf} from './literal.ts'
import {type Clause, clausesOf} from './query.ts'

/** A headline copied with its spaces is one string; so short a one only where it is a whole title. */
const HEADLINE = 8
/** Quoted words are compared with the texts of at most so many articles. */
const READ_AT_MOST = 40

/** What a query finds. */
export interface Matched {
  /** Articles in archive order, with how well each fits; a title match is worth more than anything else. */
  readonly scores: ReadonlyMap<number, number>
  /** Folded strings to mark, and how each was typed. */
  readonly wanted: readonly string[]
  readonly typed: readonly string[]
  /** Why there may be more (or, for quoted words, fewer) than is said. */
  readonly partial: 'titles-only' | 'unread' | null
  /** The words were found one after another, as a headline; apart they may be in more articles. */
  readonly together: boolean
}

/** Finds what a query asks for; `apart` searches for its words one by one even where they are a headline. */
export async function match(query: string, library: OpenLibrary, apart: boolean): Promise<Matched> {
  const clauses = clausesOf(query).filter(({text}) => fold(text, library).length > 0)
  const nothing: Matched = {scores: new Map(), wanted: [], typed: [], partial: null, together: false}
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
  readonly unread?: boolean
  readonly held: (article: number) => Fit
}

/** A whole word is worth more than any number of others, its beginning more than what stands inside. */
const WORTH: Readonly<Record<Fit, number>> = {whole: 200, beginning: 100, inside: 0}

async function matchClause(clause: Clause, library: OpenLibrary): Promise<ClauseFound> {
  const found = await findString(fold(clause.text, library), library)
  const articles = clause.inTitle ? new Map([...found.articles].filter(([, {inTitle}]) => inTitle)) : found.articles
  const titlesOnly = found.titlesOnly && !clause.inTitle
  const held = clause.without ? () => 'inside' as const : await fitOf(fold(clause.text, library), articles, library)
  if (!clause.exact) return {articles, titlesOnly, held}
  return {titlesOnly, held, ...(await asWritten(literalOf(clause.text), articles, library, clause.inTitle))}
}

/** Of articles that hold the words, those that hold them with the same punctuation and spaces. */
async function asWritten(
  literal: Literal,
  articles: ReadonlyMap<number, Occurrence>,
  library: OpenLibrary,
  inTitle: boolean,
): Promise<{articles: ReadonlyMap<number, Occurrence>; unread: boolean}> {
  const candidates = [...articles]
  const kept = await Promise.all(
    candidates.slice(0, READ_AT_MOST).map(async (entry) => {
      const lines = await library.lines(entry[0])
      const searched = inTitle ? lines?.slice(0, 1) : lines
      return !searched || searched.some((line) => literalOf(line).includes(literal)) ? [entry] : []
    }),
  )
  const rest = candidates.slice(READ_AT_MOST)
  return {articles: new Map([...kept.flat(), ...rest]), unread: rest.length > 0}
}

/** Articles that hold every clause and none of those with `-`, and how well they fit (BM25, k1 1.2, b 0.75). */
function combine(clauses: readonly Clause[], found: readonly ClauseFound[], library: OpenLibrary): Matched {
  const {articles} = library
  const present = clauses.flatMap((clause, i) => (clause.without ? [] : (found[i] ?? [])))
  const absent = clauses.flatMap((clause, i) => (clause.without ? (found[i] ?? []) : []))
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
      score += rare * ((count * 2.2) / (count + size)) + (WORTH[held(article)] + (inTitle ? 1000 : 0)) / present.length
    }
    scores.set(article, score)
  }
  const typed = clauses.flatMap(({without, text}) => (without ? [] : [text]))
  const wanted = typed.map((text) => fold(text, library).join(''))
  const partial = found.some(({titlesOnly}) => titlesOnly)
    ? 'titles-only'
    : found.some(({unread}) => unread)
      ? 'unread'
      : null
  return {scores: new Map([...scores].sort(([a], [b]) => a - b)), wanted, typed, partial, together: false}
}
