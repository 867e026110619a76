/** How much goes onto one page: at most so many entries, and no more than so many bytes unless one entry alone has more. */
export interface ChunkLimits {
  readonly entries: number
  readonly bytes: number
}

/** A list in pages, in its order; one empty page where there is nothing. `weightOf` guesses an entry's bytes. */
export function inChunks<T>(list: readonly T[], limits: ChunkLimits, weightOf: (entry: T) => number): (readonly T[])[] {
  const chunks: T[][] = []
  let current: T[] = []
  let bytes = 0
  for (const entry of list) {
    const weight = weightOf(entry)
    if (current.length > 0 && (current.length >= limits.entries || bytes + weight > limits.bytes)) {
      chunks.push(current)
      current = []
      bytes = 0
    }
    current.push(entry)
    bytes += weight
  }
  return [...chunks, current]
}
