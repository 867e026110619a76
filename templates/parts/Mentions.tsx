import type {ComponentChildren} from 'preact'
import type {FigureView, NameView} from '../../src/site/views/mention-model.ts'
import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {mentionWordsOf} from '../../src/words/mentions.ts'
import {To} from './links.tsx'

/** Names and figures shown at once; the rest are folded up. */
const shown = {people: 8, organisations: 8, figures: 6}

/** The people, organisations and figures an article names, as rows of its facts. */
export function Mentions({view, frame}: {view: ArticleView; frame: Frame}) {
  const words = mentionWordsOf(frame.lang)
  const {people, organisations, figures} = view.mentions
  const lang = view.lang === frame.lang ? undefined : view.lang
  return (
    <>
      <Names title={words.people} names={people} shown={shown.people} lang={lang} frame={frame} />
      <Names title={words.organisations} names={organisations} shown={shown.organisations} lang={lang} frame={frame} />
      {figures.length > 0 && (
        <div class="figures-named">
          <dt>{words.figures}</dt>
          <dd lang={lang}>
            <Figures figures={figures.slice(0, shown.figures)} />
            <More count={figures.length - shown.figures} say={words.moreFigures} frame={frame}>
              <Figures figures={figures.slice(shown.figures)} />
            </More>
          </dd>
        </div>
      )}
    </>
  )
}

interface NamesProps {
  readonly title: string
  readonly names: readonly NameView[]
  readonly shown: number
  readonly lang: string | undefined
  readonly frame: Frame
}

function Names({title, names, shown: many, lang, frame}: NamesProps) {
  if (names.length === 0) return null
  return (
    <div class="names">
      <dt>{title}</dt>
      <dd lang={lang}>
        <NameList names={names.slice(0, many)} frame={frame} />
        <More count={names.length - many} say={mentionWordsOf(frame.lang).moreNames} frame={frame}>
          <NameList names={names.slice(many)} frame={frame} />
        </More>
      </dd>
    </div>
  )
}

const NameList = ({names, frame}: {names: readonly NameView[]; frame: Frame}) => (
  <ul>
    {names.map(({name, role, path}) => (
      <li key={name}>
        {path === null ? (
          name
        ) : (
          <To frame={frame} path={path}>
            {name}
          </To>
        )}
        {role !== '' && <span class="aside">{role}</span>}
      </li>
    ))}
  </ul>
)

/** Each leads to its clause in the text above. */
const Figures = ({figures}: {figures: readonly FigureView[]}) => (
  <ul>
    {figures.map(({text, label, place}) => (
      <li key={`${text} ${label}`}>
        {label !== '' && <span class="aside">{label}</span>} <a href={place}>{text}</a>
      </li>
    ))}
  </ul>
)

interface MoreProps {
  readonly count: number
  readonly say: (n: number) => string
  readonly frame: Frame
  readonly children: ComponentChildren
}

const More = ({count, say, frame, children}: MoreProps) =>
  count > 0 ? (
    <details>
      <summary lang={frame.lang}>{say(count)}</summary>
      {children}
    </details>
  ) : null
