/** A page as strict readers of HTML want it. */

/** A `>` that ends no tag: only a page that has one is gone through. */
const suspect = />[^<>]*>/u
/** What may hold a `>` of its own: code, comments and tags with quoted values; or else one that stands in text. */
const pieces = /<(?:(script|style)\b[^>]*>[\s\S]*?<\/\1>|!--[\s\S]*?-->|(?:[^"'<>]|"[^"]*"|'[^']*')*>)|>/gu

/** Writes every `>` in text as `&gt;`: the renderers of markup leave them as they are, which is allowed but frowned upon. */
export const withoutRawMarks = (html: string): string =>
  suspect.test(html) ? html.replace(pieces, (piece) => (piece === '>' ? '&gt;' : piece)) : html
