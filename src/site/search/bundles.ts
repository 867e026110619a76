/**
 * How articles fall into bundles: as a function of the articles alone, such that one more changes few. The newest are a
 * small bundle of their own. Those before them fall by their day: time is a line of slots (32 to a month, 512 to a year)
 * in which blocks of 1, 2, 4 … slots nest, and a bundle is the largest block that is not too large.
 */

/** What decides the bundle of an article. */
export interface Placed {
  /** The last day its date covers, or null. */
  readonly lastDay: string | null
  readonly url: string
  /** Of title and text, UTF-16 units. */
  readonly characters: number
}

export interface Bundle<T> {
  /** `newest`, or what stands for the block: `22-0`, `10-f3k`. */
  readonly name: string
  readonly items: readonly T[]
}

/** About 700 MB of memory while a bundle is made, and 20 seconds. */
export interface Limits {
  readonly characters: number
  readonly articles: number
  /** Articles in the bundle of the newest. */
  readonly newest: number
}
export const usualLimits: Limits = {characters: 20_000_000, articles: 20_000, newest: 256}

/** Limits that cut so many articles into so many bundles or more: an edited article then changes a small one. */
export function limitsFor(articles: number, bundles: number): Limits {
  const each = Math.ceil(articles / bundles)
  return {...usualLimits, articles: each, newest: Math.min(usualLimits.newest, each)}
}

/** The whole line: years 0 to 8191. Undated articles, and those before the year 1, stand at its beginning. */
const WHOLE = 22

interface Slotted<T> {
  readonly item: T
  readonly slot: number
}
interface Block<T> {
  readonly level: number
  readonly index: number
  readonly items: readonly Slotted<T>[]
}

/**
 * How many files the index of a bundle should have, beside so many articles of other bundles. With the addresses, search
 * adds less than a tenth to the files of a large site. Smaller files cost a searcher less and a host more: at 16,000
 * articles of 870 characters, twice as many files would halve a query's bytes, half as many double them. A small bundle
 * beside a large one has more files for its size: every query reads one of each.
 */
export function filesOf(articles: number, others: number): number {
  return FILES_PER_ARTICLE * articles + FILES_IN_ANY_CASE + (others < MANY ? 0 : FILES_BESIDE_MANY)
}
const FILES_PER_ARTICLE = 0.068
const FILES_IN_ANY_CASE = 60
/** No share of `others`: that would make bundles again that have no other article than before. */
const MANY = 10_000
const FILES_BESIDE_MANY = 120

/** Bundles from the newest to the oldest of articles in archive order, which stay in that order. */
export function bundlesOf<T extends Placed>(items: readonly T[], limits: Limits = usualLimits): Bundle<T>[] {
  if (items.length === 0) return []
  const newest = newestOf(items, limits)
  const older = items.slice(newest).map((item) => ({item, slot: slotOf(item.lastDay)}))
  return [
    {name: 'newest', items: items.slice(0, newest)},
    ...split({level: WHOLE, index: 0, items: older}, limits).map((block) => ({
      name: nameOf(block),
      items: block.items.map(({item}) => item),
    })),
  ]
}

/**
 * How many of the first are the newest: as many as there may be, up to the one whose address has the least hash. Among
 * 256 that is another one after every hundredth new article or so; the rest of the time a new one changes nothing else.
 */
function newestOf(items: readonly Placed[], limits: Limits): number {
  if (items.length <= limits.newest) return items.length
  let [last, least, characters] = [0, Number.POSITIVE_INFINITY, 0]
  for (const [i, item] of items.slice(0, limits.newest).entries()) {
    characters += item.characters
    if (characters > limits.characters) break
    const hash = spread(item.url)
    if (hash < least) [last, least] = [i, hash]
  }
  return last + 1
}

function split<T extends Placed>(block: Block<T>, limits: Limits): Block<T>[] {
  if (block.items.length === 0) return []
  const characters = block.items.reduce((sum, {item}) => sum + item.characters, 0)
  const fits = block.items.length <= limits.articles && characters <= limits.characters
  // A single day that is too large is cut by address, below level 0.
  if (fits || block.level <= -16) return [block]
  return halves(block).flatMap((half) => split(half, limits))
}

/** The upper (newer) half and the lower one. */
function halves<T extends Placed>({level, index, items}: Block<T>): Block<T>[] {
  const below = level - 1
  const isUpper = ({item, slot}: Slotted<T>) =>
    below >= 0 ? Math.floor(slot / 2 ** below) % 2 === 1 : ((spread(item.url) >>> (-below - 1)) & 1) === 1
  return [
    {level: below, index: index * 2 + 1, items: items.filter(isUpper)},
    {level: below, index: index * 2, items: items.filter((item) => !isUpper(item))},
  ]
}

/** `2022-01-25` → 2022 × 512 + 1 × 32 + 25; null and what can't be read at 0. */
function slotOf(day: string | null): number {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day ?? '') ?? []
  return year === undefined ? 0 : Number(year) * 512 + Math.min(Number(month), 15) * 32 + Math.min(Number(date), 31)
}

/** FNV-1a: spreads addresses evenly. */
function spread(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

const nameOf = ({level, index}: Block<unknown>): string => `${level}-${index.toString(36)}`.replace('--', '-')
