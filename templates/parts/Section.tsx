import type {ComponentChildren} from 'preact'
import type {Frame} from '../../src/site/views/model.ts'
import {To} from './links.tsx'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly class?: string
  /** Where the whole of it is. */
  readonly more?: {readonly label: string; readonly path: string; readonly frame: Frame}
  readonly children: ComponentChildren
}

/** A titled part of a page; the title names the region. */
export function Section({id, title, class: className, more, children}: SectionProps) {
  return (
    <section class={className} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {more !== undefined && (
          <To class="more" frame={more.frame} path={more.path} aria-label={`${title}: ${more.label}`}>
            {more.label}
          </To>
        )}
      </div>
      {children}
    </section>
  )
}
