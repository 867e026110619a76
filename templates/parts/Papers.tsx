import type {Frame, HomeView} from '../../src/site/views/model.ts'
import {Count} from './Count.tsx'
import {Entries} from './Entry.tsx'
import {To} from './links.tsx'

/** Each publication with its latest headlines. */
export function Papers({publications, frame}: {publications: HomeView['publications']; frame: Frame}) {
  return (
    <ul class="papers">
      {publications.map((paper) => (
        <li key={paper.path}>
          <h3 class="paper-name">
            <To frame={frame} path={paper.path}>
              {paper.label}
            </To>{' '}
            <Count n={paper.count} />
          </h3>
          <Entries items={paper.latest} frame={frame} level={4} form="brief" without="publication" />
        </li>
      ))}
    </ul>
  )
}
