import type {MentionView, RoleView} from '../../src/site/views/mention-model.ts'
import type {Frame} from '../../src/site/views/model.ts'
import {wordsOf} from '../../src/words/index.ts'
import {mentionWordsOf} from '../../src/words/mentions.ts'
import {grouped} from '../../src/words/number.ts'
import {To} from './links.tsx'
import {Section} from './Section.tsx'

/** The offices of a person as articles write them, the first in time first. */
export function Roles({view, frame}: {view: MentionView; frame: Frame}) {
  if (view.roles.length === 0) return null
  const words = mentionWordsOf(frame.lang)
  return (
    <Section id="roles" class="roles" title={words.roles}>
      <section class="wide-table" aria-label={`${view.title}: ${words.roles}`} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.dates}</th>
              <th scope="col">{words.publication}</th>
              <th scope="col" class="number">
                {words.articles}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.roles.map((role) => (
              <tr key={role.role}>
                <th scope="row">{role.role}</th>
                <td>
                  <Dates role={role} frame={frame} />
                </td>
                <td>{role.publications.join(wordsOf(frame.lang).count.comma)}</td>
                <td class="number">{grouped(role.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

/** The first and the last article with the office. */
const Dates = ({role, frame}: {role: RoleView; frame: Frame}) => (
  <span class="span">
    {role.dates.map(({date, path}) => (
      <To key={path} frame={frame} path={path}>
        {date?.text ?? wordsOf(frame.lang).date.unknown}
      </To>
    ))}
  </span>
)
