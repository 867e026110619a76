/** Finds reprints: one story in several publications. They are linked, never merged. */
import {readShingles} from '../ingest/shingles.ts'
import {groupBy} from './group.ts'
import {bandKey, bands, isSameStory, type Likeness, likenessOf, mayBeReprints} from './likeness.ts'
import type {FiledArticle} from './model.ts'
import {byDate} from './order.ts'
import {UnionFind} from './union-find.ts'

/** Articles of one band an article is compared with, the nearest in time: keeps 100,000 linear, whatever they are. */
const nearest = 64

/**
 * The stories that stand in the archive more than once, each with all its versions, the earliest first and the undated
 * last. `articles` in archive order; the signatures take 160 bytes an article while this runs.
 */
export function findReprints(articles: readonly FiledArticle[]): (readonly FiledArticle[])[] {
  // Oldest first, so that what stands before an article in a band is nearest in time.
  const cards = [...articles].sort(byDate).reverse()
  const likenesses = cards.map((article) => likenessOf(article, readShingles(article.shingles)))
  const families = new UnionFind(cards.length)
  joinEqual(likenesses, families)
  for (let band = 0; band < bands; band++) joinBand(likenesses, band, families)
  const found = families.groups().filter((group) => group.length > 1)
  return found.map((group) => group.flatMap((i) => cards[i] ?? []).sort(earliestFirst))
}

/** Equal bodies, whenever they were printed: each with the first and, for its own publication's sake, with the first of another. */
function joinEqual(likenesses: readonly Likeness[], families: UnionFind): void {
  const equal = groupBy(likenesses.entries(), ([, {bodyHash}]) => (bodyHash === '' ? [] : [bodyHash]))
  for (const [first, ...others] of equal.values()) {
    if (!first || others.length === 0) continue
    const second = others.find(([, likeness]) => mayBeReprints(first[1], likeness)) ?? first
    for (const [i, likeness] of [first, ...others])
      for (const [at, other] of [first, second])
        if (at !== i && mayBeReprints(other, likeness) && isSameStory(other, likeness)) families.join(at, i)
  }
}

function joinBand(likenesses: readonly Likeness[], band: number, families: UnionFind): void {
  const latest = new Map<number, number>()
  const before = new Int32Array(likenesses.length).fill(-1)
  for (const [i, likeness] of likenesses.entries()) {
    if (!likeness.shingles) continue
    const key = bandKey(likeness.shingles, band)
    before[i] = latest.get(key) ?? -1
    latest.set(key, i)
    let at = before[i] ?? -1
    for (let step = 0; at >= 0 && step < nearest; step++, at = before[at] ?? -1) {
      const earlier = likenesses[at]
      if (!earlier || families.same(at, i)) continue
      if (mayBeReprints(earlier, likeness) && isSameStory(earlier, likeness)) families.join(at, i)
    }
  }
}

/** By the last day a date covers, as everywhere; where several are of one day, those with a time come in its order. */
function earliestFirst(a: FiledArticle, b: FiledArticle): number {
  if ((a.lastDay === null) !== (b.lastDay === null)) return a.lastDay === null ? 1 : -1
  return byDate(b, a)
}
