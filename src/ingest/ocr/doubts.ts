/** Which parts of a unit's text are words the recognition was not sure of. */
import {isDoubtful} from './confidence.ts'
import type {ScanLine} from './layout.ts'

/** A run of a text; `sure` is the word's number, from 0 to 1, where it is doubtful. */
export interface Run {
  readonly text: string
  readonly sure: number | null
}

/**
 * Cuts a text into sure runs and doubtful words. The text is that of the lines, with white space and hyphens that divide
 * words taken out or put in at the joins; nothing else differs.
 */
export function doubtfulRuns(text: string, lines: readonly ScanLine[]): Run[] {
  const runs: Run[] = []
  let at = 0
  let from = 0
  for (const word of lines.flatMap(({words}) => words)) {
    let start = at
    while (start < text.length && /\s/u.test(text[start] ?? '')) start += 1
    let end = start
    for (const character of word.text) {
      if (/\s/u.test(character)) continue
      while (end > start && /\s/u.test(text[end] ?? '')) end += 1
      // A hyphen that fell at the join.
      if (text.startsWith(character, end)) end += character.length
    }
    if (isDoubtful(word) && end > start) {
      if (start > from) runs.push({text: text.slice(from, start), sure: null})
      runs.push({text: text.slice(start, end), sure: word.sure})
      from = end
    }
    at = Math.max(at, end)
  }
  return from < text.length ? [...runs, {text: text.slice(from), sure: null}] : runs
}
