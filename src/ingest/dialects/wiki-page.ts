/** A page of a wiki kept as its source: what it states of itself, and its text. */

import type {Removal} from '../../model.ts'
import {meaningOf} from '../front-matter/keys.ts'
import type {FrontMatter, RawField} from '../front-matter.ts'
import {groupOf} from '../matches.ts'
import type {StoryPart} from '../stories/parts.ts'
import {wikitextToHtml} from './wikitext.ts'

const isWikiFile = (path: string): boolean => /\.(?:wiki|mediawiki|wikitext)$/iu.test(path)
const category =
  /\[\[\s*(?:category|分类|分類|catégorie|kategorie|categoría)\s*:\s*([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,200})?\]\]/giu
/** `{{Update|date = 5 May 2001}}` */
const template = /\{\{\s*([^{}|\n]{1,60})\s*((?:\|[^{}|]{0,300}){1,20})\}\}/gu

/** The page as a part to be read, or null where the file is no wiki's. Its title is the file's name, as in every wiki. */
export function wikiPage(path: string, front: FrontMatter): StoryPart | null {
  if (!isWikiFile(path)) return null
  const removed: Removal[] = []
  const fields = new Map<string, RawField>(front.fields)
  const lineAt = (index: number) => front.bodyLine + front.body.slice(0, index).split('\n').length - 1
  const take = (written: string, index: number, rule: string): string => {
    removed.push({rule, text: written, line: lineAt(index)})
    return written.replace(/[^\n]+/gu, '')
  }
  const categories: string[] = []
  const file = path.slice(path.lastIndexOf('/') + 1)
  const named = file
    .replace(/\.[^.]*$/u, '')
    .replace(/_/gu, ' ')
    .trim()
  const inherited = new Map<string, string>()
  if (!fields.has('title') && named !== '') {
    fields.set('title', {value: named, line: 1, column: 1})
    inherited.set('title', file)
  }
  // Nothing is moved until all places are known: indices are of the body as it stands.
  const blanks = [
    ...[...front.body.matchAll(category)].map((found) => {
      categories.push(groupOf(found, 1).trim())
      return {from: found.index, text: take(found[0], found.index, 'wiki-category'), length: found[0].length}
    }),
    ...[...front.body.matchAll(template)].flatMap((found) => {
      const stated = parametersOf(groupOf(found, 2))
      if (stated.length === 0 || stated.some(([key]) => meaningOf(key) === undefined)) return []
      for (const [key, value] of stated)
        if (!fields.has(key)) fields.set(key, {value, line: lineAt(found.index), column: 1})
      return [{from: found.index, text: take(found[0], found.index, 'wiki-template'), length: found[0].length}]
    }),
  ].sort((a, b) => b.from - a.from)
  const body = blanks.reduce(
    (text, {from, text: blank, length}) => text.slice(0, from) + blank + text.slice(from + length),
    front.body,
  )
  if (categories.length > 0 && !fields.has('categories'))
    fields.set('categories', {value: categories.map((name) => [name]), line: front.bodyLine, column: 1})
  return {
    fields,
    origin: 'markup',
    inherited,
    body: wikitextToHtml(body),
    bodyLine: front.bodyLine,
    written: 'html',
    removed,
    issues: [],
  }
}

/** `|date = 5 May 2001|lang = en` → pairs; none where a value has no name. */
function parametersOf(written: string): (readonly [string, string])[] {
  const pairs = written
    .split('|')
    .slice(1)
    .map((part) => /^\s*([^=]{1,40}?)\s*=\s*(.*?)\s*$/su.exec(part))
  return pairs.every((pair) => pair !== null) ? pairs.map((pair) => [groupOf(pair, 1), groupOf(pair, 2)] as const) : []
}
