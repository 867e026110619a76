import matter from 'gray-matter'
import {type Issue, issue} from '../../issue.ts'
import {type Group, groups, isLeftOpen, looseValue} from './loose.ts'
import {collectFields, excerpt, type FieldValue, type NamedField, type RawField} from './values.ts'
import {readYamlMapping, type YamlMapping} from './yaml.ts'

/** What a block says, with what had to be repaired. */
export interface ReadBlock {
  readonly fields: ReadonlyMap<string, RawField>
  readonly issues: readonly Issue[]
}

/** The largest block that is read; the largest real one seen has 3 KB. */
export const largestBlock = 64 * 1024

/** The most lines a block may have: with as many keys the parser takes half a second. Real ones have under 200. */
export const mostLines = 3000

/** Of a broken block, as many keys are tried as YAML before they are taken as text; each try costs a third of a millisecond. */
const mostTries = 300

/** Keys whose text people write without quotes: there ` #` is a hash, not a comment. */
const sentenceKeys = /^(?:title|subtitle|headline|description|summary|标题|標題)$/iu

/** Reads the YAML between two fences. `firstLine` is the block's place in the text. A broken block is read key by key. */
export function readYamlBlock(block: string, firstLine: number): ReadBlock {
  const whole = parsed(block)
  const named: NamedField[] = []
  const issues: Issue[] = []
  const inText = (line: number) => line + firstLine - 1
  if ('fields' in whole && whole.asWritten.length === 0 && !hasCutSentence(block)) {
    named.push(...whole.fields.map((field) => ({...field, line: inText(field.line)})))
  } else if ('fault' in whole && isHopeless(block)) {
    const at = {line: firstLine, column: 1}
    return {fields: new Map(), issues: [issue('front-matter-unreadable', `${whole.fault.message}.`, at)]}
  } else {
    for (const [at, inBlock] of groups(block).entries()) {
      const group = {...inBlock, line: inText(inBlock.line)}
      const {fields, problem} = at < mostTries ? readGroup(group) : looseGroup(group, 'one of too many')
      named.push(...fields.map((field) => ({...field, line: field.line + group.line - 1})))
      if (problem !== null) issues.push(problem)
    }
  }
  const {fields, issues: doubled} = collectFields(named)
  return {fields, issues: [...issues, ...doubled]}
}

/**
 * The only door to gray-matter. It never sees text an article's author placed after the fence, so that it has no
 * language to look up; it is given options, without which it keeps failed parses in a cache all articles share; and
 * every engine that is not ours refuses, because its own JavaScript engine runs what it reads.
 */
function parsed(block: string): YamlMapping {
  let mapping: YamlMapping = {fields: [], asWritten: []}
  matter(`---\n${block}\n---\n`, {
    language: 'yaml',
    engines: {
      yaml: (text: string) => {
        // gray-matter hands the line end after the fence over with the block.
        mapping = readYamlMapping(text.replace(/^\r?\n/u, ''))
        return {}
      },
      json: refuse,
      javascript: refuse,
    },
  })
  return mapping
}

/* v8 ignore next -- no block names its language to gray-matter; this holds if one ever does */
const refuse = (): never => {
  throw new Error('Only YAML is read between fences.')
}

/** One key: as YAML if it is, else as its writer meant it. */
function readGroup(group: Group): {readonly fields: readonly NamedField[]; readonly problem: Issue | null} {
  const own = readYamlMapping(group.text)
  if ('fields' in own && own.asWritten.length === 0 && !isCutSentence(group)) return {fields: own.fields, problem: null}
  return looseGroup(group, 'fault' in own ? own.fault.message : isCutSentence(group) ? 'a comment' : 'a mark')
}

function looseGroup(group: Group, why: string): {readonly fields: readonly NamedField[]; readonly problem: Issue} {
  const value = looseValue(group.lines)
  const fields = [{key: group.key, value, line: 1, column: 1}]
  return {fields, problem: repaired(group, value, why)}
}

function repaired(group: Group, value: FieldValue, why: string): Issue {
  const message = `“${group.key}” is no plain YAML (${why.replace(/\s+/gu, ' ')}); read as ${excerpt(value)}`
  return issue('front-matter-repaired', message, {line: group.line, column: 1})
}

/** A title with ` #` in it, which YAML would cut there without a word, or that begins with a word like `#河湾#`. */
const isCutSentence = ({key, lines}: Group): boolean =>
  sentenceKeys.test(key) && /^\s*(?:[^"'\s|>[{#].*\s#|#[^\s#])/u.test(lines[0] ?? '')

const hasCutSentence = (block: string): boolean => / #/u.test(block) && groups(block).some(isCutSentence)

/** Nothing to hold on to: levels without end, or several keys of which every one breaks off. */
function isHopeless(block: string): boolean {
  const found = groups(block)
  return isTooDeepToRead(block) || (found.length > 1 && found.every(({lines}) => isLeftOpen(lines)))
}

const isTooDeepToRead = (block: string): boolean => /[[{]{33}|(?:[-?] ){33}/u.test(block)
