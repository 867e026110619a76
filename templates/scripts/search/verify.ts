import type {Library} from './find.ts'

/** A condition that only the text tells of some articles. */
export interface Check {
  /** Articles whose text has to be read for it. */
  readonly concerns: (article: number) => boolean
  readonly holds: (line: string) => boolean
  readonly inTitle: boolean
  /** No line may hold it. */
  readonly without: boolean
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

/** Looks into the texts of at most `most` articles, the first ones first. */
export async function verify(
  articles: readonly number[],
  checks: readonly Check[],
  {lines}: Pick<Library, 'lines'>,
  most: number,
): Promise<Verified> {
  const checksOf = (article: number) => checks.filter(({concerns}) => concerns(article))
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

function passes({holds, inTitle, without}: Check, lines: readonly string[]): boolean {
  const searched = inTitle ? lines.slice(0, 1) : lines
  return searched.some(holds) !== without
}
