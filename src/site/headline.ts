/** Where a Chinese headline may break: between words, as a typesetter would, not wherever a line is full. */
import {wordsIn} from '../ingest/segmenter.ts'

/** What belongs to the words after it: prepositions, 第, opening marks. */
const leads = /^(?:[第将向在把被让使从对与和及以由为因至]|[“‘「『（《〈【〔[(]+)$/u
/** What belongs to the words before it: single characters, numbers, all other marks. */
const follows = /^(?:.|[\p{N}.,%]+|[\p{P}\p{S}\p{Z}]+)$/u

/**
 * `全市供水向第36届大会致贺电` → `全市` `供水` `向第36届` `大会` `致贺电`: parts that together are the title. One part where there are
 * no Han characters: other scripts break at their spaces.
 */
export function headlineParts(title: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(title)) return [title]
  const parts: string[] = []
  let isOpen = false
  for (const word of wordsIn(title)) {
    const isLead = leads.test(word)
    const last = parts.at(-1)
    if (last !== undefined && (isOpen || (!isLead && follows.test(word)))) parts[parts.length - 1] = last + word
    else parts.push(word)
    // A number goes with what it counts.
    isOpen = isLead || /^[\p{N}.,%]+$/u.test(word)
  }
  return parts
}
