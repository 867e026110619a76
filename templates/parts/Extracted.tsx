import type {ExtractedLine} from '../../src/model.ts'
import type {ArticleView, Frame} from '../../src/site/views.ts'
import {named, type Words, wordsOf} from '../../src/words/index.ts'

/** The lines the text was restored from, numbered as in the source, with what became of each. */
export function Extracted({view, frame}: {view: ArticleView; frame: Frame}) {
  const lines = view.body.extracted
  if (lines === undefined || lines.length === 0) return null
  const words = wordsOf(frame.lang)
  return (
    <details class="record">
      <summary>
        {words.extracted.title} <span class="aside">{words.count.lines(lines.length)}</span>
      </summary>
      <p class="note">{words.extracted.note}</p>
      <ol class="lines" lang={view.lang}>
        {lines.map((line, index) => (
          // A line has no identity but its place.
          <Line key={index} line={line} isFirst={line.unit !== lines[index - 1]?.unit} words={words} />
        ))}
      </ol>
    </details>
  )
}

interface LineProps {
  readonly line: ExtractedLine
  /** Whether it is the first line of its unit. */
  readonly isFirst: boolean
  readonly words: Words
}

function Line({line, isFirst, words}: LineProps) {
  const reason = line.removed === undefined ? null : named(words.extracted.removed, line.removed)
  if (line.unit === undefined)
    return <li class="left-out">{reason === null ? line.text : <Removed text={line.text} reason={reason} />}</li>
  return (
    <li class={line.unit % 2 === 0 ? 'even' : 'odd'}>
      {line.text}
      {reason !== null && <span class="reason">{reason}</span>}
      {isFirst && <span class="unit">{words.extracted.unit(line.unit + 1)}</span>}
    </li>
  )
}

const Removed = ({text, reason}: {text: string; reason: string}) => (
  <>
    <del>{text}</del>
    <span class="reason">{reason}</span>
  </>
)
