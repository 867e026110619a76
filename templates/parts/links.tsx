/** Every link of every page is made here: inside the archive by `To`, outside it by `Out`. */
import type {AnchorHTMLAttributes, ComponentChildren} from 'preact'
import {withPrefix} from '../../src/site/urls.ts'
import type {CountedLink, Frame, Link} from '../../src/site/views.ts'
import {Count} from './Count.tsx'

type Anchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>

/** A link to a page of this site; `path` never has the prefix. */
export function To({frame, path, children, ...rest}: Anchor & {frame: Frame; path: string}) {
  return (
    <a {...rest} href={withPrefix(frame.prefix, path)}>
      {children}
    </a>
  )
}

/** A link out of the archive. Whatever is not http or https is shown as text. */
export function Out({address, children}: {address: string; children?: ComponentChildren}) {
  const label = children ?? <span class="address">{address}</span>
  if (!/^https?:\/\//i.test(address)) return <span>{label}</span>
  return (
    <a class="out" href={address} rel="external noopener noreferrer">
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
