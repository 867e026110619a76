import {type Given, pagesOf} from '../src/site/each.ts'
import type {ReportView} from '../src/site/views/model.ts'
import {withPrefix} from '../src/urls.ts'
import {wordsOf} from '../src/words/index.ts'
import {reportWordsOf} from '../src/words/report.ts'
import {Page} from './parts/Page.tsx'
import {Pager} from './parts/Pager.tsx'
import {ReportFiles} from './parts/ReportFiles.tsx'
import {ReportFilter} from './parts/ReportFilter.tsx'
import {ReportTotals} from './parts/ReportTotals.tsx'
import {Section} from './parts/Section.tsx'

export const data = pagesOf('report')

/** What became of every input file. */
export function render({view, frame}: Given<ReportView>) {
  const {report, page} = wordsOf(frame.lang)
  const file = '/assets/report.js'
  const script = view.overview && (
    <script type="module" src={withPrefix(frame.prefix, file)} integrity={frame.integrity?.[file]} />
  )
  return (
    <Page view={view} frame={frame} head={script}>
      <header class="page-head">
        <h1>{page.report}</h1>
        <p>{report.intro}</p>
      </header>
      {view.overview && (
        <>
          <ReportTotals {...view.overview} frame={frame} />
          <Section class="needs-script" id="filter" title={reportWordsOf(frame.lang).filter}>
            <ReportFilter codes={view.overview.codes} frame={frame} />
          </Section>
        </>
      )}
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
