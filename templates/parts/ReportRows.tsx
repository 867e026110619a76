import type {Frame, ReportRow} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {reportWordsOf} from '../../src/words/report.ts'
import {Finding} from './Finding.tsx'
import {To} from './links.tsx'

/** Files in short: what was found and where; each leads to its place in the report. */
export function ReportRows({rows, frame}: {rows: readonly ReportRow[]; frame: Frame}) {
  const {report, provenance} = wordsOf(frame.lang)
  const words = reportWordsOf(frame.lang)
  return (
    <ol class="files">
      {rows.map(({path, outcome, place, duplicateOf, issues, more}) => (
        <li key={path}>
          <p class="file">
            <span class={`outcome ${outcome}`}>{report.outcome[outcome]}</span>{' '}
            <To frame={frame} path={place}>
              <code>{path}</code>
            </To>
          </p>
          {duplicateOf !== null && (
            <p class="aside">
              {report.duplicateOf}
              <code>{duplicateOf}</code>
            </p>
          )}
          {issues.length > 0 && (
            <ul class="findings">
              {issues.map(({line, column, ...issue}, index) => (
                <li key={index}>
                  {line !== undefined && (
                    <span class="place">
                      {column === undefined ? provenance.line(line) : provenance.lineColumn(line, column)}{' '}
                    </span>
                  )}
                  <Finding issue={issue} frame={frame} />
                </li>
              ))}
            </ul>
          )}
          {more > 0 && <p class="aside">{words.more(more)}</p>}
        </li>
      ))}
    </ol>
  )
}
