/** Addresses of words inside a page (URL Fragment Text Directives, W3C community group). */

/** Characters named in full; a longer passage is named by its first and last characters. */
const longest = 40
const edge = 16

/** `https://example.org/a/x/`, `有的话` → `https://example.org/a/x/#:~:text=%E6%9C%89…`. */
export function passageAddress(address: string, passage: string): string {
  const characters = [...passage.trim().replace(/\s+/g, ' ')]
  const parts =
    characters.length <= longest
      ? [characters.join('')]
      : [characters.slice(0, edge).join(''), characters.slice(-edge).join('')]
  return `${address}#:~:text=${parts.map(directive).join(',')}`
}

/**
 * As above, but always the whole passage: for a short one whose both ends are ends of clauses. It is for links of a page,
 * where browsers read letters as well as their bytes, which are three times as long: `/a/x/#:~:text=增长5.7%25`.
 */
export const clauseAddress = (address: string, clause: string): string =>
  `${address}#:~:text=${clause.replace(/[^\p{L}\p{M}\p{N}]/gu, directive)}`

/** The directive's own signs, `-` `,` `&`, are written as bytes; encodeURIComponent leaves the hyphen. */
const directive = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')
