import type {CountedLink, Frame} from '../../src/site/views/model.ts'
import {Count} from './Count.tsx'
import {To} from './links.tsx'

interface Term extends CountedLink {
  readonly children?: readonly Term[]
}

/** Names with their numbers of articles, narrower ones below broader ones. */
export function TermTree({terms, frame}: {terms: readonly Term[]; frame: Frame}) {
  return (
    <ul class="tree">
      {terms.map((term) => (
        <li key={term.path}>
          <To frame={frame} path={term.path}>
            {term.label}
          </To>{' '}
          <Count n={term.count} />
          {term.children !== undefined && term.children.length > 0 && <TermTree terms={term.children} frame={frame} />}
        </li>
      ))}
    </ul>
  )
}
