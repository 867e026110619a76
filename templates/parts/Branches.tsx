import type {MentionView} from '../../src/site/views/mention-model.ts'
import type {Frame} from '../../src/site/views/model.ts'
import {mentionWordsOf} from '../../src/words/mentions.ts'
import {Count} from './Count.tsx'
import {LinkList, To} from './links.tsx'
import {Section} from './Section.tsx'

/** The house an organisation is a part of, and its own parts. */
export function Branches({view, frame}: {view: MentionView; frame: Frame}) {
  const words = mentionWordsOf(frame.lang)
  return (
    <>
      {view.houses.length > 0 && (
        <div class="houses">
          <span class="aside">{words.house}</span>
          <LinkList links={view.houses} frame={frame} />
        </div>
      )}
      {view.branches.length > 0 && (
        <Section id="branches" title={words.branches}>
          <ul class="chips">
            {view.branches.map(({label, path, count}) => (
              <li key={label}>
                {path === null ? (
                  <span class="chip plain">
                    {label} <Count n={count} />
                  </span>
                ) : (
                  <To class="chip" frame={frame} path={path}>
                    {label} <Count n={count} />
                  </To>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
