import type {ArticleItem, Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {DateStamp} from './DateStamp.tsx'
import {Headline} from './Headline.tsx'
import {To} from './links.tsx'

interface EntryProps {
  readonly item: ArticleItem
  readonly frame: Frame
  /** Level of the heading, so that the page's outline has no gap. */
  readonly level: 2 | 3 | 4
  /** `lead` and `full` have the opening of the text; `brief` is a headline. */
  readonly form: 'lead' | 'full' | 'brief'
  /** What the page is about anyway and need not be repeated. */
  readonly without?: 'publication'
}

/** An article in a list. */
export function Entry({item, frame, level, form, without}: EntryProps) {
  const lang = item.lang === frame.lang ? undefined : item.lang
  return (
    <article class={`entry ${form}`}>
      <p class="kicker">
        <DateStamp date={item.date} frame={frame} />
        {item.publication !== null && without !== 'publication' && (
          <To class="paper" frame={frame} path={item.publication.path}>
            {item.publication.label}
          </To>
        )}
      </p>
      <Headline
        level={level}
        class="headline"
        title={item.title}
        lang={lang}
        within={(title) => (
          <To frame={frame} path={item.path}>
            {title}
          </To>
        )}
      />
      {form !== 'brief' && item.summary !== '' && (
        <p class="summary" lang={lang}>
          {item.summary}
        </p>
      )}
      {form !== 'brief' && (
        <p class="details">
          {item.authors.length > 0 && <span>{item.authors.join(wordsOf(frame.lang).count.comma)}</span>}
          <span>{wordsOf(frame.lang).count.characters(item.characters)}</span>
        </p>
      )}
    </article>
  )
}

interface EntriesProps extends Omit<EntryProps, 'item'> {
  readonly items: readonly ArticleItem[]
  /** Ids parallel to the items, empty for those without. */
  readonly anchors?: readonly string[]
}

/** Articles one below the other. */
export function Entries({items, anchors = [], ...rest}: EntriesProps) {
  return (
    <ol class={`entries of-${rest.form}`}>
      {items.map((item, index) => (
        <li key={item.path} id={anchors[index] || undefined}>
          <Entry item={item} {...rest} />
        </li>
      ))}
    </ol>
  )
}
