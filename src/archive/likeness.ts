/** Whether two texts are one story, by what their cards hold of them. */
import {firstDay, lastDay} from '../ingest/edtf.ts'
import {foldedOf} from '../ingest/folded.ts'
import {type Shingles, slots} from '../ingest/shingles.ts'
import {simplified} from '../ingest/simplified.ts'
import type {Article} from '../model.ts'

/** What is compared of an article. Days are counted from 1970; null for an undated one. */
export interface Likeness {
  readonly publication: string | null
  readonly title: string
  /** Without region and script: `zh`. */
  readonly lang: string
  /** Whether it says to be in traditional characters. */
  readonly isTraditional: boolean
  readonly bodyHash: string
  readonly days: {readonly first: number; readonly last: number} | null
  readonly shingles: Shingles | null
}

/** A story is reprinted within a week; what recurs later in like words is another bulletin (measured on 18,900 texts). */
const mostDaysApart = 7
/**
 * Shares of runs of letters two texts have in common (Jaccard): from `like` on they are one story (measured there too).
 * Without dates to go by it takes `alike`, about five sentences of six.
 */
const like = 0.5
const alike = 0.75
/** An abridged text: its opening is the other's, and so is nearly all that follows. */
const abridged = {opening: 0.5, contained: 0.75, leastRuns: 120, leastShare: 0.12}
/** Share of pairs of characters two titles of one story have in common, where nothing else says that it is one. */
const titlesLike = 0.6
/** Numbers that may differ: one misprint, or one in ten. */
const differing = {few: 1, share: 0.1}

export function likenessOf({publication, title, lang, bodyHash, date}: Article, shingles: Shingles | null): Likeness {
  const day = (text: string) => Date.parse(text) / 86_400_000
  const days = date && {first: day(firstDay(date.value)), last: day(lastDay(date.value))}
  return {
    publication: publication?.value ?? null,
    title: title.value,
    lang: lang.replace(/-.*/u, ''),
    isTraditional: /^zh-(?:Hant|TW|HK|MO)\b/iu.test(lang),
    bodyHash,
    days: days && Number.isFinite(days.first) && Number.isFinite(days.last) ? days : null,
    shingles,
  }
}

/** Reprints are of two publications, as far as these are known, or of one that prints in simplified and traditional characters. */
export const mayBeReprints = (a: Likeness, b: Likeness): boolean =>
  a.publication === null ||
  b.publication === null ||
  a.publication !== b.publication ||
  a.isTraditional !== b.isTraditional

/**
 * Whether two articles are one story, given that they may be. Recurring bulletins, which differ in their numbers, are not.
 * Of one publication, or an unknown one, the two can be of one series, whose texts are largely its formulas: titles must
 * agree too.
 */
export function isSameStory(a: Likeness, b: Likeness): boolean {
  const areOthers = a.publication !== null && b.publication !== null && a.publication !== b.publication
  return hasSameText(a, b) && (areOthers || areTitlesAlike(a.title, b.title))
}

function hasSameText(a: Likeness, b: Likeness): boolean {
  if (a.bodyHash !== '' && a.bodyHash === b.bodyHash) return true
  if (!a.shingles || !b.shingles || a.lang !== b.lang || !nearInTime(a, b)) return false
  const share = shareInCommon(a.shingles.whole, b.shingles.whole)
  const least = a.days && b.days ? like : alike
  return (share >= least || (least === like && isAbridged(a.shingles, b.shingles, share))) && numbersAgree(a, b)
}

/** Days that may be the same, or lie within a week; an undated article is near to all. */
function nearInTime(a: Likeness, b: Likeness): boolean {
  if (!a.days || !b.days) return true
  return Math.max(a.days.first, b.days.first) - Math.min(a.days.last, b.days.last) <= mostDaysApart
}

/** An estimate of the Jaccard index: the share of slots with equal hashes. Its standard error is 0.06 at 0.5. */
export function shareInCommon(a: Uint16Array, b: Uint16Array): number {
  let equal = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++
  return equal / Math.max(a.length, 1)
}

function isAbridged(a: Shingles, b: Shingles, share: number): boolean {
  const shorter = Math.min(a.size, b.size)
  if (shorter < abridged.leastRuns || share < abridged.leastShare) return false
  // |A∩B| = J(|A|+|B|)/(1+J)
  const common = (share * (a.size + b.size)) / (1 + share)
  return common >= shorter * abridged.contained && shareInCommon(a.opening, b.opening) >= abridged.opening
}

/** `【新】河湾 2 号桥通车` and `河湾2号桥通车` are alike; with another number they are of one series. */
export function areTitlesAlike(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  if (one === other) return one !== ''
  const numbers = (title: string) => (title.match(/\p{N}+/gu) ?? []).join(' ')
  if (numbers(one) !== numbers(other)) return false
  const [first, second] = [pairsOf(one), pairsOf(other)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / Math.max(first.size + second.size, 1) >= titlesLike
}

const bare = (title: string) => simplified(foldedOf(title).letters)

const pairsOf = (text: string) =>
  new Set(Array.from({length: Math.max(0, text.length - 1)}, (_, i) => text.slice(i, i + 2)))

/** Whether the numbers of the text with fewer are in the other's. */
function numbersAgree(a: Likeness, b: Likeness): boolean {
  const one = a.shingles?.numbers ?? new Uint16Array()
  const other = new Set(b.shingles?.numbers)
  const fewer = Math.min(one.length, other.size)
  const shared = one.reduce((sum, number) => sum + (other.has(number) ? 1 : 0), 0)
  return fewer - shared <= Math.max(differing.few, Math.floor(fewer * differing.share))
}

/** Slots of one band: texts whose slots of one band are all equal are compared (16 bands of 4: 99 in 100 found at 0.7). */
const bandRows = 4
export const bands = (slots.whole + slots.opening) / bandRows

/** The key of one band of a signature, the opening's bands last. */
export function bandKey({whole, opening}: Shingles, band: number): number {
  const [from, list] = band < slots.whole / bandRows ? [band, whole] : [band - slots.whole / bandRows, opening]
  let key = 0
  for (let i = from * bandRows; i < (from + 1) * bandRows; i++) key = Math.imul(key ^ (list[i] ?? 0), 0x9e3779b1) >>> 0
  return key
}
