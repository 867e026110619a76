import type {Frame, ReportFileView} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'
import {IssueList} from './IssueList.tsx'
import {To} from './links.tsx'
import {RemovalList} from './RemovalList.tsx'

/** Every file with its outcome, its pages, and what was found in it. */
export function ReportFiles({files, frame}: {files: readonly ReportFileView[]; frame: Frame}) {
  return (
    <ol class="files">
      {files.map((file) => (
        <li key={file.path}>
          <ReportFile file={file} frame={frame} />
        </li>
      ))}
    </ol>
  )
}

function ReportFile({file, frame}: {file: ReportFileView; frame: Frame}) {
  const {report} = wordsOf(frame.lang)
  return (
    <>
      <p class="file">
        <span class={`outcome ${file.outcome}`}>{report.outcome[file.outcome]}</span> <code>{file.path}</code>
      </p>
      {file.duplicateOf !== undefined && (
        <p class="aside">
          {report.duplicateOf}
          <code>{file.duplicateOf}</code>
        </p>
      )}
      {file.links.length > 0 && (
        <ul class="file-pages">
          {file.links.map((link) => (
            <li key={link.path}>
              <To frame={frame} path={link.path}>
                {link.label}
              </To>
            </li>
          ))}
        </ul>
      )}
      {file.issues.length + file.removed.length > 0 && (
        <details>
          <summary>
            {report.issues(file.issues.length)}
            {file.removed.length > 0 && <> · {report.removals(file.removed.length)}</>}
          </summary>
          {file.issues.length > 0 && <IssueList issues={file.issues} frame={frame} />}
          {file.removed.length > 0 && <RemovalList removed={file.removed} frame={frame} />}
        </details>
      )}
    </>
  )
}
