import type {ArticleItem, ArticleView, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {DateStamp} from './DateStamp.tsx'
import {To} from './links.tsx'
import {OtherTitle} from './OtherTitle.tsx'

/** The articles before and after this one in its publication, and those of the same day. */
export function Neighbours({view, frame}: {view: ArticleView; frame: Frame}) {
  const {newer, older, sameDay} = view
  if (newer === null && older === null && sameDay === null) return null
  const {article} = wordsOf(frame.lang)
  const {days} = readingWordsOf(frame.lang)
  // Neighbours of the day that are those of the publication are shown once.
  const shown = [newer?.path, older?.path]
  const onDay = (item: ArticleItem | null | undefined) => (item && !shown.includes(item.path) ? item : null)
  const [dayOlder, dayNewer] = [onDay(sameDay?.older), onDay(sameDay?.newer)]
  return (
    <nav class="neighbours" aria-label={article.neighbours}>
      <Pair older={older} newer={newer} labels={[article.older, article.newer]} frame={frame} />
      <Pair older={dayOlder} newer={dayNewer} labels={[days.sameDayOlder, days.sameDayNewer]} frame={frame} />
      {sameDay !== null && (
        <p class="same-day">
          {days.sameDay}{' '}
          <To frame={frame} path={sameDay.link.path}>
            {sameDay.link.label}
          </To>
        </p>
      )}
    </nav>
  )
}

interface PairProps {
  readonly older: ArticleItem | null
  readonly newer: ArticleItem | null
  readonly labels: readonly [older: string, newer: string]
  readonly frame: Frame
}

/** The one before and the one after, side by side where there is room. */
function Pair({older, newer, labels, frame}: PairProps) {
  if (older === null && newer === null) return null
  return (
    <div class="pair">
      {older !== null && <Neighbour item={older} label={labels[0]} side="older" frame={frame} />}
      {newer !== null && <Neighbour item={newer} label={labels[1]} side="newer" frame={frame} />}
    </div>
  )
}

interface NeighbourProps {
  readonly item: ArticleItem
  readonly label: string
  readonly side: 'older' | 'newer'
  readonly frame: Frame
}

const Neighbour = ({item, label, side, frame}: NeighbourProps) => (
  <To class={`neighbour ${side}`} frame={frame} path={item.path}>
    <span class="kicker">
      <span>{label}</span> <DateStamp date={item.date} frame={frame} />
    </span>
    <OtherTitle title={item.title} lang={item.lang} />
  </To>
)
