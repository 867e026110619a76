/** What kind of text a body is, and where one kind ends and another begins inside it. */

export type BodyFormat = 'html' | 'markdown' | 'text'

/** What a source says of its own format. */
export type Written = 'html' | 'markdown' | 'unknown'

/** A stretch of a body in one format, with the body line (0-based) it begins on. */
export interface Stretch {
  readonly format: BodyFormat
  readonly source: string
  readonly line: number
}

/** Elements that only markup has at the start of a line; `<http://…>` and `<not a tag>` are none. */
const blockTag =
  /<\/?(?:!--|!doctype|html|body|head|meta|link|title|p|div|section|article|main|header|footer|aside|nav|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|figure|figcaption|img|iframe|center|br|hr|pre|font|span|script|style|form|details|svg|video|audio|ins|template|noscript|embed|object|base|textarea|select|button)(?=[\s/>-]|$)/iu
const opensWithBlock = new RegExp(`^[\\s\\u3000]{0,200}${blockTag.source}`, 'iu')
const anyTag = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,2000})?\/?>/iu

/** Marks a writer of Markdown leaves; each counts once a line. */
const markdownMark =
  /^#{1,6}\s+\S|^\s{0,3}(?:[-*+]|\d{1,3}[.)])\s+\S|^>\s?\S|^(?:```|~~~)|\]\([^\s)]{1,2000}\)|\*\*[^*\s][^*]{0,300}\*\*|^!\[|^\[\^?[^\]]{1,100}\]:\s|^\|.{1,2000}\|\s*$|<https?:[^<>\s]{1,2000}>/u

/** Whether the text carries Markdown: a heading, link, image or fence, or at least two lighter marks. */
function looksLikeMarkdown(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => markdownMark.test(line))
  return marked.length >= 2 || marked.some((line) => /^#{1,6}\s|\]\(|^(?:```|~~~)|^!\[|<https?:/u.test(line))
}

/** Markup that is only shown: `<br>` between backticks. */
const withoutCode = (line: string): string =>
  line.includes('`') ? line.replace(/(?<!`)(`+)(?!`)[^`]+\1(?!`)/gu, '') : line

/**
 * Splits a body where its format changes: Markdown before HTML (a digest, a linked title), Markdown after it (links a
 * feed reader added), or one format throughout. HTML is never given to a Markdown parser as a whole: indented markup
 * would become code, and its text could stall the parser.
 *
 * `written` is what the file says of itself: Markdown by its name's ending or its front matter, HTML where it is the text
 * of a feed's item, else unknown.
 */
export function stretches(body: string, written: Written): Stretch[] {
  if (written === 'html') return body.trim() === '' ? [] : [{format: 'html', source: body, line: 0}]
  const lines = body.split('\n')
  const bare = lines.map(withoutCode)
  const first = bare.findIndex((line) => opensWithBlock.test(line))
  const isMarkup = first >= 0 && htmlShare(bare, first) >= 0.5
  if (!isMarkup) {
    const format = looksLikeMarkdown(lines) || written === 'markdown' ? 'markdown' : 'text'
    return body.trim() === ''
      ? []
      : [{format: anyTag.test(body) && first >= 0 ? 'markdown' : format, source: body, line: 0}]
  }
  let end = lines.length
  while (end > first + 1 && !blockTag.test(bare[end - 1] ?? '')) end--
  const tail = lines.slice(end)
  // Text after the last tag is Markdown only if it shows; else it belongs to the markup it follows.
  const cut = looksLikeMarkdown(tail) ? end : lines.length
  const part = (format: BodyFormat, from: number, to: number): Stretch[] => {
    const source = lines.slice(from, to).join('\n')
    return source.trim() === '' ? [] : [{format, source, line: from}]
  }
  return [...part('markdown', 0, first), ...part('html', first, cut), ...part('markdown', cut, lines.length)]
}

/**
 * Share of the text, from the first block tag on, that stands in paragraphs with block tags in them. Below one half the
 * file is Markdown with pieces of HTML.
 */
function htmlShare(lines: readonly string[], first: number): number {
  let inside = 0
  let all = 0
  for (const block of lines
    .slice(first)
    .join('\n')
    .split(/\n[ \t]*\n/u)) {
    const length = block.replace(/<[^<>]*>|\s/gu, '').length
    all += length
    if (blockTag.test(block)) inside += length
  }
  return all === 0 ? 1 : inside / all
}
