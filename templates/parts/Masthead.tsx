import type {Frame, Link, View} from '../../src/site/views/model.ts'
import {homeUrl, searchUrl} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {To} from './links.tsx'
import {Settings} from './Settings.tsx'

/**
 * Name of the archive, what helps anywhere beside it, and its sections below. On the home page the name is the page's
 * heading. The search stands apart from the sections: on a phone they fit on one line without it.
 */
export function Masthead({view, frame}: {view: View; frame: Frame}) {
  const name = (
    <To frame={frame} path={homeUrl}>
      {frame.siteTitle}
    </To>
  )
  const section = (link: Link) => (
    <To key={link.path} frame={frame} path={link.path} aria-current={currentness(view, link)}>
      {link.label}
    </To>
  )
  return (
    <header class="masthead">
      <div class="nameplate">
        {view.kind === 'home' ? <h1 class="site-name">{name}</h1> : <p class="site-name">{name}</p>}
        {view.kind === 'home' && frame.siteDescription !== '' && <p class="strapline">{frame.siteDescription}</p>}
        <div class="utilities">
          {frame.nav.filter(isSearch).map(section)}
          <Settings frame={frame} />
        </div>
      </div>
      <nav class="sections" aria-label={wordsOf(frame.lang).nav.main}>
        <ul>
          {frame.nav
            .filter((link) => !isSearch(link))
            .map((link) => (
              <li key={link.path}>{section(link)}</li>
            ))}
        </ul>
      </nav>
    </header>
  )
}

const isSearch = ({path}: Link): boolean => path === searchUrl

/** `page` for the page itself, `true` for the section it is in. */
function currentness(view: View, link: Link): 'page' | 'true' | undefined {
  if (link.path === view.path) return 'page'
  return link.path !== homeUrl && view.path.startsWith(link.path) ? 'true' : undefined
}
