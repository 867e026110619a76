/** Every link of every page is made here: inside the archive by `To`, outside it by `Out`. */
import type {ComponentChildren} from 'preact'
import type {CountedLink, Frame, Link} from '../../src/site/views/model.ts'
import {withPrefix} from '../../src/urls.ts'
import {Count} from './Count.tsx'

interface ToProps {
  readonly frame: Frame
  /** Without the prefix. */
  readonly path: string
  readonly children: ComponentChildren
  readonly class?: string
  readonly rel?: string
  readonly tabindex?: number
  readonly lang?: string | undefined
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'page' | 'true' | undefined
}

/** A link to a page of this site. */
export function To({frame, path, children, ...rest}: ToProps) {
  return (
    <a {...rest} href={withPrefix(frame.prefix, path)}>
      {children}
    </a>
  )
}

interface OutProps {
  readonly address: string
  /** The address itself where there is none. */
  readonly children?: ComponentChildren
  readonly class?: string
}

/** A link out of the archive. Whatever is not http or https is shown as text. */
export function Out({address, children, class: className = 'out'}: OutProps) {
  const label = children ?? <span class="address">{address}</span>
  if (!/^https?:\/\//i.test(address)) return <span class={className}>{label}</span>
  return (
    <a class={className} href={address} rel="external nofollow noreferrer">
      {label}
    </a>
  )
}

/** Links in a row, each with its number of articles. */
export function Chips({links, frame}: {links: readonly CountedLink[]; frame: Frame}) {
  return (
    <ul class="chips">
      {links.map((link) => (
        <li key={link.path}>
          <To class="chip" frame={frame} path={link.path}>
            {link.label} <Count n={link.count} />
          </To>
        </li>
      ))}
    </ul>
  )
}

/** Links in a row. */
export function LinkList({links, frame}: {links: readonly Link[]; frame: Frame}) {
  return (
    <ul class="chips">
      {links.map((link) => (
        <li key={link.path}>
          <To class="chip" frame={frame} path={link.path}>
            {link.label}
          </To>
        </li>
      ))}
    </ul>
  )
}
