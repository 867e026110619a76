import {type Fit, type Found, findString, fitOf} from './find.ts'
import {type Finder, finderFor} from './finders.ts'
import type {OpenLibrary} from './library.ts'
import {literalOf} from './literal.ts'
import {type Clause, clausesOf} from './query.ts'
import {scoresOf} from './score.ts'
import type {Check} from './verify.ts'

/** A headline copied with its spaces is one string; so short a one only where it is a whole title. */
const HEADLINE = 8

/** What a query finds. */
export interface Matched {
  /** Articles in archive order, with how well each fits; a title match is worth more than anything else. */
  readonly scores: ReadonlyMap<number, number>
  /** What to mark, and how each of it was typed. */
  readonly wanted: readonly Finder[]
  readonly typed: readonly string[]
  /** What only the texts tell: whether quoted words stand as they are written, where very common characters are. */
  readonly checks: readonly Check[]
  /** Nothing but characters that are looked up in titles only. */
  readonly titlesOnly: boolean
  /** The words were found one after another, as a headline; apart they may be in more articles. */
  readonly together: boolean
}

/** Finds what a query asks for; `apart` searches for its words one by one even where they are a headline. */
export async function match(query: string, library: OpenLibrary, apart: boolean): Promise<Matched> {
  const clauses = clausesOf(query).filter(({text}) => fold(text, library).length > 0)
  const nothing: Matched = {scores: new Map(), wanted: [], typed: [], checks: [], titlesOnly: false, together: false}
  if (clauses.every(({without}) => without)) return nothing
  const plain = clauses.every(({exact, inTitle}) => !exact && !inTitle)
  if (clauses.length > 1 && plain && !apart) {
    const headline = await matchHeadline(query, library)
    if (headline) return headline
  }
  const found = await Promise.all(clauses.map((clause) => matchClause(clause, library)))
  return combine(found, library)
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
  return {...combine([{...found, clause, held: () => 'inside'}], library), together: true}
}

async function isWholeTitle(characters: readonly string[], titled: readonly number[], library: OpenLibrary) {
  const texts = await Promise.all(titled.slice(0, 10).map((article) => library.lines(article)))
  return texts.some((lines) => fold(lines?.[0] ?? '', library).join('') === characters.join(''))
}

/** What was found of a clause. */
export interface ClauseFound extends Found {
  readonly clause: Clause
  readonly held: (article: number) => Fit
}

async function matchClause(clause: Clause, library: OpenLibrary): Promise<ClauseFound> {
  const found = await findString(fold(clause.text, library), library)
  const articles = clause.inTitle ? new Map([...found.articles].filter(([, {inTitle}]) => inTitle)) : found.articles
  const titlesOnly = found.titlesOnly && !clause.inTitle
  const held = clause.without ? () => 'inside' as const : await fitOf(fold(clause.text, library), articles, library)
  return {clause, articles, titlesOnly, held}
}

/** Articles that hold every clause and none of those with `-`, and how well they fit. */
function combine(all: readonly ClauseFound[], library: OpenLibrary): Matched {
  const present = all.filter(({clause}) => !clause.without)
  const absent = all.filter(({clause}) => clause.without)
  // A character that was looked up in titles only is looked for in the texts that have all the rest, if there is a rest.
  const telling = present.filter(({titlesOnly}) => !titlesOnly)
  const titlesOnly = telling.length === 0
  const [fewest, ...others] = (titlesOnly ? present : telling).toSorted((a, b) => a.articles.size - b.articles.size)
  const kept = [...(fewest?.articles.keys() ?? [])].filter(
    (article) =>
      others.every((o) => o.articles.has(article)) &&
      // What only seems to hold a quoted string stays until it is read.
      !absent.some(({articles, clause}) => !clause.exact && articles.has(article)),
  )
  const typed = present.map(({clause}) => clause.text)
  return {
    scores: scoresOf(
      kept.sort((a, b) => a - b),
      present,
      library,
    ),
    wanted: present.map(({clause}) => finderFor(clause, library.fold)),
    typed,
    checks: all.flatMap((found) => checkOf(found, titlesOnly, library)),
    titlesOnly,
    together: false,
  }
}

/** What is left to read of the texts for a clause; `enough`: titles have to do for common characters. */
function checkOf({clause, articles, titlesOnly}: ClauseFound, enough: boolean, library: OpenLibrary): readonly Check[] {
  const {inTitle, without} = clause
  if (clause.exact) {
    const literal = literalOf(clause.text)
    const concerns = (article: number) => titlesOnly || articles.has(article)
    return [{concerns, inTitle, without, holds: (line) => literalOf(line).includes(literal)}]
  }
  if (!titlesOnly || (enough && !without)) return []
  const [character = ''] = fold(clause.text, library)
  const concerns = (article: number) => !articles.has(article)
  return [{concerns, inTitle, without, holds: (line) => library.fold(line).characters.includes(character)}]
}
