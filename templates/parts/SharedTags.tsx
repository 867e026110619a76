import type {CountedLink, Frame, TagTogether} from '../../src/site/views/model.ts'
import {readingWordsOf} from '../../src/words/reading.ts'
import {DateStamp} from './DateStamp.tsx'
import {Chips, To} from './links.tsx'
import {Section} from './Section.tsx'

/** Tags that share a page, each with its articles. */
export function SharedTags({tags, frame}: {tags: readonly TagTogether[]; frame: Frame}) {
  return (
    <dl class="shared-tags">
      {tags.map(({id, label, items}) => (
        <div key={id} id={id}>
          <dt>{label}</dt>
          {items.map(({path, title, lang, date}) => (
            <dd key={path}>
              <To frame={frame} path={path} lang={lang === frame.lang ? undefined : lang}>
                {title}
              </To>{' '}
              <DateStamp date={date} frame={frame} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** The pages that tags share, below those with their own. */
export function SharedTagPages({links, frame}: {links: readonly CountedLink[]; frame: Frame}) {
  if (links.length === 0) return null
  const {sharedTags} = readingWordsOf(frame.lang)
  return (
    <Section id="shared" title={sharedTags.title}>
      <p class="aside">{sharedTags.note}</p>
      <Chips links={links} frame={frame} />
    </Section>
  )
}
