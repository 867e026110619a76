/** The figures of articles, read once a build for every page that shows them: an article's own, its companions', its houses'. */
import {type Quantity, quantitiesIn} from '../../ingest/mentions/quantities.ts'

/** A figure as pages show it. */
export type Figure = Quantity

/** Figures of one article that are shown anywhere. */
const mostOfArticle = 40
/** Articles whose figures are kept at hand, some kilobytes each at most: a house's are asked for near one another. */
const mostKept = 5_000

/** The figures of a text, each once. */
export const figuresIn = (text: string): readonly Figure[] =>
  [...new Map(quantitiesIn(text).map((quantity) => [`${quantity.text} ${quantity.label}`, quantity] as const)).values()]
    .slice(0, mostOfArticle)
    .map(({text: written, value, unit, kind, label, clause}) => ({
      text: ofItsOwn(written),
      value,
      unit,
      kind,
      label: ofItsOwn(label),
      clause: ofItsOwn(clause),
    }))

/** V8 keeps the whole of a text in memory for the sake of a piece cut out of it. */
const ofItsOwn = (piece: string): string => Buffer.from(piece, 'utf16le').toString('utf16le')

/** Reads figures, by articles that are known by their id; those that were asked for longest ago are read again. */
export function figuresReader<Article extends {readonly id: string}>(
  textOf: (article: Article) => string,
): (article: Article) => readonly Figure[] {
  const kept = new Map<string, readonly Figure[]>()
  return (article) => {
    const figures = kept.get(article.id) ?? figuresIn(textOf(article))
    kept.delete(article.id)
    kept.set(article.id, figures)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return figures
  }
}
