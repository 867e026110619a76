/** Sections of a story that hold the markup of its web page as captured: fenced HTML, beside the text itself. */
import type {Removal} from '../../model.ts'
import {fencedLines, markdownHeadings, type Range, sectionsAt} from './sections.ts'
import {bare, visibleHtml, visibleMarkdown} from './visible.ts'

/** A fence that says it holds markup. */
const opensMarkup = /^ {0,3}(?:`{3,}|~{3,})\s*(?:html|xml|xhtml)\s*$/iu
/** Longest remark beside the markup, in characters: `*(saved in full, 130074 characters)*`. */
const longestRemark = 80

/**
 * The text of a story without such sections, which become removals: their words stand in the story, or are the page's
 * own furniture. Where a story has no other text, the markup that is whole is its text.
 */
export function withoutPageSource(
  lines: readonly string[],
  text: Range,
  offset: number,
): {readonly body: string; readonly removed: readonly Removal[]} {
  const own = lines.slice(text.from, text.to)
  const sources = pageSources(own)
  const hasText =
    bare(
      visibleMarkdown(
        without(own, sources)
          .filter((line) => !/^ {0,3}#/u.test(line))
          .join('\n'),
      ),
    ) !== ''
  const instead = hasText
    ? undefined
    : sources.findLast(({markup}) => isWhole(markup) && bare(visibleHtml(markup)) !== '')
  const removed = sources
    .filter((source) => source !== instead)
    .map(({from, to}) => ({
      rule: 'page-source',
      text: own.slice(from, to).join('\n').trim(),
      line: text.from + from + offset,
    }))
  if (instead) return {body: `${'\n'.repeat(instead.from)}${instead.markup}`, removed}
  return {body: without(own, sources).join('\n'), removed}
}

interface PageSource extends Range {
  readonly markup: string
}

/** Sections that are one fence of markup and at most a remark. */
function pageSources(lines: readonly string[]): PageSource[] {
  const headings = markdownHeadings(lines)
  const levels = [...new Set(headings.map(({level}) => level))]
  const fenced = fencedLines(lines)
  return levels
    .flatMap((level) => sectionsAt(headings, level, lines.length))
    .flatMap(({from, to, heading}) => {
      const inside = lines.slice(from + 1, to)
      const isCode = fenced.slice(from + 1, to)
      const remark = inside.filter((line, i) => !isCode[i] && line.trim() !== '').join(' ')
      const opening = inside.findIndex((line, i) => isCode[i] && opensMarkup.test(line))
      if (
        opening === -1 ||
        remark.length > longestRemark ||
        !/html|源码|源碼|网页|網頁|source|markup/iu.test(heading.text)
      )
        return []
      const code = inside.filter((line, i) => isCode[i] && !/^ {0,3}(?:`{3,}|~{3,})/u.test(line))
      return [{from, to, markup: code.join('\n')}]
    })
    .sort((a, b) => a.from - b.from)
}

const without = (lines: readonly string[], ranges: readonly Range[]): string[] =>
  // Lines stay where they are, so that issues name the right one.
  lines.map((line, at) => (ranges.some(({from, to}) => at >= from && at < to) ? '' : line))

const isWhole = (markup: string): boolean => /<\/(?:article|body|html|main)>\s*$/iu.test(markup)
