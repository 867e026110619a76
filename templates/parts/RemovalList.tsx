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

/** Characters shown of one removal at most: the frame of a whole web page can be longer than its article. */
const mostShown = 2000

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
            <Removed text={removal.text} lang={lang} frame={frame} />
          )}
          {removal.line !== undefined && <span class="place"> {words.provenance.line(removal.line)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Removed({text, lang, frame}: {text: string; lang: string | undefined; frame: Frame}) {
  const characters = [...text]
  if (characters.length <= mostShown) return <del lang={lang}>{text}</del>
  return (
    <>
      <del lang={lang}>{characters.slice(0, mostShown).join('')}…</del>
      <span class="place"> {wordsOf(frame.lang).provenance.rest(characters.length - mostShown)}</span>
    </>
  )
}
