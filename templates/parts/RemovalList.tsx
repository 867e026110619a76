import type {Removal} from '../../src/model.ts'
import type {Frame} from '../../src/site/views.ts'
import {named, wordsOf} from '../../src/words/index.ts'

interface RemovalListProps {
  readonly removed: readonly Removal[]
  readonly frame: Frame
  /** Of the words that were removed, where it is known. */
  readonly lang?: string
}

/** The words that were taken out, and by which rule. */
export function RemovalList({removed, frame, lang}: RemovalListProps) {
  const words = wordsOf(frame.lang)
  return (
    <ul class="removals">
      {removed.map((removal, index) => (
        // The same words can be removed twice by one rule.
        <li key={index}>
          <span class="reason">{named(words.removals, removal.rule)}</span>
          <del lang={lang}>{removal.text}</del>
          {removal.line !== undefined && <span class="place"> {words.provenance.line(removal.line)}</span>}
        </li>
      ))}
    </ul>
  )
}
