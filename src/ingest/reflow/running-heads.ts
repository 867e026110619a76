import type {Line} from './lines.ts'

/** Fewest pages a line must come back on, and the least share of all pages. */
const fewestPages = 2
const leastShare = 0.3
/** Longest running head, in characters. */
const longest = 80

/** Two letters, or a figure: less is dirt that scanning leaves on every page. */
const saysSomething = /\p{L}.*\p{L}|\d/u

/**
 * Indexes of the lines that come back, figures aside, at the edges of several pages: `西宁晚报 A3` and `西宁晚报 A4`.
 * Left and right pages may have different ones.
 */
export function runningHeads(lines: readonly Line[], edge: number): ReadonlySet<number> {
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page === undefined) pages.set(line.page, [line])
    else page.push(line)
  }
  const candidates = new Map<string, Line[]>()
  for (const page of pages.values()) {
    // A page of a few lines is all edge; its text is not furniture for that.
    const reach = Math.min(edge, Math.floor(page.length / 3))
    for (const line of [...page.slice(0, reach), ...page.slice(page.length - reach)]) {
      if (line.text.length > longest || !saysSomething.test(line.text)) continue
      const key = line.text.replace(/\d+/gu, '#').replace(/\s+/gu, '')
      const same = candidates.get(key)
      if (same === undefined) candidates.set(key, [line])
      else same.push(line)
    }
  }
  const found = new Set<number>()
  for (const same of candidates.values()) {
    const on = new Set(same.map((line) => line.page)).size
    if (on < Math.max(fewestPages, pages.size * leastShare)) continue
    for (const line of same) found.add(line.index)
  }
  return found
}
