/** Articles worth reading after one another, by the words they are about. */
import type {FiledArticle, Related} from './model.ts'

/** Related articles shown with one. */
const howMany = 5
/** Articles with one word that are compared, the nearest in the archive's order: keeps 100,000 articles linear. */
const nearest = 60
/** Least sum of shared weights, as a share of the article's own: two or three of its telling words. */
const least = 0.2

/** The articles about one word, by their places in the archive, and how much each is. */
interface Posting {
  readonly places: number[]
  readonly weights: number[]
}

/** Looks related articles up; built once an archive. */
export function relatedTo(articles: readonly FiledArticle[]): (article: FiledArticle) => Related[] {
  const placeOf = new Map(articles.map((article, i) => [article, i]))
  const postings = postingsOf(articles)
  // One number an article, back to zero after each look-up: a map of what was met would be most of the time.
  const scores = new Float64Array(articles.length)
  const words = new Uint16Array(articles.length)
  return (article) => {
    const at = placeOf.get(article) ?? 0
    const met: number[] = []
    for (const {word, weight} of article.terms) {
      const {places, weights} = postings.get(word) ?? {places: [], weights: []}
      const [from, to] = around(places, at)
      for (let i = from; i < to; i++) {
        const other = places[i] ?? at
        if (other === at) continue
        if (words[other] === 0) met.push(other)
        words[other] = (words[other] ?? 0) + 1
        scores[other] = (scores[other] ?? 0) + Math.min(weight, weights[i] ?? 0)
      }
    }
    const enough = least * article.terms.reduce((sum, {weight}) => sum + weight, 0)
    const best = met
      .filter((other) => (words[other] ?? 0) > 1 && (scores[other] ?? 0) >= enough)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, howMany)
    for (const other of met) {
      words[other] = 0
      scores[other] = 0
    }
    return best.flatMap((other) => {
      const found = articles[other]
      return found ? [{article: found, terms: sharedWords(article, found).slice(0, 4)}] : []
    })
  }
}

function postingsOf(articles: readonly FiledArticle[]): ReadonlyMap<string, Posting> {
  const postings = new Map<string, Posting>()
  for (const [place, {terms}] of articles.entries()) {
    for (const {word, weight} of terms) {
      const posting = postings.get(word) ?? {places: [], weights: []}
      posting.places.push(place)
      posting.weights.push(weight)
      postings.set(word, posting)
    }
  }
  return postings
}

function sharedWords({terms}: FiledArticle, other: FiledArticle): string[] {
  const theirs = new Set(other.terms.map(({word}) => word))
  return terms.map(({word}) => word).filter((word) => theirs.has(word))
}

/** From where to where a sorted list of places is nearest to one. */
function around(places: readonly number[], at: number): readonly [from: number, to: number] {
  if (places.length <= nearest) return [0, places.length]
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(places.length - nearest, low - nearest / 2))
  return [from, from + nearest]
}
