import type {Frame, View} from '../../src/site/views/model.ts'
import {aboutUrl, reportUrl, withPrefix} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'

/** The foot of every page: the ways to everything, and the rights. */
export function Footer({view, frame}: {view: View; frame: Frame}) {
  const words = wordsOf(frame.lang)
  return (
    <footer class="foot">
      <nav aria-label={words.nav.foot}>
        <ul>
          <li>
            <To frame={frame} path={aboutUrl}>
              {words.nav.about}
            </To>
          </li>
          <li>
            <To frame={frame} path={reportUrl}>
              {words.nav.report}
            </To>
          </li>
          <li>
            <To frame={frame} path="/feed.xml">
              {words.nav.feed}
            </To>
          </li>
        </ul>
      </nav>
      {frame.rights !== '' && <p>{frame.rights}</p>}
      {frame.origin !== null && <p class="printed">{frame.origin + withPrefix(frame.prefix, view.path)}</p>}
      <p>{words.about.privacy}</p>
    </footer>
  )
}
