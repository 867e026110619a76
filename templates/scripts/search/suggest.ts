import type {SearchOptions} from './api.ts'
import {clausesOf} from './query.ts'

/** At most so many shorter queries are tried, and so many shown. */
const TRIED = 10
const SHOWN = 4

export interface Suggestion {
  readonly q: string
  readonly total: number
}

/**
 * Queries near one that finds nothing: one condition fewer; or one character fewer (a slip, or a word too many), then
 * beginnings and ends.
 */
export function nearQueries(q: string): string[] {
  const clauses = clausesOf(q)
  const near = new Set<string>()
  const parts = q.trim().split(/\s+/u)
  if (parts.length > 1) {
    for (const i of parts.keys()) near.add(parts.filter((_, j) => j !== i).join(' '))
    if (clauses.length > 1) for (const part of parts) near.add(part)
  } else {
    const characters = [...q.trim()]
    const without = (i: number) => characters.filter((_, j) => j !== i).join('')
    if (characters.length > 2) {
      near.add(without(characters.length - 1))
      near.add(without(0))
      if (characters.length <= 7) for (const i of characters.keys()) near.add(without(i))
      for (let length = Math.ceil(characters.length / 2); length > 1; length = Math.ceil(length / 2)) {
        near.add(characters.slice(0, length).join(''))
        near.add(characters.slice(-length).join(''))
        if (length === 2) break
      }
    }
  }
  return [...near].filter((text) => text !== '' && text !== q && !/^-\S*$/u.test(text)).slice(0, TRIED)
}

/** Those of them that find something, longest first. */
export async function suggest(
  q: string,
  options: SearchOptions,
  search: (q: string, options: SearchOptions) => Promise<{total: number}>,
): Promise<Suggestion[]> {
  const tried = await Promise.all(
    nearQueries(q).map(async (near) => ({q: near, total: (await search(near, {...options, limit: 0})).total})),
  )
  return tried
    .filter(({total}) => total > 0)
    .sort((a, b) => [...b.q].length - [...a.q].length || b.total - a.total)
    .slice(0, SHOWN)
}
