/** Marks of publishing programs in a body: pictures, players and quotations are converted, marks of setting are removed. */
import type {Removal} from '../../model.ts'
import {argumentsOf, type Call, type Syntax} from './call.ts'
import {definitionsBehind} from './definitions.ts'
import {marks} from './marks.ts'
import {isWithin, protectedSpans, type Span} from './protected.ts'
import {type Reading, readings} from './readings.ts'

/** A body in which only what nobody knows still stands as it is written. */
export interface ReadDialects {
  /** With as many lines as before. */
  readonly source: string
  readonly removed: readonly Removal[]
}

/** One change: what is taken out at a place, and what is put there. */
export interface Change extends Span {
  readonly becomes: string
  /** The marks as written. */
  readonly marks: readonly string[]
}

const worthALook =
  /\{\{[<%&{ "-]|\{%|\{:|\{[.#]\w|!\[\[|\[\/?(?:caption|wp_caption|gallery|embed|youtube|vimeo|audio|video|code|sourcecode|toc|tweet|soundcloud|gist|bilibili)\b/iu

/**
 * Every way to write a call. Groups: name, arguments with the space around them. No two parts in a row match spaces: thousands
 * of them would be divided between both in every way.
 */
const openings: readonly (readonly [Syntax, RegExp])[] = [
  [
    'hugo',
    /\{\{(?:<|&lt;|%)\s*([a-z][\w-]{0,40})((?:\s(?:"[^"]{0,4000}"|'[^']{0,4000}'|`[^`]{0,4000}`|[^"'`{}])*?)?)\/?(?:>|&gt;|%)\}\}/giu,
  ],
  ['liquid', /\{%-?\s*([a-z][\w-]{0,40})((?:\s(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^"'%])*?)?)-?%\}/giu],
  [
    'wordpress',
    /(?<![\\!\w\]])\[([a-z][a-z_]{1,20})((?:[\s=](?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\]"'[])*?)?)\/?\](?![(:])/giu,
  ],
]

/**
 * Reads a body's marks. `firstLine` is the 1-based file line of its first line.
 * `{{< figure src="a.png" caption="b" >}}` → `<figure><img src="a.png"><figcaption>b</figcaption></figure>`.
 */
export function readDialects(source: string, format: 'html' | 'markdown', firstLine: number): ReadDialects {
  if (!worthALook.test(source)) return {source, removed: []}
  const isMarkdown = format === 'markdown'
  const hidden = protectedSpans(source, isMarkdown)
  const definitions = isMarkdown ? definitionsBehind(source, (at) => isWithin(hidden, at)) : []
  // No two begin at one place: each way of writing has a beginning of its own.
  const found = [...callsIn(source, hidden), ...marksIn(source, hidden, isMarkdown), ...definitions].sort(
    (a, b) => a.from - b.from,
  )
  const removed: Removal[] = []
  let out = ''
  let at = 0
  let line = firstLine
  for (const change of found) {
    if (change.from < at) continue
    line += linesIn(source.slice(at, change.from))
    for (const mark of change.marks) removed.push({rule: 'shortcode', text: mark, line})
    const taken = source.slice(change.from, change.to)
    out += source.slice(at, change.from) + kept(change.becomes, linesIn(taken), isMarkdown)
    line += linesIn(taken)
    at = change.to
  }
  return {source: out + source.slice(at), removed}
}

const linesIn = (text: string): number => text.split('\n').length - 1

/** With as many line ends as were there. In Markdown an element at the head of a line would end the Markdown below it. */
function kept(text: string, lines: number, isMarkdown: boolean): string {
  const opensBlock = isMarkdown && /^<(?:figure|iframe)/u.test(text) ? '<b></b>' : ''
  return opensBlock + text + '\n'.repeat(Math.max(0, lines - linesIn(text)))
}

function callsIn(source: string, hidden: readonly Span[]): Change[] {
  return openings.flatMap(([syntax, pattern]) =>
    [...source.matchAll(pattern)].flatMap((found) => {
      const [written, name = '', rest = ''] = found
      if (isWithin(hidden, found.index)) return []
      for (const reading of readingsOf(syntax, name)) {
        const change = changeOf(
          source,
          reading,
          {syntax, name: name.toLowerCase(), ...argumentsOf(rest.trim().replace(/(?<=\s|^)\/$/u, ''))},
          written,
          found.index,
        )
        if (change) return [change]
      }
      return []
    }),
  )
}

const readingsOf = (syntax: Syntax, name: string): Reading[] =>
  readings.filter(({names, syntaxes}) => syntaxes.includes(syntax) && names.split(' ').includes(name.toLowerCase()))

function changeOf(
  source: string,
  reading: Reading,
  call: Omit<Call, 'inner'>,
  written: string,
  from: number,
): Change | null {
  const end = from + written.length
  if (!reading.isPaired) {
    if (call.syntax === 'wordpress' && !meansACall(call, source, from, end)) return null
    const becomes = reading.becomes({...call, inner: ''})
    return becomes === null ? null : {from, to: end, becomes, marks: [written]}
  }
  const closing = closingOf(call.syntax, call.name)
  closing.lastIndex = end
  const closed = closing.exec(source)
  if (!closed || closed.index - end > longestInner) return null
  const inner = source.slice(end, closed.index)
  const becomes = reading.becomes({...call, inner})
  if (becomes === null) return null
  const to = closed.index + closed[0].length
  return {from, to, becomes, marks: reading.keepsInner ? [written, closed[0]] : [source.slice(from, to)]}
}

/** Longest text between two marks, in characters. */
const longestInner = 100_000

function closingOf(syntax: Syntax, name: string): RegExp {
  if (syntax === 'hugo') return new RegExp(String.raw`\{\{(?:<|&lt;|%)\s*/\s*${name}\s*(?:>|&gt;|%)\}\}`, 'giu')
  if (syntax === 'liquid') return new RegExp(String.raw`\{%-?\s*end${name}\s*-?%\}`, 'giu')
  return new RegExp(String.raw`\[/${name}\]`, 'giu')
}

/** Words in brackets are common; a call has arguments with names or an address, or stands on a line of its own. */
function meansACall(call: Omit<Call, 'inner'>, source: string, from: number, to: number): boolean {
  if (call.named.size > 0 || call.values.some((value) => /^=?https?:/iu.test(value))) return true
  const before = source.slice(source.lastIndexOf('\n', from - 1) + 1, from)
  const after = source.slice(to, (source.indexOf('\n', to) + 1 || source.length + 1) - 1)
  return `${before}${after}`.replace(/<[^<>]*>|\s/gu, '') === '' && (call.name === 'gallery' || call.name === 'toc')
}

function marksIn(source: string, hidden: readonly Span[], isMarkdown: boolean): Change[] {
  return marks
    .filter(({inHtml}) => isMarkdown || inHtml)
    .flatMap(({pattern, becomes}) =>
      [...source.matchAll(pattern)].flatMap((found) => {
        const text = isWithin(hidden, found.index) ? null : becomes(found)
        return text === null
          ? []
          : [{from: found.index, to: found.index + found[0].length, becomes: text, marks: [found[0].trim()]}]
      }),
    )
}
