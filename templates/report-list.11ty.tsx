import {type Given, pagesOf} from '../src/site/each.ts'
import type {ReportListView} from '../src/site/views/model.ts'
import {wordsOf} from '../src/words/index.ts'
import {reportWordsOf} from '../src/words/report.ts'
import {Page} from './parts/Page.tsx'
import {Pager} from './parts/Pager.tsx'
import {ReportRows} from './parts/ReportRows.tsx'

export const data = pagesOf('report-list')

/** The files of one code or one outcome. */
export function render({view, frame}: Given<ReportListView>) {
  const {report, page} = wordsOf(frame.lang)
  const words = reportWordsOf(frame.lang)
  return (
    <Page view={view} frame={frame}>
      <header class="page-head">
        <p class="page-kind">{page.report}</p>
        <h1>{view.heading}</h1>
        <p class="totals">
          {view.total !== null && <span>{words.filesWith(view.total)}</span>}
          {view.level !== null && <span class={`level ${view.level}`}>{report.level[view.level]}</span>}
          {view.code !== null && <code>{view.code}</code>}
        </p>
        <p class="aside">
          {view.code !== null && words.remedy}
          <span lang={view.hint.lang}>{view.hint.text}</span>
        </p>
      </header>
      <ReportRows rows={view.rows} frame={frame} />
      <Pager pager={view.pager} frame={frame} />
    </Page>
  )
}
