import {hash} from 'node:crypto'

/**
 * A short name for a value that is data: equal values, equal digests. 132 bits of the SHA-256 of its JSON, far from any
 * chance of two meeting. Takes no Map and no Set: JSON would leave out what is in them. `named` may put something shorter in
 * the place of a value.
 */
export const digestOf = (value: unknown, named?: (value: unknown) => unknown): string => {
  const json = named ? JSON.stringify(value, (_, part: unknown) => named(part)) : JSON.stringify(value)
  return hash('sha256', json ?? '', 'base64url').slice(0, 22)
}
