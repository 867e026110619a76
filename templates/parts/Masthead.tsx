import type {Frame, Link, View} from '../../src/site/views.ts'
import {homeUrl} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'
import {Settings} from './Settings.tsx'

/** Name of the archive and its sections. On the home page the name is the page's heading. */
export function Masthead({view, frame}: {view: View; frame: Frame}) {
  const name = (
    <To frame={frame} path={homeUrl}>
      {frame.siteTitle}
    </To>
  )
  return (
    <header class="masthead">
      <div class="nameplate">
        {view.kind === 'home' ? <h1 class="site-name">{name}</h1> : <p class="site-name">{name}</p>}
        {view.kind === 'home' && frame.siteDescription !== '' && <p class="strapline">{frame.siteDescription}</p>}
      </div>
      <div class="sections">
        <nav aria-label={wordsOf(frame.lang).nav.main}>
          <ul>
            {frame.nav.map((link) => (
              <li key={link.path}>
                <To frame={frame} path={link.path} aria-current={currentness(view, link)}>
                  {link.label}
                </To>
              </li>
            ))}
          </ul>
        </nav>
        <Settings frame={frame} />
      </div>
    </header>
  )
}

/** `page` for the page itself, `true` for the section it is in. */
function currentness(view: View, link: Link): 'page' | 'true' | undefined {
  if (link.path === view.path) return 'page'
  return link.path !== homeUrl && view.path.startsWith(link.path) ? 'true' : undefined
}
