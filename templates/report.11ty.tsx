import {type Given, pagesOf} from '../src/site/each.ts'
import type {ReportView} from '../src/site/views.ts'
import {withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {Page} from './parts/Page.tsx'
import {Pager} from './parts/Pager.tsx'
import {ReportFiles} from './parts/ReportFiles.tsx'
import {ReportTotals} from './parts/ReportTotals.tsx'
import {Section} from './parts/Section.tsx'

export const data = pagesOf('report')

/** What became of every input file. */
export function render({view, frame}: Given<ReportView>) {
  const {report, page} = wordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <h1>{page.report}</h1>
        <p>{report.intro}</p>
      </header>
      {view.pager.number === 1 && <ReportTotals view={view} frame={frame} />}
      <Section id="files" title={report.files}>
        <ReportFiles files={view.files} frame={frame} />
      </Section>
      <Pager pager={view.pager} frame={frame} />
      <p>
        <a href={withPrefix(frame.prefix, '/report/report.json')} download>
          {report.download}
        </a>
      </p>
    </Page>
  )
}
