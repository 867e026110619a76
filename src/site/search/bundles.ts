/**
 * How articles fall into bundles: by their date, as a function of the articles alone. Time is a line of slots (32 to a
 * month, 512 to a year) in which blocks of 1, 2, 4 … slots nest. A bundle is the largest block that is not too large, so
 * one more article changes one bundle. The newest articles are a small bundle of their own, which most additions go to.
 */

/** What decides the bundle of an article. */
export interface Placed {
  /** EDTF, or null. */
  readonly date: string | null
  readonly url: string
  /** Of title and text, UTF-16 units. */
  readonly characters: number
}

export interface Bundle<T> {
  /** Stands for the block: `22-0`, `10-f3k`. */
  readonly name: string
  readonly items: readonly T[]
}

/** About 700 MB of memory while a bundle is made, and 20 seconds. */
export interface Limits {
  readonly characters: number
  readonly articles: number
  /** Articles in the bundle of the newest. */
  readonly current: number
}
export const usualLimits: Limits = {characters: 20_000_000, articles: 20_000, current: 256}

/** The whole line: years 0 to 8191. Undated articles, and those before the year 1, stand at its beginning. */
const WHOLE = 22

interface Block<T> {
  readonly level: number
  readonly index: number
  readonly items: readonly T[]
}

/** Bundles from the newest to the oldest, their articles in the order given. */
export function bundlesOf<T extends Placed>(items: readonly T[], limits: Limits = usualLimits): Bundle<T>[] {
  if (items.length === 0) return []
  const [newest, ...older] = split({level: WHOLE, index: 0, items}, limits)
  if (!newest) return []
  return [...detachCurrent(newest, limits), ...older].map((block) => ({name: nameOf(block), items: block.items}))
}

function split<T extends Placed>(block: Block<T>, limits: Limits): Block<T>[] {
  if (block.items.length === 0) return []
  const characters = block.items.reduce((sum, item) => sum + item.characters, 0)
  const fits = block.items.length <= limits.articles && characters <= limits.characters
  // A single day that is too large is cut by address, below level 0.
  if (fits || block.level <= -16) return [block]
  return halves(block).flatMap((half) => split(half, limits))
}

/** The upper (newer) half and the lower one. */
function halves<T extends Placed>({level, index, items}: Block<T>): Block<T>[] {
  const below = level - 1
  const isUpper = (item: T) =>
    below >= 0 ? Math.floor(slotOf(item.date) / 2 ** below) % 2 === 1 : ((spread(item.url) >>> (-below - 1)) & 1) === 1
  return [
    {level: below, index: index * 2 + 1, items: items.filter(isUpper)},
    {level: below, index: index * 2, items: items.filter((item) => !isUpper(item))},
  ]
}

/** The newest block and, where that is large, its newest part: the largest block inside that holds few enough. */
function detachCurrent<T extends Placed>(block: Block<T>, limits: Limits): Block<T>[] {
  let current = block
  while (current.items.length > limits.current && current.level > 0) {
    const [upper, lower] = halves(current)
    const newer = upper && upper.items.length > 0 ? upper : lower
    if (!newer) break
    current = newer
  }
  if (current === block || current.items.length === block.items.length) return [block]
  const taken = new Set(current.items)
  return [current, {...block, items: block.items.filter((item) => !taken.has(item))}]
}

/** `2022-01-25` → 2022 × 512 + 1 × 32 + 25; a month or year stands at its end; null and what can't be read at 0. */
function slotOf(date: string | null): number {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(date ?? '')
  if (!parts) return 0
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 15), Number(parts[3] ?? 31)]
  return year * 512 + Math.min(month, 15) * 32 + Math.min(day, 31)
}

/** FNV-1a: spreads addresses evenly. */
function spread(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

const nameOf = ({level, index}: Block<unknown>): string => `${level}-${index.toString(36)}`.replace('--', '-')
