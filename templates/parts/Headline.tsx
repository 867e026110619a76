import type {ComponentChildren} from 'preact'
import {type HeadlineSetting, headlineSetting} from '../../src/site/views/headline.ts'

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
  const setting = headlineSetting(title)
  const classes = [className, setting.isPhrased && 'phrased', setting.isLong && 'long'].filter(Boolean).join(' ')
  return (
    <Heading class={classes || undefined} lang={lang}>
      {within(inPhrases(setting))}
    </Heading>
  )
}

function inPhrases({phrases}: HeadlineSetting): ComponentChildren {
  return phrases.flatMap(({parts, hasOwnLines, space}, index) => {
    const cut = parts.flatMap((part, at) => (at === 0 ? [part] : [<wbr key={`${index} ${at}`} />, part]))
    if (hasOwnLines)
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
