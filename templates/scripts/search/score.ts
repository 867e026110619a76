import type {Fit} from './find.ts'
import type {OpenLibrary} from './library.ts'
import type {ClauseFound} from './match.ts'

/** A match in the title is worth more than anything else: for each article, shared by the words of a query. */
const TITLE = 1000
/** Then an article in the script the query was typed in: 臺灣 finds 台湾 as well, after all that say 臺灣. */
const SAME_SCRIPT = 400
/** A whole word is worth more than any number of others, its beginning more than what stands inside. */
const WORTH: Readonly<Record<Fit, number>> = {whole: 200, beginning: 100, inside: 0}

/** How well articles fit what they were found by: the worths above and, below them, BM25 (k1 1.2, b 0.75). */
export function scoresOf(
  kept: readonly number[],
  present: readonly ClauseFound[],
  {articles, scriptOf}: OpenLibrary,
): ReadonlyMap<number, number> {
  const average = kept.reduce((sum, article) => sum + articles.length(article), 0) / (kept.length || 1)
  const script = scriptOf(present.map(({clause}) => clause.text).join(''))
  const scoreOf = (article: number): number => {
    const size = 1.2 * (0.25 + (0.75 * articles.length(article)) / average)
    let score = script !== null && articles.script(article) === script ? SAME_SCRIPT : 0
    for (const {articles: own, held} of present) {
      const found = own.get(article)
      if (!found) continue
      const rare = Math.log(1 + articles.count / own.size)
      const {count, inTitle} = found
      score += rare * ((count * 2.2) / (count + size)) + (WORTH[held(article)] + (inTitle ? TITLE : 0)) / present.length
    }
    return score
  }
  return new Map(kept.map((article) => [article, scoreOf(article)]))
}
