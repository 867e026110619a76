import type {Outcome} from '../../src/model.ts'
import type {Frame, ReportOverview} from '../../src/site/views/model.ts'
import {withPrefix} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'
import {reportWordsOf} from '../../src/words/report.ts'

const outcomes: readonly Outcome[] = ['published', 'duplicate', 'skipped', 'refused']

/** Filters all files, not only a page's; needs a script. Without one the lists by code and outcome serve. */
export function ReportFilter({codes, frame}: Pick<ReportOverview, 'codes'> & {readonly frame: Frame}) {
  const {report, issues} = wordsOf(frame.lang)
  const words = reportWordsOf(frame.lang)
  return (
    <search>
      <form
        method="get"
        class="report-filter"
        data-report-filter={withPrefix(frame.prefix, '/report/files-1.json')}
        data-root={frame.prefix}
        data-words={JSON.stringify({...words.script, outcomes: report.outcome})}
      >
        <p>
          <label for="filter-text">{words.text}</label>
          <input id="filter-text" name="q" type="search" autocomplete="off" />
        </p>
        <p>
          <label for="filter-outcome">{words.outcome}</label>
          <select id="filter-outcome" name="outcome">
            <option value="">{words.any}</option>
            {outcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {report.outcome[outcome]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="filter-code">{words.code}</label>
          <select id="filter-code" name="code">
            <option value="">{words.any}</option>
            {codes.map(({code}) => (
              <option key={code} value={code}>
                {issues[code]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <button type="submit">{words.submit}</button>
        </p>
      </form>
      <p role="status" data-report-status />
      <ol class="files" data-report-found />
      <p>
        <button type="button" class="plain-button" hidden data-report-more />
      </p>
    </search>
  )
}
