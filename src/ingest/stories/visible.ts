/** What a reader sees of a piece of Markdown or HTML. */
import {textLines} from '../body/lines.ts'
import {markdownToHtml, parseHtml} from '../body/parse.ts'
import {depthOf} from '../body/tree.ts'
import {foldedOf} from '../folded.ts'

/** Deepest piece that is read as a tree; beyond it the marks are shown too. */
const deepest = 400
/** Longest piece that is read as Markdown, whose parser is slow on some long texts. */
const longest = 20_000

/** `**Source:** [a](b)` → `Source: a`. */
export const visibleMarkdown = (source: string): string =>
  source.length > longest ? source : visibleHtml(markdownToHtml(source))

/** `<p>a<br>b</p>` → `a⏎b`. */
export function visibleHtml(html: string): string {
  const tree = parseHtml(html)
  return depthOf(tree) > deepest ? html : textLines(tree).join('\n')
}

/** Letters and digits alone, folded: what two writings of one text share. */
export const bare = (text: string): string => foldedOf(text).letters
