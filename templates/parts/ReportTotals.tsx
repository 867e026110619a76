import type {Outcome} from '../../src/model.ts'
import type {Frame, ReportView} from '../../src/site/views.ts'
import {wordsOf} from '../../src/words/index.ts'
import {grouped} from '../../src/words/number.ts'
import {Section} from './Section.tsx'

const outcomes: readonly Outcome[] = ['published', 'duplicate', 'skipped', 'refused']

/** How many files had which outcome, and which findings there were. */
export function ReportTotals({view, frame}: {view: ReportView; frame: Frame}) {
  const {report, issues} = wordsOf(frame.lang)
  return (
    <>
      <Section id="totals" title={report.totals}>
        <dl class="figures">
          <Figure name={report.inputs} n={view.totals.inputs} />
          {outcomes.map((outcome) => (
            <Figure
              key={outcome}
              name={report.outcome[outcome]}
              n={view.totals[outcome]}
              note={report.outcomeNote[outcome]}
            />
          ))}
          <Figure name={report.ignored} n={view.totals.ignored} />
        </dl>
      </Section>
      <Section id="codes" title={report.codes}>
        {view.codes.length === 0 ? (
          <p>{report.noIssues}</p>
        ) : (
          <table class="wide">
            <thead>
              <tr>
                <th scope="col">{report.levelTitle}</th>
                <th scope="col">{report.meaning}</th>
                <th scope="col">{report.code}</th>
                <th scope="col" class="number">
                  {report.countTitle}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.codes.map(({code, level, count}) => (
                <tr key={code}>
                  <td>
                    <span class={`level ${level}`}>{report.level[level]}</span>
                  </td>
                  <td>{issues[code]}</td>
                  <td>
                    <code>{code}</code>
                  </td>
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

const Figure = ({name, n, note}: {name: string; n: number; note?: string}) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class="figure">{grouped(n)}</span>
      {note !== undefined && <span class="aside">{note}</span>}
    </dd>
  </div>
)
