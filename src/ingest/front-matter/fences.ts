import {groupOf} from '../matches.ts'
import {meaningOf} from './keys.ts'
import {keyOf} from './loose.ts'

/** Where front matter lies in a text. Lines are 1-based. */
export interface Fenced {
  readonly format: 'yaml' | 'toml'
  readonly block: string
  readonly blockLine: number
  readonly body: string
  readonly bodyLine: number
  /** The fence that should end it is missing; the block ends where it stops looking like fields. */
  readonly isUnclosed: boolean
  /** Line of the opening fence, or of the first field where there is none. */
  readonly line: number
}

/** A fence with a word behind it: `---js`. */
export interface CodeFence {
  readonly language: string
  readonly line: number
}

/** Blank for an eye: white space, and characters of no width that copying leaves behind. */
const blank = /^[\s\u{200b}\u{2060}\u{feff}]*$/u
const fences = {'---': 'yaml', '+++': 'toml'} as const

/** Finds front matter between fences, or says that there is none (null), or that the fence asks for a language. */
export function findFenced(lines: readonly string[]): Fenced | CodeFence | null {
  const first = lines.findIndex((line) => !blank.test(line))
  const opening = /^[\u{200b}\u{2060}\u{feff}]*(---|\+\+\+)(?![-+])(.*)$/u.exec(lines[first] ?? '')
  if (opening === null) return null
  const fence = opening[1] === '+++' ? '+++' : '---'
  const behind = groupOf(opening, 2).trim()
  const close = lines.findIndex((line, at) => at > first && line.startsWith(fence))
  if (behind !== '' && !/^(?:#|ya?ml$)/iu.test(behind)) return codeFence(behind, first, close)
  const format = fences[fence]
  if (close === -1) return unclosed(lines, first, format)
  const block = lines.slice(first + 1, close)
  if (!looksLikeFields(atMargin(block), format)) return null
  // A fence with text stuck to it: the text is the body's first line.
  const stuck = (lines[close] ?? '').replace(/^[-+]+[ \t]*/u, '')
  const bodyFrom = stuck === '' ? close + 1 : close
  const body = stuck === '' ? lines.slice(close + 1) : [stuck, ...lines.slice(close + 1)]
  return fenced({format, block, first, body, bodyFrom, isUnclosed: false})
}

/**
 * Hexo's form: fields from the first line on, and one fence below them. A text that only begins with a colon is no
 * front matter: every line must be a field, and two of them must have names that front matter has.
 */
export function findUnopened(lines: readonly string[]): Fenced | null {
  const first = lines.findIndex((line) => !blank.test(line))
  const close = lines.findIndex((line, at) => at > first && /^---\s*$/u.test(line))
  if (first === -1 || close === -1 || close - first > 100) return null
  const block = lines.slice(first, close)
  const known = block.filter((line) => isKnownKey(keyOf(line)?.key))
  if (known.length < 2 || keyOf(block[0] ?? '') === null || !areFields(block, 1)) return null
  return fenced({
    format: 'yaml',
    block,
    first: first - 1,
    body: lines.slice(close + 1),
    bodyFrom: close + 1,
    isUnclosed: false,
  })
}

/** Names that front matter has besides those with a meaning of their own. */
const otherKeys: ReadonlySet<string> = new Set(['layout', 'comments', 'type', 'weight', 'toc', 'editor', 'translator'])

const isKnownKey = (key: string | undefined): boolean =>
  key !== undefined && (otherKeys.has(key.toLowerCase()) || meaningOf(key) !== undefined)

/** `---标题---` is a line of text; one word of code letters is a language, if a block follows or code runs under its name. */
function codeFence(behind: string, first: number, close: number): CodeFence | null {
  const isWord = /^[\w$.+#-]+;?$/u.test(behind)
  const isScript = /^(?:js|javascript|json|toml|coffee|coffeescript|cson|ts|ruby|python|php)\b/iu.test(behind)
  return (isWord && close !== -1) || isScript ? {language: behind, line: first + 1} : null
}

/** Nothing ends the block: its fields are taken up to the first line that is none, and the rest stays body. */
function unclosed(lines: readonly string[], first: number, format: 'yaml' | 'toml'): Fenced | null {
  let end = first + 1
  while (end < lines.length && isFieldLine(lines[end] ?? '', format) && !blank.test(lines[end] ?? '')) end++
  const block = lines.slice(first + 1, end)
  if (block.length === 0 || !looksLikeFields(block, format)) return null
  return fenced({format, block, first, body: lines.slice(end), bodyFrom: end, isUnclosed: true})
}

interface Parts {
  readonly format: 'yaml' | 'toml'
  readonly block: readonly string[]
  /** 0-based line of the opening fence. */
  readonly first: number
  readonly body: readonly string[]
  /** 0-based. */
  readonly bodyFrom: number
  readonly isUnclosed: boolean
}

const fenced = ({format, block, first, body, bodyFrom, isUnclosed}: Parts): Fenced => ({
  format,
  block: block.join('\n'),
  blockLine: first + 2,
  body: body.join('\n'),
  bodyLine: bodyFrom + 1,
  isUnclosed,
  line: Math.max(first + 1, 1),
})

/** A rule at the top of a text and another one below are no front matter: what lies between must begin with a key. */
function looksLikeFields(block: readonly string[], format: 'yaml' | 'toml'): boolean {
  const head = block.find((line) => !blank.test(line) && !/^\s*#/u.test(line))
  // Comments alone may as well be headings of the text.
  if (head === undefined) return block.every((line) => blank.test(line))
  if (format === 'toml') return isFieldLine(head, format)
  // Prose has colons too: without a name that front matter uses every line must be a field.
  const isKnown = block.slice(0, 3000).some((line) => isKnownKey(keyOf(line)?.key))
  return (keyOf(head) !== null || head.startsWith('{')) && areFields(block, isKnown ? 0.5 : 1)
}

/** Without the spaces all of its lines begin with: YAML may be set in as a whole. */
function atMargin(block: readonly string[]): readonly string[] {
  const indents = block.flatMap((line) => (blank.test(line) ? [] : [line.search(/[^ ]/u)]))
  const margin = indents.reduce((least, indent) => Math.min(least, indent), indents[0] ?? 0)
  return margin === 0 ? block : block.map((line) => line.slice(margin))
}

/** Whether at least this share of the lines at the left margin are keys, list items or comments; never where there are none. */
function areFields(block: readonly string[], share: number): boolean {
  const margin = block.slice(0, 3000).filter((line) => !blank.test(line) && !/^\s/u.test(line))
  const fields = margin.filter((line) => isFieldLine(line, 'yaml'))
  return fields.length > 0 && fields.length >= margin.length * share
}

function isFieldLine(line: string, format: 'yaml' | 'toml'): boolean {
  if (format === 'toml') return /^\s*(?:$|#|\[|\]|["'\w.-]+\s*=|["'\d])/u.test(line)
  return keyOf(line) !== null || /^(?:\s+\S|-(?:\s|$)|#|[\]}])/u.test(line)
}
