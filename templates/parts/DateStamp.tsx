import type {DateView, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'

interface DateStampProps {
  readonly date: DateView | null
  readonly frame: Frame
  /** Whether it leads to the list of its month or year. */
  readonly linked?: boolean
}

/** A date, its hour where known, and whether it is inferred. */
export function DateStamp({date, frame, linked = false}: DateStampProps) {
  const words = wordsOf(frame.lang)
  if (date === null) return <span class="date">{words.date.unknown}</span>
  const text = date.machine === undefined ? date.text : <time datetime={date.machine}>{date.text}</time>
  return (
    <span class="date">
      {linked ? (
        <To frame={frame} path={date.path}>
          {text}
        </To>
      ) : (
        text
      )}
      {date.time !== undefined && linked && <span class="hour"> {date.time}</span>}
      {date.inferred && <Inferred frame={frame} />}
    </span>
  )
}

/** The mark of everything the source does not state. */
export const Inferred = ({frame}: {frame: Frame}) => (
  <span class="inferred">{wordsOf(frame.lang).article.inferred}</span>
)

/** `first — last`, one date if they are the same, nothing without dates. */
export function DateSpan({first, last, frame}: {first: DateView | null; last: DateView | null; frame: Frame}) {
  if (first === null || last === null) return null
  return (
    <span class="date">
      {first.text === last.text ? first.text : wordsOf(frame.lang).home.span(first.text, last.text)}
    </span>
  )
}
