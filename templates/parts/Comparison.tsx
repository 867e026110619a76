import type {ComparisonView, DifferenceView, Frame} from '../../src/site/views/model.ts'
import {reprintWordsOf} from '../../src/words/reprints.ts'

interface ComparisonProps {
  readonly comparison: ComparisonView
  /** Of the texts that are compared. */
  readonly lang: string
  readonly frame: Frame
}

/** How another text differs from the page's, folded up; a sentence where nothing is to be unfolded. */
export function Comparison({comparison, lang, frame}: ComparisonProps) {
  const {comparison: words} = reprintWordsOf(frame.lang)
  if (comparison.kind === 'same' || comparison.kind === 'script' || comparison.kind === 'apart')
    return <p class="aside">{words[comparison.kind]}</p>
  if (comparison.kind === 'whole')
    return (
      <details class="comparison">
        <summary>{words.whole}</summary>
        <div lang={lang}>
          {comparison.lines.map((line, index) => (
            // A text can have equal lines.
            <p key={index}>{line}</p>
          ))}
        </div>
      </details>
    )
  const {differences, same, more, acrossScripts} = comparison
  return (
    <details class="comparison">
      <summary>{words.summary(differences.length + more)}</summary>
      <p class="aside">
        {words.key} {same > 0 && words.sameSentences(same)} {acrossScripts && words.acrossScripts}
      </p>
      <ol class="differences">
        {differences.map((difference, index) => (
          <li key={index}>
            <span class="reason">{words[labels[difference.kind]]}</span>
            <p lang={lang}>
              <Difference difference={difference} frame={frame} />
            </p>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="aside">{words.more(more)}</p>}
    </details>
  )
}

const labels = {here: 'onlyHere', there: 'onlyThere', changed: 'changed'} as const

function Difference({difference, frame}: {difference: DifferenceView; frame: Frame}) {
  const {comparison: words} = reprintWordsOf(frame.lang)
  if (difference.kind !== 'changed')
    return difference.kind === 'here' ? <del>{difference.text}</del> : <ins>{difference.text}</ins>
  return (
    <>
      {difference.pieces.map((piece, index) => {
        if (piece.in === 'both') return piece.text
        const Mark = piece.in === 'here' ? 'del' : 'ins'
        return (
          <Mark key={index}>
            <span class="spoken" lang={frame.lang}>
              {piece.in === 'here' ? words.onlyHere : words.onlyThere}:{' '}
            </span>
            {piece.text}
          </Mark>
        )
      })}
    </>
  )
}
