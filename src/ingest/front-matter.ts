import {type Issue, issue} from '../issue.ts'
import {type Fenced, findFenced, findUnopened} from './front-matter/fences.ts'
import {readJsonFrontMatter} from './front-matter/json.ts'
import {readTomlBlock} from './front-matter/toml.ts'
import type {RawField} from './front-matter/values.ts'
import {largestBlock, mostLines, readYamlBlock} from './front-matter/yaml-block.ts'

export type {FieldValue, RawField} from './front-matter/values.ts'

/** A text taken apart. With an issue of level `error` the file can't be published. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | 'json' | 'none'
  /** Keys as written, in order. */
  readonly fields: ReadonlyMap<string, RawField>
  readonly body: string
  /** 1-based line of the text at which the body begins. */
  readonly bodyLine: number
  readonly issues: readonly Issue[]
}

/**
 * Takes the front matter off a decoded text: YAML between `---`, TOML between `+++`, JSON in braces, and Hexo's form
 * without the opening fence. Nothing is executed; a block that breaks off leaves the article's text alone.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n')
  const found = findFenced(lines)
  if (found === null) return withoutFence(text, lines)
  if ('language' in found) {
    const message = `The front matter is marked as “${found.language.slice(0, 40)}”; only YAML is read.`
    return {...plain(text), issues: [issue('front-matter-code', message, {line: found.line, column: 4})]}
  }
  return read(found)
}

const plain = (text: string): FrontMatter => ({format: 'none', fields: new Map(), body: text, bodyLine: 1, issues: []})

function withoutFence(text: string, lines: readonly string[]): FrontMatter {
  const json = readJsonFrontMatter(text)
  if (json !== null) return {format: 'json', ...json}
  const unopened = findUnopened(lines)
  return unopened === null ? plain(text) : read(unopened)
}

function read(found: Fenced): FrontMatter {
  const {block, body, bodyLine} = kept(found)
  const {fields, issues} = (found.format === 'toml' ? readTomlBlock : readYamlBlock)(block, found.blockLine)
  const about = [...placeIssues(found, block.length < found.block.length), ...issues]
  return {format: found.format, fields, body, bodyLine, issues: about}
}

/** A block over the limit is cut at a line; what is left over is text of the article, so that nothing is lost. */
function kept({block, body, bodyLine, blockLine}: Fenced): {block: string; body: string; bodyLine: number} {
  const limit = Math.min(largestBlock, endOfLine(block, mostLines))
  if (block.length <= limit) return {block, body, bodyLine}
  const cut = Math.max(block.lastIndexOf('\n', limit), 0)
  const head = block.slice(0, cut)
  const tail = block.slice(cut).replace(/^\n/u, '')
  return {block: head, body: `${tail}\n${body}`, bodyLine: blockLine + (head === '' ? 0 : head.split('\n').length)}
}

/** Index at which a line ends; the text's length where it has fewer. */
function endOfLine(text: string, line: number): number {
  let at = -1
  for (let count = 0; count < line; count++) {
    at = text.indexOf('\n', at + 1)
    if (at === -1) return text.length
  }
  return at
}

function placeIssues(found: Fenced, isCut: boolean): readonly Issue[] {
  const at = {line: found.line, column: 1}
  const issues: Issue[] = []
  if (found.line > 1) issues.push(issue('front-matter-late', `The front matter begins in line ${found.line}.`, at))
  if (found.isUnclosed) {
    const message = 'No line ends the front matter; it is read up to the first line that is no field.'
    issues.push(issue('front-matter-unclosed', message, at))
  }
  if (isCut) {
    const message = `The front matter has ${found.block.length} characters; what is over the limit is shown as text.`
    issues.push(issue('front-matter-too-large', message, at))
  }
  return issues
}
