import type {Issue} from '../../src/issue.ts'
import type {Frame} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'

/** What was found in one file: in the reader's language, then the code and the exact finding. */
export function IssueList({issues, frame}: {issues: readonly Issue[]; frame: Frame}) {
  const words = wordsOf(frame.lang)
  return (
    <ul class="issues">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.line} ${issue.column} ${issue.message}`} class={issue.level}>
          <span class="level">{words.report.level[issue.level]}</span>
          <span>
            {words.issues[issue.code]}
            <Place issue={issue} frame={frame} />
            <span class="aside">
              <code>{issue.code}</code> <span lang="en">{issue.message}</span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Place({issue, frame}: {issue: Issue; frame: Frame}) {
  if (issue.line === undefined) return null
  const {provenance} = wordsOf(frame.lang)
  const place =
    issue.column === undefined ? provenance.line(issue.line) : provenance.lineColumn(issue.line, issue.column)
  return <span class="place"> {place}</span>
}
