/** Articles worth reading after one another, by the words they are about and the people they name. */
import type {FiledArticle, Related} from './model.ts'

/** Related articles shown with one. */
const howMany = 5
/** Reasons given for one, and how many of them may be people. */
const mostReasons = 4
const mostNames = 2
/** Articles with one word that are compared, the nearest in the archive's order: keeps 100,000 articles linear. */
const nearest = 60
/** Least sum of shared weights, as a share of the article's own: two or three of its telling words. */
const least = 0.2
/** What a shared person is worth, as a share of the article's own: enough alone, unless many articles name the person. */
const person = 0.3
/** Articles that may name a person before the name says less. */
const fewArticles = 10

/** The articles about one word, by their places in the archive, and how much each is. */
interface Posting {
  readonly places: number[]
  readonly weights: number[]
}

/** Looks related articles up; built once an archive. */
export function relatedTo(articles: readonly FiledArticle[]): (article: FiledArticle) => Related[] {
  const placeOf = new Map(articles.map((article, i) => [article, i]))
  const postings = postingsOf(articles)
  const people = peopleOf(articles)
  // One number an article, back to zero after each look-up: a map of what was met would be most of the time.
  const scores = new Float64Array(articles.length)
  const words = new Uint16Array(articles.length)
  const placesFor = (article: FiledArticle, at: number): readonly number[] => {
    const met: number[] = []
    const meet = (other: number, count: number, score: number) => {
      if (other === at) return
      if (words[other] === 0) met.push(other)
      words[other] = (words[other] ?? 0) + count
      scores[other] = (scores[other] ?? 0) + score
    }
    for (const {word, weight} of article.terms) {
      const {places, weights} = postings.get(word) ?? {places: [], weights: []}
      const [from, to] = around(places, at)
      for (let i = from; i < to; i++) meet(places[i] ?? at, 1, Math.min(weight, weights[i] ?? 0))
    }
    const own = article.terms.reduce((sum, {weight}) => sum + weight, 0)
    for (const {name} of article.mentions.people) {
      const places = people.get(name) ?? []
      const worth = person * own * Math.min(1, fewArticles / places.length)
      const [from, to] = around(places, at)
      // A name says as much as two words.
      for (let i = from; i < to; i++) meet(places[i] ?? at, 2, worth)
    }
    const enough = least * own
    const best = met
      .filter((other) => (words[other] ?? 0) > 1 && (scores[other] ?? 0) >= enough)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, howMany)
    for (const other of met) {
      words[other] = 0
      scores[other] = 0
    }
    return best
  }
  // A page is asked for it twice: for its key, and for its view.
  const known: (readonly number[] | undefined)[] = []
  return (article) => {
    const at = placeOf.get(article) ?? 0
    known[at] ??= placesFor(article, at)
    return known[at].flatMap((other) => {
      const found = articles[other]
      if (!found) return []
      const names = sharedNames(article, found).slice(0, mostNames)
      return [{article: found, people: names, terms: sharedWords(article, found).slice(0, mostReasons - names.length)}]
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

/** Where each person is named who is in several articles. */
function peopleOf(articles: readonly FiledArticle[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, {mentions}] of articles.entries())
    for (const {name} of mentions.people) {
      const known = places.get(name)
      if (known) known.push(place)
      else places.set(name, [place])
    }
  return places
}

function sharedNames({mentions}: FiledArticle, other: FiledArticle): string[] {
  const theirs = new Set(other.mentions.people.map(({name}) => name))
  return mentions.people.map(({name}) => name).filter((name) => theirs.has(name))
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
