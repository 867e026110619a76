import type {RecurringView} from '../../src/site/views/charts.ts'
import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {chartWordsOf} from '../../src/words/charts.ts'
import {mentionWordsOf} from '../../src/words/mentions.ts'
import {To} from './links.tsx'
import {OtherTitle} from './OtherTitle.tsx'
import {Section} from './Section.tsx'

/** The article's figures beside those of other articles, a small drawing for each thing that is counted. */
export function Recurring({view, frame}: {view: ArticleView; frame: Frame}) {
  if (view.recurring.length === 0) return null
  const words = chartWordsOf(frame.lang)
  return (
    <Section class="recurring" id="recurring" title={words.recurring}>
      <p class="aside">{words.recurringNote}</p>
      <ul class="drawings">
        {view.recurring.map((figures, index) => (
          <li key={figures.label}>
            <Drawing figures={figures} id={`recurring-${index}`} lang={view.lang} frame={frame} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface DrawingProps {
  readonly figures: RecurringView
  readonly id: string
  readonly lang: string
  readonly frame: Frame
}

function Drawing({figures, id, lang, frame}: DrawingProps) {
  const words = chartWordsOf(frame.lang)
  const {label, unit, wide, tall, dots, stems, ends, least, most, rows} = figures
  return (
    <figure>
      <h3 lang={lang}>
        {label} <span class="aside">{least === most ? least : `${least} – ${most}`}</span>
      </h3>
      {dots.length > 1 && (
        <>
          <svg class="dots" role="img" aria-describedby={id} viewBox={`0 0 ${wide} ${tall}`}>
            <title>{`${label} (${unit})`}</title>
            <desc id={id}>{words.figures(rows.length, least, most)}</desc>
            {dots.map(({x, y, own, label: value}) => (
              <g key={`${x} ${y}`} class={own ? 'own' : undefined}>
                {stems && <path d={`M${x},${tall}V${y}`} />}
                <circle cx={x} cy={y} r="4" />
                {value !== undefined && (
                  <text x={value.x} y={value.y} text-anchor={value.anchor}>
                    {value.text}
                  </text>
                )}
              </g>
            ))}
          </svg>
          <p class="ends" aria-hidden="true">
            {ends.map((end) => (
              <span key={end}>{end}</span>
            ))}
          </p>
        </>
      )}
      <details>
        <summary>{words.table}</summary>
        <Rows figures={figures} frame={frame} />
      </details>
    </figure>
  )
}

/** The words of other articles are drawn, as their titles are: the text of a page is its own. */
function Rows({figures: {rows}, frame}: {figures: RecurringView; frame: Frame}) {
  const words = mentionWordsOf(frame.lang)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.article}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({text, label, own, place, date, where, lang}) => (
          <tr key={place}>
            <td>
              {own ? (
                <a href={place}>{text}</a>
              ) : (
                <To frame={frame} path={place}>
                  {text}
                </To>
              )}
            </td>
            <td>{own ? label : <OtherTitle title={label} lang={lang} />}</td>
            <td>{date}</td>
            <td>{own ? chartWordsOf(frame.lang).own : <OtherTitle title={where} lang={lang} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
