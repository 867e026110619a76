import type {Frame, View} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'

/** The way from home to the page above this one. */
export function Breadcrumbs({view, frame}: {view: View; frame: Frame}) {
  if (view.breadcrumbs.length === 0) return null
  return (
    <nav class="breadcrumbs" aria-label={wordsOf(frame.lang).nav.breadcrumbs}>
      <ol>
        {view.breadcrumbs.map((link) => (
          <li key={link.path}>
            <To frame={frame} path={link.path}>
              {link.label}
            </To>
          </li>
        ))}
      </ol>
    </nav>
  )
}
