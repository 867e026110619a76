import type {Removal} from '../../src/model.ts'
import type {Frame} from '../../src/site/views/model.ts'
import {named, wordsOf} from '../../src/words/index.ts'

interface RemovalListProps {
  readonly removed: readonly Removal[]
  readonly frame: Frame
  /** Of the words that were removed, where it is known. */
  readonly lang?: string
  /** Rules whose words are counted instead of printed. */
  readonly withheld?: readonly string[]
}

/** The words that were taken out, and by which rule. */
export function RemovalList({removed, frame, lang, withheld = []}: RemovalListProps) {
  const words = wordsOf(frame.lang)
  return (
    <ul class="removals">
      {removed.map((removal, index) => (
        // The same words can be removed twice by one rule.
        <li key={index}>
          <span class="reason">{named(words.removals, removal.rule)}</span>
          {withheld.includes(removal.rule) ? (
            <span>{words.provenance.withheld([...removal.text].length)}</span>
          ) : (
            <del lang={lang}>{removal.text}</del>
          )}
          {removal.line !== undefined && <span class="place"> {words.provenance.line(removal.line)}</span>}
        </li>
      ))}
    </ul>
  )
}
