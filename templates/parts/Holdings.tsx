import type {Frame, HoldingsView} from '../../src/site/views/model.ts'
import {grouped} from '../../src/words/number.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {To} from './links.tsx'
import {Section} from './Section.tsx'

/** Publications against time: how much the archive holds of each, and where it is silent. A table, so that it can be read out. */
export function Holdings({holdings, frame}: {holdings: HoldingsView; frame: Frame}) {
  const {calendar} = readingWordsOf(frame.lang)
  return (
    <Section id="holdings" title={calendar.holdings}>
      <HoldingsTable holdings={holdings} name={calendar.publication} frame={frame} />
    </Section>
  )
}

interface TableProps {
  readonly holdings: HoldingsView
  /** What the rows are names of. */
  readonly name: string
  readonly frame: Frame
}

/** Names against time, shaded by number. */
export function HoldingsTable({holdings, name, frame}: TableProps) {
  const {calendar} = readingWordsOf(frame.lang)
  const most = Math.max(1, ...holdings.rows.flatMap(({cells}) => cells.map((count) => count ?? 0)))
  return (
    <>
      <p class="aside">{calendar.holdingsNote}</p>
      {/* The keyboard scrolls it on a phone, so it has the focus and a name. */}
      <section class="wide-table" aria-label={calendar.holdingsNote} tabindex={0}>
        <table class="holdings">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              {holdings.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {holdings.rows.map(({link, cells}) => (
              <tr key={link.path}>
                <th scope="row">
                  <To frame={frame} path={link.path}>
                    {link.label}
                  </To>
                </th>
                {cells.map((count, index) => (
                  <td key={holdings.columns[index]} class={cellClass(count, most)}>
                    {count === null ? (
                      ''
                    ) : count === 0 ? (
                      <span class="spoken">{calendar.noArticles}</span>
                    ) : (
                      grouped(count)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Shades by powers: a paper with ten articles is told from one with a hundred and one with a thousand. */
const shades = 4

function cellClass(count: number | null, most: number): string | undefined {
  if (count === null) return undefined
  if (count === 0) return 'silent'
  return `shade-${Math.max(1, Math.ceil((Math.log(count + 1) / Math.log(most + 1)) * shades))}`
}
