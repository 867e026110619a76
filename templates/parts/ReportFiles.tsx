import type {FactView, Frame, ReportDecisions, ReportFileView} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {reportWordsOf} from '../../src/words/report.ts'
import {Inferred} from './DateStamp.tsx'
import {IssueList} from './IssueList.tsx'
import {To} from './links.tsx'
import {OtherTitle} from './OtherTitle.tsx'
import {RemovalList} from './RemovalList.tsx'

/** Every file with its outcome, its pages, what was decided, found and taken out. */
export function ReportFiles({files, frame}: {files: readonly ReportFileView[]; frame: Frame}) {
  return (
    <ol class="files">
      {files.map((file) => (
        <li key={file.path} id={file.id}>
          <ReportFile file={file} frame={frame} />
        </li>
      ))}
    </ol>
  )
}

function ReportFile({file, frame}: {file: ReportFileView; frame: Frame}) {
  const {report} = wordsOf(frame.lang)
  const words = reportWordsOf(frame.lang)
  const removals = file.removed.length + file.moreRemoved
  return (
    <>
      <p class="file">
        <span class={`outcome ${file.outcome}`}>{report.outcome[file.outcome]}</span> <code>{file.path}</code>
      </p>
      {file.duplicateOf !== null && (
        <p class="aside">
          {report.duplicateOf}
          <code>{file.duplicateOf}</code>
        </p>
      )}
      {file.links.length > 0 && file.stories.length === 0 && (
        <ul class="file-pages">
          {file.links.map((link) => (
            <li key={link.path}>
              <To frame={frame} path={link.path}>
                <code>{link.path}</code> <OtherTitle title={link.label} />
              </To>
            </li>
          ))}
          {file.moreLinks > 0 && <li class="aside">{words.more(file.moreLinks)}</li>}
        </ul>
      )}
      {file.stories.length > 0 && <Stories file={file} frame={frame} />}
      {(file.issueCount + removals > 0 || file.decisions !== null) && (
        <details>
          <summary>
            {file.issueCount > 0 || removals > 0 ? (
              <>
                {report.issues(file.issueCount)}
                {removals > 0 && <> · {report.removals(removals)}</>}
              </>
            ) : (
              words.decisions
            )}
          </summary>
          {file.decisions !== null && <Decisions decisions={file.decisions} frame={frame} />}
          {file.issues.length > 0 && <IssueList issues={file.issues} frame={frame} />}
          {file.moreIssues > 0 && <p class="aside">{words.moreIssues(file.moreIssues)}</p>}
          {file.removed.length > 0 && <RemovalList removed={file.removed} frame={frame} />}
          {file.moreRemoved > 0 && <p class="aside">{words.moreIssues(file.moreRemoved)}</p>}
        </details>
      )}
    </>
  )
}

/** The stories of a file that holds several, each with its page and what was found in it. */
function Stories({file, frame}: {file: ReportFileView; frame: Frame}) {
  const {report, issues} = wordsOf(frame.lang)
  const words = reportWordsOf(frame.lang)
  return (
    <details>
      <summary>{words.stories(file.stories.length + file.moreStories)}</summary>
      <ol class="stories">
        {file.stories.map(({link, outcome, codes}, index) => (
          // Two stories can be one article.
          <li key={index}>
            {outcome !== 'published' && <span class={`outcome ${outcome}`}>{report.outcome[outcome]}</span>}{' '}
            {link !== null && (
              <To frame={frame} path={link.path}>
                <code>{link.path}</code> <OtherTitle title={link.label} />
              </To>
            )}{' '}
            {codes.length > 0 && <span class="aside">{codes.map((code) => issues[code]).join(' · ')}</span>}
          </li>
        ))}
      </ol>
      {file.moreStories > 0 && <p class="aside">{words.more(file.moreStories)}</p>}
    </details>
  )
}

/** How a file was read; of the facts, those that it states itself in one line, the others each with its ground. */
function Decisions({decisions: {encoding, format, bytes, facts}, frame}: {decisions: ReportDecisions; frame: Frame}) {
  const words = reportWordsOf(frame.lang)
  const {count, provenance} = wordsOf(frame.lang)
  const isStated = ({evidence, inferred}: FactView) => evidence === undefined && !inferred
  const stated = [...new Set(facts.filter(isStated).map(({name}) => provenance.facets[name]))]
  return (
    <>
      <p>{words.read(encoding, words.formats[format], count.bytes(bytes))}</p>
      {stated.length > 0 && (
        <p class="aside">
          {words.stated}
          {stated.join(count.comma)}
        </p>
      )}
      <ul class="facts-found">
        {facts
          .filter((fact) => !isStated(fact))
          .map((fact) => (
            <li key={fact.name + fact.value}>
              <span class="aside">{provenance.facets[fact.name]}</span>{' '}
              {fact.name === 'title' ? <OtherTitle title={fact.value} /> : fact.value}{' '}
              {fact.inferred && <Inferred frame={frame} />}{' '}
              <span class="aside">
                {fact.from}
                {fact.evidence !== undefined && fact.evidence !== fact.value && <q>{fact.evidence}</q>}
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
