/** Files of data, settings and code: what lies among articles and is none. */
import {type Issue, issue} from '../../issue.ts'
import type {SourcePath} from '../../model.ts'
import {readYamlMapping} from '../front-matter/yaml.ts'
import {rootOf} from '../ocr/kind.ts'
import {isPageText} from './kind.ts'

/** Keys under which data holds an article's title and text. */
const titleKeys = /^(?:title|headline|name|标题|標題)$/iu
const textKeys = /^(?:content|body|text|html|articlebody|content_?html|content_?text|正文|内容|內容)$/iu
/** Shortest text that looks like an article's, in characters. */
const shortestText = 140
/** Objects looked at, breadth first. */
const mostObjects = 1000

/** Endings of files that people don't read: what they hold, by name. */
const code: Readonly<Record<string, string>> = {
  ...{
    css: 'A style sheet',
    scss: 'A style sheet',
    less: 'A style sheet',
    js: 'A program',
    mjs: 'A program',
    cjs: 'A program',
  },
  ...{
    ts: 'A program',
    jsx: 'A program',
    tsx: 'A program',
    py: 'A program',
    rb: 'A program',
    sh: 'A program',
    bat: 'A program',
  },
  ...{
    toml: 'Settings',
    ini: 'Settings',
    cfg: 'Settings',
    conf: 'Settings',
    lock: 'Settings',
    map: 'A map of a program',
  },
  ...{csv: 'A table of data', tsv: 'A table of data', sql: 'A table of data'},
}

/**
 * Says why a file of data is on no page, or null where it may be an article. A front matter with text below it, or a whole
 * web page, is an article whatever the file is called. Data with a title and a text beside it looks like an article, so
 * its owner is warned.
 */
export function dataFile(path: SourcePath, text: string): Issue | null {
  const ending = /\.([a-z0-9]{1,12})$/iu.exec(path)?.[1]?.toLowerCase() ?? ''
  if (/^(?:json|jsonld|geojson|webmanifest)$/u.test(ending)) return jsonData(text)
  if (rootOf(text) === 'svg') return issue('file-not-article', 'A drawing (SVG).')
  if (isPageText(text) || hasTextBelowFence(text)) return null
  if (/^ya?ml$/u.test(ending)) return yamlData(text)
  const what = Object.hasOwn(code, ending) ? code[ending] : undefined
  return what === undefined ? null : issue('file-not-article', `${what}, by its name.`)
}

/** Two fences and something below that is no further document of data. */
const hasTextBelowFence = (text: string): boolean =>
  /^\s*(?:---[ \t]*\n[\s\S]*?\n---|\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+)[ \t]*\n\s*(?!-|[\w-]+:(?:\s|$))\S/u.test(text)

function jsonData(text: string): Issue | null {
  const data = parsed(text)
  return typeof data === 'object' && data !== null ? asData('JSON data', data) : null
}

function yamlData(text: string): Issue {
  const read = readYamlMapping(text.replace(/^\s*---[ \t]*\n/u, ''))
  const data = 'fields' in read ? Object.fromEntries(read.fields.map(({key, value}) => [key, value])) : {}
  return asData('YAML data', data)
}

const asData = (what: string, data: object): Issue =>
  holdsArticle(data)
    ? {
        ...issue('file-not-article', `${what} with an article’s title and text in it; only text files are published.`),
        level: 'warning',
      }
    : issue('file-not-article', `${what}, no article.`)

/** Elements a fragment of a page may begin with. */
const htmlRoots =
  /^(?:html|head|body|p|div|section|article|main|header|h[1-6]|table|ul|ol|dl|blockquote|figure|img|center|span|a|b|i|em|strong|font|pre|hr|br|details|meta|title|link|style|script|iframe|video|audio|form)$/u
/** Text of this length between two marks of an unknown format looks like an article's. */
const shortestProse = 140

/** Says why XML of a format nobody here reads is on no page; null for anything else. */
export function unknownXml(path: SourcePath, text: string): Issue | null {
  const root = rootOf(text)
  const isXml = /^[\s\u{feff}]*<\?xml\s/u.test(text) || /\.xml$/iu.test(path)
  if (root === null || !isXml || htmlRoots.test(root)) return null
  const found = issue('file-not-article', `XML of a kind that is not read (<${root}>).`)
  const hasProse = text.split(/<[^<>]*>/u).some((words) => words.replace(/\s+/gu, ' ').trim().length >= shortestProse)
  return hasProse ? {...found, level: 'warning'} : found
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not JSON: read like any other text
  }
}

function holdsArticle(data: object): boolean {
  const queue: object[] = [data]
  for (let i = 0; i < queue.length && i < mostObjects; i++) {
    const entries: readonly [string, unknown][] = Object.entries(queue[i] ?? {})
    const has = (keys: RegExp, length: number) =>
      entries.some(([key, value]) => keys.test(key) && typeof value === 'string' && value.trim().length >= length)
    if (has(titleKeys, 1) && has(textKeys, shortestText)) return true
    for (const [, value] of entries.slice(0, mostObjects))
      if (typeof value === 'object' && value !== null) queue.push(value)
  }
  return false
}
