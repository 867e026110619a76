import type {Library} from './find.ts'
import {type Literal, literalOf} from './literal.ts'

/** A quoted string: articles that hold its characters, of which only the text tells whether it stands so. */
export interface Check {
  readonly literal: Literal
  readonly inTitle: boolean
  /** It must not be there. */
  readonly without: boolean
  readonly candidates: ReadonlyMap<number, unknown>
}

/** Texts read at the same time. */
const AT_ONCE = 16

/** What became of articles, each list in the order given. */
export interface Verified {
  readonly held: readonly number[]
  readonly refuted: ReadonlySet<number>
  /** Not read, or not to be read. */
  readonly unread: readonly number[]
}

/** Compares quoted strings with the texts of at most `most` articles, the first ones first. */
export async function verify(
  articles: readonly number[],
  checks: readonly Check[],
  {lines}: Pick<Library, 'lines'>,
  most: number,
): Promise<Verified> {
  const checksOf = (article: number) => checks.filter(({candidates}) => candidates.has(article))
  const toRead = articles.filter((article) => checksOf(article).length > 0).slice(0, most)
  const answers = new Map<number, boolean>()
  const queue = toRead.values()
  const readOn = async () => {
    for (const article of queue) {
      const text = await lines(article)
      if (text)
        answers.set(
          article,
          checksOf(article).every((check) => passes(check, text)),
        )
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, readOn))
  const isHeld = (article: number) => answers.get(article) ?? (checksOf(article).length === 0 ? true : undefined)
  return {
    held: articles.filter((article) => isHeld(article) === true),
    refuted: new Set(articles.filter((article) => isHeld(article) === false)),
    unread: articles.filter((article) => isHeld(article) === undefined),
  }
}

function passes({literal, inTitle, without}: Check, lines: readonly string[]): boolean {
  const searched = inTitle ? lines.slice(0, 1) : lines
  return searched.some((line) => literalOf(line).includes(literal)) !== without
}
