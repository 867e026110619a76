import type {Fold} from '../../../src/site/search/fold.ts'
import {entryKey, gramKey, isSmall, type PlacedGram, planFor} from '../../../src/site/search/grams.ts'
import type {Engine, Postings} from './engine.ts'

/** Positions below are the title's; see `postings.ts`. */
const TITLE_POSITIONS = 120
/** So few candidates are read instead of looking more grams up: most of them are shown anyway. */
const FEW = 8
/** Grams looked up at once: more cost bytes that a few candidates would save, fewer cost a round trip. */
const AT_ONCE = 3

/** How a string stands in an article. */
export interface Occurrence {
  readonly inTitle: boolean
  /** How often it was counted; at least 1. */
  readonly count: number
}
export interface Found {
  readonly articles: ReadonlyMap<number, Occurrence>
  /** Only titles were looked at. */
  readonly titlesOnly: boolean
}

/** What finding needs. */
export interface Library extends Engine {
  readonly fold: Fold
  /** Characters that are looked up in titles only. */
  readonly common: ReadonlySet<string>
  /** Title and lines of an article, or null where its page can't be read. */
  readonly lines: (article: number) => Promise<readonly string[] | null>
}

/** All articles that hold a folded string of at least one character within one line. */
export async function findString(characters: readonly string[], library: Library): Promise<Found> {
  const plan = planFor(characters)
  if (plan.kind === 'grams') return {articles: await findGrams(characters, plan.grams, library), titlesOnly: false}
  const titlesOnly = plan.kind === 'character' && library.common.has(plan.entry)
  const isCharacter = plan.kind === 'character' && !titlesOnly
  const postings = isCharacter
    ? await library.lookUpBeginning(gramKey(plan.entry))
    : await library.lookUp(entryKey(plan.kind, plan.entry))
  return {articles: occurrences(postings), titlesOnly}
}

/** How a word is found: as itself, as the beginning of another, or inside one. */
export type Fit = 'whole' | 'beginning' | 'inside'

/** More articles than this are not told apart by how a word fits: Pagefind would take too long. */
const TOLD_APART = 2000

/** Of articles that hold a word from a small alphabet, how they hold it. Of Han text there is nothing to tell. */
export async function fitOf(
  characters: readonly string[],
  found: ReadonlyMap<number, Occurrence>,
  library: Library,
): Promise<(article: number) => Fit> {
  if (characters.length < 2 || !characters.every(isSmall) || found.size > TOLD_APART || found.size < 2)
    return () => 'inside'
  const key = entryKey('word', characters.join(''))
  const [whole, beginning] = await Promise.all([library.lookUp(key), library.lookUpBeginning(key)])
  return (article) => (whole.has(article) ? 'whole' : beginning.has(article) ? 'beginning' : 'inside')
}

async function findGrams(
  characters: readonly string[],
  grams: readonly PlacedGram[],
  library: Library,
): Promise<ReadonlyMap<number, Occurrence>> {
  const waiting = tellingFirst(grams, library.common)
  let starts: Postings | undefined
  while (waiting.length > 0) {
    const next = waiting.splice(0, AT_ONCE)
    const answers = await Promise.all(next.map(({gram}) => library.lookUp(gramKey(gram))))
    next.forEach(({at}, i) => {
      const answer = answers[i]
      if (answer) starts = join(starts, answer, at)
    })
    if (!starts || starts.size === 0) return new Map()
    const read = waiting.length > 0 && starts.size <= FEW ? await verify(characters, starts, library) : null
    if (read) return read
  }
  return occurrences(starts ?? new Map())
}

/** Grams without common characters tell most; then the ends, where near copies of a headline differ. */
function tellingFirst(grams: readonly PlacedGram[], common: ReadonlySet<string>): PlacedGram[] {
  const ends = new Set([grams[0], grams.at(-1)])
  const weight = (gram: PlacedGram) =>
    [...gram.gram].filter((character) => common.has(character)).length * 2 - (ends.has(gram) ? 1 : 0)
  const sorted = grams.toSorted((a, b) => weight(a) - weight(b))
  const last = grams.at(-1)
  return last && sorted.length > AT_ONCE ? [...new Set([sorted[0] ?? last, last, ...sorted])] : sorted
}

/** Starts of the string that both agree on: a gram that stands `at` characters into the string. */
function join(starts: Postings | undefined, gram: Postings, at: number): Postings {
  const joined = new Map<number, readonly number[]>()
  if (!starts) {
    for (const [article, positions] of gram) {
      const own = at === 0 ? positions : positions.filter((p) => p >= at).map((p) => p - at)
      if (own.length > 0) joined.set(article, own)
    }
    return joined
  }
  const [few, many] = starts.size <= gram.size ? [starts, gram] : [gram, starts]
  for (const [article] of few) {
    if (!many.has(article)) continue
    const positions = new Set(gram.get(article))
    const both = (starts.get(article) ?? []).filter((start) => positions.has(start + at))
    if (both.length > 0) joined.set(article, both)
  }
  return joined
}

/** The candidates whose text holds the whole string; null where a page can't be read, so that only the index can tell. */
async function verify(
  characters: readonly string[],
  candidates: Postings,
  {fold, lines}: Library,
): Promise<ReadonlyMap<number, Occurrence> | null> {
  const wanted = characters.join('')
  const articles = [...candidates.keys()]
  const texts = await Promise.all(articles.map((article) => lines(article)))
  const kept = new Map<number, Occurrence>()
  for (const [i, article] of articles.entries()) {
    const text = texts[i]
    if (!text) return null
    const held = text.flatMap((line, i) => (fold(line).characters.join('').includes(wanted) ? [i] : []))
    if (held.length > 0) kept.set(article, {inTitle: held[0] === 0, count: held.length})
  }
  return kept
}

const occurrences = (postings: Postings): Map<number, Occurrence> =>
  new Map([...postings].map(([article, starts]) => [article, {inTitle: isTitle(starts), count: starts.length}]))

const isTitle = (starts: readonly number[]): boolean => starts.some((start) => start < TITLE_POSITIONS)
