/** Whether a summary says anything that its text doesn't. */
import {bare} from './stories/visible.ts'

/** Ends of sentences, and where a summary was cut short. */
const sentenceEnd = /[。！？!?…\n]|\.(?=\s|\.|$)/u

/**
 * Whether each sentence of `summary` stands in `text`, the last one perhaps cut short; letters and digits count alone.
 * `saidAgain('The bridge is open. Boats…', 'The bridge is open, says the mayor. Boats wait.')` → true.
 */
export function saidAgain(summary: string, text: string): boolean {
  const words = bare(text)
  return words.includes(bare(summary)) || summary.split(sentenceEnd).every((sentence) => words.includes(bare(sentence)))
}
