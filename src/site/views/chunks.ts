/** How much goes onto one page: at most so many entries, and no more than so many bytes unless one entry alone has more. */
export interface ChunkLimits {
  readonly entries: number
  readonly bytes: number
  /** A last page of fewer entries is joined to the one before, if that makes it no more than a third too heavy. */
  readonly shortest?: number
}

/** A list in pages, in its order; one empty page where there is nothing. `weightOf` guesses an entry's bytes. */
export function inChunks<T>(list: readonly T[], limits: ChunkLimits, weightOf: (entry: T) => number): (readonly T[])[] {
  const chunks: {readonly entries: T[]; bytes: number}[] = [{entries: [], bytes: 0}]
  for (const entry of list) {
    const weight = weightOf(entry)
    let last = chunks.at(-1)
    if (!last || (last.entries.length > 0 && isFull(last, weight, limits))) {
      last = {entries: [], bytes: 0}
      chunks.push(last)
    }
    last.entries.push(entry)
    last.bytes += weight
  }
  const [before, last] = chunks.slice(-2)
  if (
    before &&
    last &&
    last.entries.length < (limits.shortest ?? 0) &&
    before.bytes + last.bytes <= (limits.bytes * 4) / 3
  ) {
    before.entries.push(...last.entries)
    chunks.pop()
  }
  return chunks.map(({entries}) => entries)
}

const isFull = (
  chunk: {readonly entries: readonly unknown[]; readonly bytes: number},
  weight: number,
  limits: ChunkLimits,
) => chunk.entries.length >= limits.entries || chunk.bytes + weight > limits.bytes
