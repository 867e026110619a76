import type {Outcome} from '../../src/model.ts'
import type {Frame, ReportOverview} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {grouped} from '../../src/words/number.ts'
import {reportWordsOf} from '../../src/words/report.ts'
import {To} from './links.tsx'
import {Section} from './Section.tsx'

const allOutcomes: readonly Outcome[] = ['published', 'duplicate', 'skipped', 'refused']

/** How many files had which outcome, and which findings there were. */
export function ReportTotals({totals, outcomes, codes, frame}: ReportOverview & {readonly frame: Frame}) {
  const {report, issues} = wordsOf(frame.lang)
  return (
    <>
      <Section id="totals" title={report.totals}>
        <dl class="figures">
          <Figure name={report.inputs} n={totals.inputs} frame={frame} />
          {allOutcomes.map((outcome) => (
            <Figure
              key={outcome}
              name={report.outcome[outcome]}
              n={totals[outcome]}
              note={report.outcomeNote[outcome]}
              path={outcomes.find((list) => list.outcome === outcome)?.path}
              frame={frame}
            />
          ))}
          <Figure name={report.ignored} n={totals.ignored} frame={frame} />
        </dl>
      </Section>
      <Section id="codes" title={report.codes}>
        {codes.length === 0 ? (
          <p>{report.noIssues}</p>
        ) : (
          <table class="wide codes">
            <thead>
              <tr>
                <th scope="col">{report.levelTitle}</th>
                <th scope="col">{report.meaning}</th>
                <th scope="col" class="number">
                  {reportWordsOf(frame.lang).fileCount}
                </th>
                <th scope="col" class="number">
                  {report.countTitle}
                </th>
              </tr>
            </thead>
            <tbody>
              {codes.map(({code, level, count, files, path}) => (
                <tr key={code}>
                  <td>
                    <span class={`level ${level}`}>{report.level[level]}</span>
                  </td>
                  <td>
                    <To frame={frame} path={path}>
                      {issues[code]}
                    </To>{' '}
                    <code>{code}</code>
                  </td>
                  <td class="number">{grouped(files)}</td>
                  <td class="number">{grouped(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  )
}

interface FigureProps {
  readonly name: string
  readonly n: number
  readonly note?: string
  /** Where the files that are counted are listed. */
  readonly path?: string | undefined
  readonly frame: Frame
}

const Figure = ({name, n, note, path, frame}: FigureProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class="figure">
        {path === undefined ? (
          grouped(n)
        ) : (
          <To frame={frame} path={path} aria-label={`${name}: ${grouped(n)}`}>
            {grouped(n)}
          </To>
        )}
      </span>
      {note !== undefined && <span class="aside">{note}</span>}
    </dd>
  </div>
)
