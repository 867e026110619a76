/** Stretches of a text in which marks are shown, not meant: code and comments. */

export interface Span {
  readonly from: number
  readonly to: number
}

const always = /<(pre|code|script|style|textarea|samp|kbd)(?=[\s>])[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu
const inMarkdown =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))|(`{1,4})(?!`)[^\n]*?(?<!`)\2(?!`)|(?:^|\n[ \t]*\n)(?: {4}|\t)[^\n]*(?:\n(?: {4}|\t)[^\n]*)*/gmu

/** Spans in order; they may overlap. */
export function protectedSpans(source: string, isMarkdown: boolean): Span[] {
  const patterns = isMarkdown ? [inMarkdown, always] : [always]
  return patterns
    .flatMap((pattern) =>
      [...source.matchAll(pattern)].map(({0: text, index}) => ({from: index, to: index + text.length})),
    )
    .sort((a, b) => a.from - b.from)
}

export const isWithin = (spans: readonly Span[], at: number): boolean =>
  spans.some(({from, to}) => at >= from && at < to)
