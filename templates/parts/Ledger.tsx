import type {LedgerView, MentionView} from '../../src/site/views/mention-model.ts'
import type {Frame} from '../../src/site/views/model.ts'
import {mentionWordsOf} from '../../src/words/mentions.ts'
import {To} from './links.tsx'
import {Section} from './Section.tsx'

/** Figures of several articles side by side, a table a unit; each figure leads to its clause. */
export function Ledger({view, frame}: {view: MentionView; frame: Frame}) {
  if (view.ledger.length === 0) return null
  const words = mentionWordsOf(frame.lang)
  return (
    <Section id="ledger" class="ledger" title={words.ledger}>
      <p class="note">{words.ledgerNote}</p>
      {view.ledger.map((unit) => (
        <Unit key={unit.unit} ledger={unit} frame={frame} />
      ))}
    </Section>
  )
}

function Unit({ledger, frame}: {ledger: LedgerView; frame: Frame}) {
  const words = mentionWordsOf(frame.lang)
  const caption = `${words.unit[ledger.kind]} · ${ledger.unit}`
  return (
    <section class="wide-table" aria-label={caption} tabindex={0}>
      <table data-sorts>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="number" aria-sort="descending">
              {words.figure}
            </th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.article}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.map((row) => (
            <tr key={`${row.path} ${row.text} ${row.label}`}>
              <td class="number" data-sort={row.value}>
                <To frame={frame} path={row.path}>
                  {row.text}
                </To>
              </td>
              <th scope="row" lang={row.article.lang}>
                {row.label}
              </th>
              <td data-sort={row.date?.edtf ?? ''}>{row.date?.text}</td>
              <td lang={row.article.lang} data-sort={row.publication ?? row.article.label}>
                {row.publication ?? row.article.label}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
