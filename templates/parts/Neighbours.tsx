import type {ArticleItem, ArticleView, Frame} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'
import {DateStamp} from './DateStamp.tsx'
import {To} from './links.tsx'

/** The articles before and after this one in its publication. */
export function Neighbours({view, frame}: {view: ArticleView; frame: Frame}) {
  if (view.newer === null && view.older === null) return null
  const {article} = wordsOf(frame.lang)
  return (
    <nav class="neighbours" aria-label={article.neighbours}>
      {view.older !== null && <Neighbour item={view.older} label={article.older} side="older" frame={frame} />}
      {view.newer !== null && <Neighbour item={view.newer} label={article.newer} side="newer" frame={frame} />}
    </nav>
  )
}

interface NeighbourProps {
  readonly item: ArticleItem
  readonly label: string
  readonly side: 'older' | 'newer'
  readonly frame: Frame
}

/**
 * Other articles' titles are drawn by the style sheet from an attribute, and read out as such (accessible names hold
 * generated content): the text of an article's page is that article's alone, for find-in-page, search engines and tools that
 * keep or compare pages.
 */
const Neighbour = ({item, label, side, frame}: NeighbourProps) => (
  <To class={`neighbour ${side}`} frame={frame} path={item.path}>
    <span class="kicker">
      <span>{label}</span> <DateStamp date={item.date} frame={frame} />
    </span>
    <span class="headline drawn" lang={item.lang} data-title={item.title} />
  </To>
)
