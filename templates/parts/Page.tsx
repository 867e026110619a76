import type {ComponentChildren} from 'preact'
import type {Frame, View} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {Breadcrumbs} from './Breadcrumbs.tsx'
import {Footer} from './Footer.tsx'
import {Head} from './Head.tsx'
import {Masthead} from './Masthead.tsx'

interface PageProps {
  readonly view: View
  readonly frame: Frame
  /** What this kind of page adds to `<head>`. */
  readonly head?: ComponentChildren
  readonly children: ComponentChildren
}

/** The document around every page. */
export function Page({view, frame, head, children}: PageProps) {
  const words = wordsOf(frame.lang)
  return (
    <html lang={frame.lang}>
      <Head view={view} frame={frame}>
        {head}
      </Head>
      <body class={`page-${view.kind}`}>
        <a class="skip" href="#main">
          {words.nav.skip}
        </a>
        <Masthead view={view} frame={frame} />
        <Breadcrumbs view={view} frame={frame} />
        <main id="main">{children}</main>
        <Footer view={view} frame={frame} />
      </body>
    </html>
  )
}
