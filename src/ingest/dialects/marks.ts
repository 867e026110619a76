/** Marks that are no calls: attribute lists of kramdown and its kin, Obsidian's embeds, addresses made by Jekyll. */
import {embed, escaped, figure} from './markup.ts'

export interface Mark {
  readonly pattern: RegExp
  readonly why: string
  /** Whether HTML has it as well. */
  readonly inHtml?: true
  /** The text in its place; null where it is something else after all. */
  readonly becomes: (found: RegExpExecArray) => string | null
}

const item = String.raw`(?:[.#][A-Za-z_][\w:-]{0,80}|[A-Za-z][\w-]{0,40}=(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|[\w.#%/-]{1,80}))`
const list = String.raw`\s*(?:${item}|toc|footnotes)(?:\s+${item})*\s*`

/** What Jekyll and Hugo put together from parts, relative to the site they were made for: groups are what we can know of it. */
const madeAddress =
  String.raw`(?:\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\}|\{\{-?\s*["']([^"'{}\n]{0,200})["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}|` +
  String.raw`\{%-?\s*(?:link|post_url)\s+([^\s%{}]{1,400})\s*-?%\}|\{\{(?:<|%)\s*(?:rel)?ref\s+"?([^"\s{}]{1,400})"?\s*(?:>|%)\}\})`

/** What else Jekyll puts there, and nobody can know now: `{{ site.repository }}/issues/1`. */
const unknownAddress = String.raw`\{\{-?[ \t]+(?!site\.(?:url|baseurl)\b)[a-z_][\w.-]{0,80}(?:\s*\|[^{}\n]{0,200})?\s*-?\}\}[^()\s<>]{0,400}`
/** The head of a definition of a link, `[1]: `, and an end of its address. */
const [definition, endOfAddress] = [String.raw`^( {0,3}\[[^[\]\n]{1,400}\]:[ \t]*)<?`, String.raw`>?(?=\s|$)`]

const addressOf = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string').join('')

export const marks: readonly Mark[] = [
  {
    // Wiki.js never shows this heading: those below it are the tabs.
    pattern: /^ {0,3}#{1,5}[ \t][^\n{]{0,400}\{\.tabset\}[ \t]*$/gmu,
    why: 'Sets the headings below it side by side.',
    becomes: () => '',
  },
  {
    // Below a heading or at its end, with a name that links lead to.
    pattern: new RegExp(
      String.raw`(?=\s[ \t]{0,3}\{[:.#])(?<=^ {0,3}#{1,6}[ \t][^\n]{0,400})(?:\s|\n[ \t]{0,3})\{:?${list}\}(?=[ \t]*#*[ \t]*$)`,
      'gmu',
    ),
    why: 'Says how the heading is set, and names it.',
    becomes: ([written = '']) => {
      const id = /#([\w:-]+)/u.exec(written)?.[1]
      return `${id === undefined ? '' : ` <a id="${id}"></a>`}${written.startsWith('\n') ? '\n' : ''}`
    },
  },
  {
    // On a line of its own, below a block, in a quotation or a list as well.
    pattern: new RegExp(String.raw`(?<=^[ \t]{0,3}(?:>[ \t]?){0,3})\{:?${list}\}[ \t]*$`, 'gmu'),
    why: 'Says how the block above is set.',
    becomes: () => '',
  },
  {
    // Right behind a link, a picture or another mark; the colon tells it from braces of a text.
    pattern: new RegExp(String.raw`(?<=[\])*_\x60>])\{:${list}\}`, 'gu'),
    why: 'Says how what stands before it is set.',
    becomes: () => '',
  },
  {
    pattern: /!\[\[([^[\]|#^\n]{1,400})(?:[#^][^[\]|\n]{0,200})?(?:\|([^[\]\n]{0,400}))?\]\]/gu,
    why: 'A picture or note set into the text.',
    becomes: ([, path = '', words]) => {
      const label = words !== undefined && !/^\d{1,5}(?:x\d{1,5})?$/u.test(words) ? words : undefined
      if (/\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/iu.test(path)) return figure({src: path.trim(), alt: label})
      return /^https?:/iu.test(path) ? embed(path.trim()) : escaped(label ?? path)
    },
  },
  {
    // As a whole: in Markdown the spaces of the mark keep it from being a link, so all of it shows.
    pattern: new RegExp(String.raw`\[([^[\]\n]{1,400})\]\(\s{0,2}<?${madeAddress}([^()\s<>]{0,400})>?\s{0,2}\)`, 'gu'),
    why: 'A link to another page of the site it was made for.',
    becomes: ([, words = '', ...parts]) => `[${words}](<${addressOf(parts)}>)`,
  },
  {
    pattern: new RegExp(String.raw`${definition}${madeAddress}([^()\s<>]{0,400})${endOfAddress}`, 'gmu'),
    why: 'The address of another page of the site it was made for.',
    becomes: ([, head = '', ...parts]) => `${head}<${addressOf(parts)}>`,
  },
  {
    pattern: new RegExp(String.raw`\[([^[\]\n]{1,400})\]\(\s{0,2}<?${unknownAddress}>?\s{0,2}\)`, 'gu'),
    why: 'A link to an address that was filled in.',
    becomes: ([, words = '']) => `[${words}](<>)`,
  },
  {
    pattern: new RegExp(`${definition}${unknownAddress}${endOfAddress}`, 'gmu'),
    why: 'An address that was filled in.',
    becomes: ([, head = '']) => `${head}<>`,
  },
  {
    pattern: new RegExp(String.raw`(?<=(?:href|src)=["']\s{0,2})${madeAddress}([^"'\s<>]{0,400})`, 'giu'),
    why: 'The address of another page of the site it was made for.',
    inHtml: true,
    becomes: ([, ...parts]) => addressOf(parts),
  },
]
