/** The report: what became of every file, page by page, and the same by code and by outcome. */
import type {FiledArticle} from '../../archive/model.ts'
import type {Report} from '../../report.ts'
import {homeUrl, pageOf, reportUrl} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import type {ReportListView, ReportOverview, ReportView} from './model.ts'
import {pagerView} from './pieces.ts'
import {reportFileViews} from './report-file.ts'
import {layOutReport, type ReportLayout, reportWeight} from './report-layout.ts'
import {codesOf, outcomeLinks, reportLists} from './report-lists.ts'

/** A page of the report, made when it is rendered. */
export interface ReportPage {
  readonly kind: 'report' | 'report-list'
  readonly path: ReportView['path']
  readonly view: () => ReportView | ReportListView
  /** In usual pages. */
  readonly weight: number
}

/** Every page of the report. `articles` are all of the archive; what is known of a file's article is theirs. */
export function reportPages(report: Report, articles: readonly FiledArticle[], words: Words): ReportPage[] {
  const layout = layOutReport(report)
  return [...filePages(report, layout, articles, words), ...reportLists(report, layout, words)]
}

function overviewOf(report: Report): ReportOverview {
  const {inputs, published, duplicate, skipped, refused, ignored} = report
  return {
    // Not the report itself, which is as large as all of its pages together.
    totals: {inputs, published, duplicate, skipped, refused, ignored},
    outcomes: outcomeLinks(report),
    codes: codesOf(report.files),
  }
}

function filePages(
  report: Report,
  {pages}: ReportLayout,
  articles: readonly FiledArticle[],
  words: Words,
): ReportPage[] {
  let viewsOf: ReturnType<typeof reportFileViews> | undefined
  return pages.map((files, i) => ({
    kind: 'report',
    path: pageOf(reportUrl, i + 1),
    weight: reportWeight,
    view: () => {
      // Made for the first page and used for all: it looks articles up by their files.
      viewsOf ??= reportFileViews(articles, words)
      return {
        kind: 'report',
        path: pageOf(reportUrl, i + 1),
        title: i === 0 ? words.page.report : words.page.numbered(words.page.report, i + 1),
        description: words.page.reportDescription,
        breadcrumbs: [{label: words.nav.home, path: homeUrl}],
        overview: i === 0 ? overviewOf(report) : null,
        files: files.map(viewsOf),
        pager: pagerView(reportUrl, i + 1, pages.length),
      }
    },
  }))
}
