/** Which files of the report a reader asks for. */
import type {IndexedFile} from '../../../src/site/publish/report-index.ts'

/** What is asked for; empty is anything. */
export interface Wanted {
  readonly q: string
  readonly outcome: string
  readonly code: string
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** A test of one file. Every word of `q` must be in its path or titles. */
export function matcher({q, outcome, code}: Wanted, codes: readonly string[]): (file: IndexedFile) => boolean {
  const words = fold(q).split(/\s+/u).filter(Boolean)
  const number = codes.indexOf(code)
  return ([path, titles, found, own]) => {
    if (outcome !== '' && found !== outcome) return false
    if (code !== '' && !own.includes(number)) return false
    const text = words.length > 0 ? fold(`${path}\n${titles}`) : ''
    return words.every((word) => text.includes(word))
  }
}
