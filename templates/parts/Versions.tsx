import type {ExtractedLine} from '../../src/model.ts'
import type {ArticleView, Frame} from '../../src/site/views/model.ts'
import {named, type Words, wordsOf} from '../../src/words/index.ts'

/** Switches between the restored text and the lines it was restored from (原貌/复原). Needs no script: see `article.css`. */
export function VersionSwitch({view, frame}: {view: ArticleView; frame: Frame}) {
  const {extracted} = wordsOf(frame.lang)
  if (view.issues.some(({code}) => code === 'text-not-reflowed')) return <p class="note">{extracted.asIs}</p>
  if (!hasVersions(view)) return null
  return (
    <fieldset class="versions">
      <legend class="spoken">{extracted.title}</legend>
      <label>
        <input type="radio" name="version" value="restored" checked />
        {extracted.restored}
      </label>
      <label>
        <input type="radio" name="version" value="extracted" class="shows-lines" />
        {extracted.asExtracted}
      </label>
    </fieldset>
  )
}

/** The lines the text was restored from, numbered as in the source, with what became of each. */
export function Extracted({view, frame}: {view: ArticleView; frame: Frame}) {
  if (!hasVersions(view)) return null
  const words = wordsOf(frame.lang)
  const lines = view.body.extracted ?? []
  const usual = usualJoin(lines)
  const used = signs.flatMap((sign) => {
    const count = lines.filter((line) => sign.holds(line)).length
    return count > 0 ? [{...sign, count}] : []
  })
  return (
    <section class="as-extracted" aria-label={words.extracted.asExtracted}>
      <p class="note">{words.extracted.note}</p>
      <ul class="key">
        {used.map(({name, mark, count}) => (
          <li key={name}>
            <span class="sign" aria-hidden="true">
              {mark}
            </span>
            {words.extracted.signs[name]} <span class="count">{words.count.lines(count)}</span>
          </li>
        ))}
      </ul>
      <ol class={`lines by-${usual}`} lang={view.lang}>
        {lines.map((line, index) => (
          // A line has no identity but its place.
          <Line key={index} line={line} usual={usual} words={words} />
        ))}
      </ol>
    </section>
  )
}

type Join = NonNullable<ExtractedLine['join']>

/** How most lines are joined: those need no class of their own. */
function usualJoin(lines: readonly ExtractedLine[]): Join {
  const count = (join: Join) => lines.filter((line) => line.join === join).length
  return (['closed', 'space', 'line'] as const).reduce((most, join) => (count(join) > count(most) ? join : most))
}

const hasVersions = ({body}: ArticleView): boolean =>
  body.extracted?.some((line) => line.join !== undefined || line.removed !== undefined) ?? false

interface Sign {
  readonly name: keyof Words['extracted']['signs']
  readonly mark: string
  readonly holds: (line: ExtractedLine) => boolean
}

/** What may stand in the margin of a line; the first ones are proofreaders’ marks. */
const signs: readonly Sign[] = [
  {name: 'begins', mark: '¶', holds: (line) => line.type !== undefined},
  {name: 'closed', mark: '⌒', holds: (line) => line.join === 'closed'},
  {name: 'space', mark: '␣', holds: (line) => line.join === 'space'},
  {name: 'line', mark: '↵', holds: (line) => line.join === 'line'},
  {name: 'moved', mark: '↥', holds: (line) => line.moved === true},
  {name: 'doubtful', mark: '?', holds: (line) => line.doubtful === true},
  {name: 'removed', mark: '×', holds: (line) => line.removed !== undefined},
]

/**
 * A line that is merely joined or begins a block, as most do, has its mark from the style sheet: markup would weigh as much as
 * the words.
 */
function Line({line, usual, words}: {line: ExtractedLine; usual: Join; words: Words}) {
  if (line.text.trim() === '') return <li />
  const own = signs.filter((sign) => sign.holds(line))
  const [only] = own
  const isDrawn = own.length === 1 && (line.join !== undefined || only?.name === 'begins')
  const drawn = line.join ?? 'begins'
  return (
    <li class={isDrawn ? (drawn === usual ? undefined : drawn) : lineClass(own)}>
      {own.length > 0 && !isDrawn && (
        <span class="sign" role="img" aria-label={own.map(({name}) => words.extracted.signs[name]).join(', ')}>
          {own.map(({mark}) => mark).join('')}
        </span>
      )}
      <LineText line={line} />
      {line.removed !== undefined && <span class="reason">{named(words.extracted.removed, line.removed)}</span>}
      {line.type !== undefined && line.unit !== undefined && (
        <span class="unit">
          {words.extracted.unit(line.unit + 1)} {words.extracted.types[line.type]}
        </span>
      )}
      {line.moved && line.unit !== undefined && <span class="unit">→ {words.extracted.unit(line.unit + 1)}</span>}
    </li>
  )
}

/** The class of a line whose signs, if any, are in its markup. */
const lineClass = (own: readonly Sign[]): string =>
  own.some(({name}) => name === 'doubtful') ? 'is-doubtful' : 'is-marked'

/** The line's words, struck where they are in no unit. */
function LineText({line: {text, unit, removed, cut}}: {line: ExtractedLine}) {
  if (removed === undefined) return <>{text}</>
  if (unit === undefined) return <del>{text}</del>
  if (cut === undefined) return <>{text}</>
  const [from, to] = cut
  return (
    <>
      {text.slice(0, from)}
      <del>{text.slice(from, to)}</del>
      {text.slice(to)}
    </>
  )
}
