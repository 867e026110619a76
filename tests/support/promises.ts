/** What must hold of any file's ingestion, whatever its bytes: for laws, and for the fuzzer. */
import {parseFragment, serialize} from '../../src/ingest/body/parse.ts'
import {schema} from '../../src/ingest/body/sanitize-schema.ts'
import {elements} from '../../src/ingest/body/tree.ts'
import type {IngestedFile} from '../../src/ingest/ingest-file.ts'
import {issueTable} from '../../src/issue.ts'
import type {Story} from '../../src/model.ts'

/** Attributes a page's own markup may have besides the sanitizer's: what `figures.ts` and `safe-html.ts` add. */
const ownAttributes = new Set(['className', 'rel', 'dataPicture', 'role', 'ariaLabel', 'ariaHidden', 'tabIndex'])
const attributes = new Set([...Object.values(schema.attributes ?? {}).flat(), ...ownAttributes].map(String))
const addresses = /^(?:https?:\/\/|mailto:|tel:|#)/iu

/** Every promise that this file breaks, in words; none where all is well. */
export function brokenPromises({outcome, stories, issues, source}: IngestedFile, bytes: Uint8Array): readonly string[] {
  const hasError = issues.some(({level}) => level === 'error')
  const claims: readonly (readonly [claim: boolean, broken: string])[] = [
    [['published', 'skipped', 'refused'].includes(outcome), `the outcome is ${outcome}`],
    [stories.length > 0 === (outcome === 'published'), `${outcome} with ${stories.length} stories`],
    [outcome === 'published' || issues.length > 0, `${outcome} without a word`],
    [outcome === 'published' || (outcome === 'refused') === hasError, `${outcome}, error issue: ${hasError}`],
    [source.bytes === bytes.length, `${source.bytes} bytes on record, ${bytes.length} in the file`],
  ]
  return [
    ...claims.flatMap(([claim, broken]) => (claim ? [] : [broken])),
    ...issues.flatMap(({code, level, line, column, message}) => [
      // What looked like an article and was skipped is a warning, whatever its code is elsewhere.
      ...([issueTable[code]?.level, 'warning'].includes(level) ? [] : [`the level of ${code} is ${level}`]),
      ...[line, column].flatMap((n) => (n === undefined || (Number.isInteger(n) && n >= 1) ? [] : [`${code} at ${n}`])),
      ...(line === undefined || line <= linesIn(bytes) ? [] : [`${code} in line ${line} of ${linesIn(bytes)}`]),
      ...(message.trim() === '' || /\n\s+at /u.test(message) ? [`the message of ${code}: ${message}`] : []),
    ]),
    ...stories.flatMap(brokenByStory),
  ]
}

/** Line ends of any encoding: UTF-16 has the byte of a line feed in each of its own, and in others. */
const linesIn = (bytes: Uint8Array): number => bytes.reduce((n, byte) => n + (byte === 10 || byte === 13 ? 1 : 0), 1)

function brokenByStory({article, body}: Story): string[] {
  const tree = parseFragment(body.html)
  const nodes = elements(tree).map(({node}) => node)
  const ids = nodes.flatMap(({properties}) => (properties['id'] === undefined ? [] : [String(properties['id'])]))
  return [
    ...(/^[a-z0-9-]{1,80}$/u.test(article.id) ? [] : [`the id is ${article.id}`]),
    ...(article.title.value.trim() === '' ? ['there is no title'] : []),
    ...(serialize(tree) === body.html ? [] : ['a browser reads the body in another way than it was meant']),
    ...(new Set(ids).size === ids.length ? [] : ['an id stands twice']),
    ...nodes.flatMap(({tagName, properties}) => [
      ...(schema.tagNames?.includes(tagName) && tagName !== 'img' ? [] : [`the element ${tagName}`]),
      ...Object.entries(properties).flatMap(([name, value]) => [
        ...(attributes.has(name) ? [] : [`the attribute ${name} of ${tagName}`]),
        ...(name !== 'href' || addresses.test(String(value)) ? [] : [`a link to ${String(value).slice(0, 80)}`]),
      ]),
    ]),
  ]
}
