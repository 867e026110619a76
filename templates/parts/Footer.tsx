import type {Frame} from '../../src/site/views.ts'
import {aboutUrl, reportUrl} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'

/** The foot of every page: the ways to everything, and the rights. */
export function Footer({frame}: {frame: Frame}) {
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
      <p>{words.about.privacy}</p>
    </footer>
  )
}
