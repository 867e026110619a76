import type {ComponentChildren} from 'preact'
import {hasPhrases, headlinePhrases} from '../../src/site/views/headline.ts'

/** A title longer than this is a sentence or several, and is set smaller. */
const longTitle = 40

const isLong = (title: string): boolean =>
  [...title].length > longTitle && !/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(title)

interface HeadlineProps {
  /** Level of the heading. */
  readonly level: 1 | 2 | 3 | 4
  readonly title: string
  readonly lang?: string | undefined
  readonly class?: string
  /** Puts the title into a link. */
  readonly within?: (title: ComponentChildren) => ComponentChildren
}

/**
 * The title of an article as a heading. Its lines break between phrases where they can, else between words; only a
 * phrase that fits on no line breaks inside, and where it does it has its lines to itself (`phrase`).
 */
export function Headline({level, title, lang, class: className, within = (own) => own}: HeadlineProps) {
  const Heading = `h${level}` as const
  const classes = [className, hasPhrases(title) && 'phrased', isLong(title) && 'long'].filter(Boolean).join(' ')
  return (
    <Heading class={classes || undefined} lang={lang}>
      {within(inPhrases(title))}
    </Heading>
  )
}

function inPhrases(title: string): ComponentChildren {
  const phrases = headlinePhrases(title)
  const ownLines = phrases.length > 1 && !isLong(title)
  return phrases.flatMap((parts, index) => {
    const isOwn = parts.length > 1 && ownLines
    // A space at the end of what has its lines to itself would not be seen: it stands behind it.
    const space = isOwn ? (/\s*$/u.exec(parts.at(-1) ?? '')?.[0] ?? '') : ''
    const cut = parts
      .with(-1, (parts.at(-1) ?? '').slice(0, -space.length || undefined))
      .flatMap((part, at) => (at === 0 ? [part] : [<wbr key={`${index} ${at}`} />, part]))
    if (isOwn)
      return [
        <span key={index} class="phrase">
          {cut}
        </span>,
        space,
      ]
    // Where a phrase ends in a mark the line may break as well as at a space.
    return index === 0 ? cut : [<wbr key={index} />, ...cut]
  })
}
