import type {Issue} from '../../src/issue.ts'
import type {Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {Finding} from './Finding.tsx'

/** What was found in one file: in the reader's language, then the code and each exact finding. */
export function IssueList({issues, frame}: {issues: readonly Issue[]; frame: Frame}) {
  const words = wordsOf(frame.lang)
  return (
    <ul class="issues">
      {byCode(issues).map(([first, ...others]) => (
        <li key={first.code} class={first.level}>
          <span class="level">{words.report.level[first.level]}</span>
          <div>
            {words.issues[first.code]} <code>{first.code}</code>
            <ul class="findings">
              {[first, ...others].map((issue) => (
                <li key={`${issue.line} ${issue.column} ${issue.message}`}>
                  <Place issue={issue} frame={frame} />
                  <Finding issue={issue} frame={frame} />
                </li>
              ))}
            </ul>
          </div>
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
  return <span class="place">{place} </span>
}

/** Findings of one code together, in the order the codes first appear. */
function byCode(issues: readonly Issue[]): readonly (readonly [Issue, ...Issue[]])[] {
  const groups = new Map<string, [Issue, ...Issue[]]>()
  for (const issue of issues) {
    const group = groups.get(issue.code)
    if (group === undefined) groups.set(issue.code, [issue])
    else group.push(issue)
  }
  return [...groups.values()]
}
