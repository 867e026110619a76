/** Definitions of links behind one with an address that a program filled in: as they stand, none of them would be one. */
import type {Change} from './read-dialects.ts'

const definition = /^ {0,3}\[([^[\]]{1,400})\]:[ \t]*\S/u
const filledIn = /^ {0,3}\[[^[\]\n]{1,400}\]:[ \t]*<?\{[{%]/mu
const use = /\[([^[\]]{1,400})\](?:\[([^[\]]{0,400})\]|(?![[(:]))/gu

/** Says of each such definition, and of each link that it makes one of again, how it was written; changes nothing. */
export function definitionsBehind(source: string, isHidden: (at: number) => boolean): Change[] {
  if (!filledIn.test(source)) return []
  const labels = new Set<string>()
  const found: Change[] = []
  let isBehind = false
  let at = 0
  for (const line of source.split('\n')) {
    const label = definition.exec(line)?.[1]
    isBehind = label !== undefined && (isBehind || filledIn.test(line)) && !isHidden(at)
    if (isBehind && label !== undefined) {
      labels.add(folded(label))
      if (!filledIn.test(line)) found.push(asWritten(line, at))
    }
    at += line.length + 1
  }
  if (labels.size === 0) return []
  for (const {0: written, 1: words = '', 2: label, index} of source.matchAll(use))
    if (labels.has(folded(label || words)) && !isHidden(index)) found.push(asWritten(written, index))
  return found
}

const asWritten = (written: string, from: number): Change => ({
  from,
  to: from + written.length,
  becomes: written,
  marks: [written.trim()],
})

/** As Markdown compares labels. */
const folded = (label: string): string => label.trim().replace(/\s+/gu, ' ').toLowerCase()
