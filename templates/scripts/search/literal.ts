import {clusters, type FoldedLine} from '../../../src/site/search/fold.ts'

/** Text as quoted words are compared: width, case and kinds of space don't matter, everything else does. */
export type Literal = string

export const literalOf = (text: string): Literal => literalLine(text).characters.join('').trim()

/** A line as quoted words are compared with it, and where each of its characters was written. */
export function literalLine(line: string): FoldedLine {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const {cluster, start, end} of clusters(line)) {
    for (const character of cluster.normalize('NFKC').toLowerCase()) {
      const isSpace = /\s/u.test(character)
      if (isSpace && characters.at(-1) === ' ') {
        ends[ends.length - 1] = end
        continue
      }
      characters.push(isSpace ? ' ' : character)
      starts.push(start)
      ends.push(end)
    }
  }
  return {characters, starts, ends}
}
