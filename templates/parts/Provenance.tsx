import type {ArticleView, FactView, Frame} from '../../src/site/views/model.ts'
import {named, wordsOf} from '../../src/words/index.ts'
import {Inferred} from './DateStamp.tsx'
import {IssueList} from './IssueList.tsx'
import {RemovalList} from './RemovalList.tsx'

/** Rules that take out what no reader of the source ever saw: printing it here would show it for the first time. */
const neverShown = ['hidden-text']

/** The file a page was made from, where each fact was found, and everything that was changed. */
export function Provenance({view, frame}: {view: ArticleView; frame: Frame}) {
  const words = wordsOf(frame.lang)
  const {provenance} = words
  // What was taken out is listed word by word below.
  const repairs = view.issues.filter(({code}) => code !== 'text-removed')
  return (
    <details class="record">
      <summary>
        {provenance.title}{' '}
        <span class="aside">
          {words.report.issues(repairs.length)} · {words.report.removals(view.removed.length)}
        </span>
      </summary>
      <p class="note">{provenance.note}</p>
      <dl class="source">
        <div>
          <dt>{provenance.file}</dt>
          <dd>
            <code>{view.source.path}</code>
          </dd>
        </div>
        <div>
          <dt>{provenance.sha256}</dt>
          <dd>
            <code>{view.source.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>{provenance.encoding}</dt>
          <dd>{view.source.encoding}</dd>
        </div>
        <div>
          <dt>{provenance.size}</dt>
          <dd>{words.count.bytes(view.source.bytes)}</dd>
        </div>
      </dl>
      {view.facts.length > 0 && (
        <>
          <h2>{provenance.facts}</h2>
          <FactTable facts={view.facts} lang={view.lang} frame={frame} />
        </>
      )}
      <h2>{provenance.repairs}</h2>
      {repairs.length === 0 ? <p>{provenance.nothingRepaired}</p> : <IssueList issues={repairs} frame={frame} />}
      <h2>{provenance.removed}</h2>
      {view.removed.length === 0 ? (
        <p>{provenance.nothingRemoved}</p>
      ) : (
        <RemovalList removed={view.removed} lang={view.lang} withheld={neverShown} frame={frame} />
      )}
    </details>
  )
}

function FactTable({facts, lang, frame}: {facts: readonly FactView[]; lang: string; frame: Frame}) {
  const {provenance, origins} = wordsOf(frame.lang)
  return (
    <table class="wide">
      <thead>
        <tr>
          <th scope="col">{provenance.fact}</th>
          <th scope="col">{provenance.value}</th>
          <th scope="col">{provenance.from}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.name + fact.value}>
            <th scope="row">{provenance.facets[fact.name]}</th>
            <td lang={lang}>{fact.value}</td>
            <td>
              {named(origins, fact.from)}
              {fact.inferred && <Inferred frame={frame} />}
              {fact.evidence !== undefined && fact.evidence !== fact.value && (
                <q class="evidence" lang={lang}>
                  {fact.evidence}
                </q>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
