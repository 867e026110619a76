import {type Given, pagesOf} from '../src/site/each.ts'
import {dataFilesOf} from '../src/site/publish/llms.ts'
import type {AboutView, Frame} from '../src/site/views/model.ts'
import {publicationsUrl, reportUrl, withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {To} from './parts/links.tsx'
import {Page} from './parts/Page.tsx'
import {Section} from './parts/Section.tsx'
import {TermTree} from './parts/TermTree.tsx'
import {Totals} from './parts/Totals.tsx'

export const data = pagesOf('about')

/** Publications listed here; all of them have a page of their own. */
const mostPublications = 24

/** What the archive is, how to cite it, how to search it, how to take it away. */
export function render({view, frame}: Given<AboutView>) {
  const words = wordsOf(frame.lang)
  const {about} = words
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <h1>{words.page.about}</h1>
      </header>
      <div class="reading">
        {view.text.map((paragraph) => (
          <p key={paragraph} class="own-words">
            {paragraph}
          </p>
        ))}
        <Section
          id="holdings"
          title={about.holdings}
          {...(view.publications.length > mostPublications
            ? {more: {label: words.home.more, path: publicationsUrl, frame}}
            : {})}
        >
          <Totals totals={view.totals} frame={frame} />
          {view.publications.length > 0 && (
            <TermTree terms={view.publications.slice(0, mostPublications)} frame={frame} />
          )}
        </Section>
        <Section id="trust" title={about.trust}>
          <p>{about.trustText}</p>
          <p>
            <To frame={frame} path={reportUrl}>
              {words.nav.report}
            </To>
          </p>
        </Section>
        <Section id="citing" title={about.citing}>
          <p>{about.citingText}</p>
        </Section>
        <Section id="help" title={words.search.helpTitle}>
          <ul>
            {words.search.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Section id="data" title={about.data}>
          <p>{about.dataText}</p>
          <DataFiles frame={frame} />
        </Section>
        <Section id="rights" title={about.rights}>
          <p>{frame.rights === '' ? about.rightsOfAuthors : frame.rights}</p>
          <p>{about.takedown}</p>
          <p>{about.privacy}</p>
        </Section>
      </div>
    </Page>
  )
}

/** The files of the data contract, `src/README.md`. */
const DataFiles = ({frame}: {frame: Frame}) => (
  <ul>
    {dataFilesOf(frame).map(([path, text]) => (
      <li key={path}>
        <a href={withPrefix(frame.prefix, path)}>{text}</a>
      </li>
    ))}
  </ul>
)
