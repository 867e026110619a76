import type {Frame, Link, PagerView} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'

/** Pages shown on either side of this one; the first and the last are always there. */
const reach = 2

/** The pages of a long list. Nothing where there is one page. */
export function Pager({pager, frame}: {pager: PagerView; frame: Frame}) {
  if (pager.count <= 1) return null
  const {list} = wordsOf(frame.lang)
  return (
    <nav class="pager" aria-label={list.pager}>
      <Step link={pager.previous} label={list.previous} rel="prev" frame={frame} />
      <ol>
        {near(pager).map(({number, link, gap}) => (
          <li key={number} class={gap ? 'gap' : undefined}>
            <To
              frame={frame}
              path={link.path}
              aria-label={list.page(number)}
              aria-current={number === pager.number ? 'page' : undefined}
            >
              {number}
            </To>
          </li>
        ))}
      </ol>
      <p class="spoken">{list.pageOf(pager.number, pager.count)}</p>
      <Step link={pager.next} label={list.next} rel="next" frame={frame} />
    </nav>
  )
}

function Step({link, label, rel, frame}: {link: Link | null; label: string; rel: string; frame: Frame}) {
  if (link === null) return <span class="step" />
  return (
    <To class="step" frame={frame} path={link.path} rel={rel}>
      {label}
    </To>
  )
}

interface NearPage {
  readonly number: number
  readonly link: Link
  /** Whether pages before it are left out. */
  readonly gap: boolean
}

/** The first page, the last, and those around the present one: page 50 of 99 → 1 … 48 49 50 51 52 … 99. */
export function near(pager: PagerView): readonly NearPage[] {
  const shown = pager.pages
    .map((link, index) => ({link, number: index + 1}))
    .filter(({number}) => number === 1 || number === pager.count || Math.abs(number - pager.number) <= reach)
  return shown.map((page, index) => ({...page, gap: page.number - (shown[index - 1]?.number ?? 0) > 1}))
}
