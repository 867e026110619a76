/** Elements made by script; text is always text, never markup. */
import type {Part} from './api.ts'

type Attributes = Readonly<Record<string, string | boolean>>

/** `make('a', {href: '/'}, 'Home')`; `true` is an attribute without value, `false` none. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(key, value === true ? '' : value)
  element.append(...children)
  return element
}

/** Text with its matches in `<mark>`. */
export const marked = (parts: readonly Part[]): (Node | string)[] =>
  parts.map(({text, marked: isMatch}) => (isMatch ? make('mark', {}, text) : text))
