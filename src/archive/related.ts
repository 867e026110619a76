/** Articles worth reading after one another, by the words they are about. */
import {groupBy} from './group.ts'
import type {FiledArticle, Related} from './model.ts'

/** Related articles shown with one. */
const howMany = 5
/** Articles with one word that are compared, the nearest in the archive's order: keeps 100,000 articles linear. */
const nearest = 60
/** Least sum of shared weights, as a share of the article's own: two or three of its telling words. */
const least = 0.2

/** Looks related articles up; built once an archive. */
export function relatedTo(articles: readonly FiledArticle[]): (article: FiledArticle) => Related[] {
  const place = new Map(articles.map((article, i) => [article, i]))
  const byWord = groupBy(articles.keys(), (i) => articles[i]?.terms.map(({word}) => word) ?? [])
  return (article) => {
    const at = place.get(article) ?? 0
    const shared = new Map<number, {score: number; terms: string[]}>()
    for (const {word, weight} of article.terms) {
      for (const other of around(byWord.get(word) ?? [], at)) {
        if (other === at) continue
        const theirs = articles[other]?.terms.find((t) => t.word === word)?.weight ?? 0
        const found = shared.get(other) ?? {score: 0, terms: []}
        found.score += Math.min(weight, theirs)
        found.terms.push(word)
        shared.set(other, found)
      }
    }
    const own = article.terms.reduce((sum, {weight}) => sum + weight, 0)
    return [...shared]
      .filter(([, {score, terms}]) => terms.length > 1 && score >= own * least)
      .sort(([a, x], [b, y]) => y.score - x.score || a - b)
      .slice(0, howMany)
      .flatMap(([other, {terms}]) => {
        const found = articles[other]
        return found ? [{article: found, terms: terms.slice(0, 4)}] : []
      })
  }
}

/** The places of a sorted list nearest to one. */
function around(places: readonly number[], at: number): readonly number[] {
  if (places.length <= nearest) return places
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const from = Math.max(0, Math.min(places.length - nearest, low - nearest / 2))
  return places.slice(from, from + nearest)
}
