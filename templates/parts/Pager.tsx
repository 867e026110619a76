import type {Frame, Link, PagerView} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'

/** The pages of a long list. Nothing where there is one page. */
export function Pager({pager, frame}: {pager: PagerView; frame: Frame}) {
  if (pager.count <= 1) return null
  const {list} = wordsOf(frame.lang)
  return (
    <nav class="pager" aria-label={list.pager}>
      <Step link={pager.previous} label={list.previous} rel="prev" frame={frame} />
      <ol>
        {pager.pages.map((page, index) => (
          <li
            key={page.path}
            class={Number(page.label) - Number(pager.pages[index - 1]?.label ?? 0) > 1 ? 'gap' : undefined}
          >
            <To
              frame={frame}
              path={page.path}
              aria-label={list.page(Number(page.label))}
              aria-current={Number(page.label) === pager.number ? 'page' : undefined}
            >
              {page.label}
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
