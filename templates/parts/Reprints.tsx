import type {ArticleView, CopyView, Frame, ReprintsView} from '../../src/site/views/model.ts'
import {reprintWordsOf} from '../../src/words/reprints.ts'
import {Comparison} from './Comparison.tsx'
import {DateStamp} from './DateStamp.tsx'
import {To} from './links.tsx'
import {OtherTitle} from './OtherTitle.tsx'
import {Section} from './Section.tsx'

/** The versions of a story other publications printed, the earliest first. */
export function Reprints({view, frame}: {view: ArticleView; frame: Frame}) {
  if (view.reprints === null) return null
  const words = reprintWordsOf(frame.lang)
  const {versions, more} = view.reprints
  return (
    <Section class="reprints" id="reprints" title={words.title}>
      <p class="note">{words.note}</p>
      <ol class="family">
        {versions.map((version) => (
          <li key={version.item.path} aria-current={version.here ? 'true' : undefined}>
            <Version version={version} lang={view.lang} frame={frame} />
          </li>
        ))}
      </ol>
      {more > 0 && <p class="aside">{words.more(more)}</p>}
    </Section>
  )
}

interface VersionProps {
  readonly version: ReprintsView['versions'][number]
  readonly lang: string
  readonly frame: Frame
}

/** One version; its title is drawn as in `Neighbours.tsx`. */
function Version({version: {item, here, earliest, comparison}, lang, frame}: VersionProps) {
  const words = reprintWordsOf(frame.lang)
  const kicker = (
    <span class="kicker">
      <DateStamp date={item.date} frame={frame} />
      <span>{item.publication?.label ?? words.unknownPublication}</span>
      {earliest && <span class="reason">{words.earliest}</span>}
      {here && <span class="reason here">{words.here}</span>}
    </span>
  )
  if (here) return kicker
  return (
    <>
      <To class="related-link" frame={frame} path={item.path}>
        {kicker}
        <OtherTitle title={item.title} lang={item.lang} />
      </To>
      {comparison !== null && <Comparison comparison={comparison} lang={lang} frame={frame} />}
    </>
  )
}

/** Whether a file has words that are not on the page. */
export const isDifferent = ({title, comparison}: CopyView) => title !== null || comparison.kind !== 'same'

/** The files that hold the same article in other words. Those that agree are named among the facts alone. */
export function Copies({view, frame}: {view: ArticleView; frame: Frame}) {
  const different = view.copies.filter(isDifferent)
  if (different.length === 0) return null
  const words = reprintWordsOf(frame.lang)
  return (
    <Section class="copies" id="copies" title={words.copies}>
      <p class="note">{words.copiesNote}</p>
      <ul class="family">
        {different.map((copy) => (
          <li key={copy.path}>
            <Copy copy={copy} lang={view.lang} frame={frame} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Copy({copy, lang, frame}: {copy: CopyView; lang: string; frame: Frame}) {
  return (
    <>
      <p class="kicker">
        {copy.date !== null && <DateStamp date={copy.date} frame={frame} />}
        {copy.publication !== null && <span>{copy.publication}</span>}
        <code>{copy.path}</code>
      </p>
      {copy.title !== null && (
        <p class="headline" lang={lang}>
          {copy.title}
        </p>
      )}
      <Comparison comparison={copy.comparison} lang={lang} frame={frame} />
    </>
  )
}
