/** Files of data: JSON that holds no article this program could publish. */
import {type Issue, issue} from '../../issue.ts'
import type {SourcePath} from '../../model.ts'

/** Keys under which data holds an article's title and text. */
const titleKeys = /^(?:title|headline|name|标题|標題)$/iu
const textKeys = /^(?:content|body|text|html|articlebody|content_?html|content_?text|正文|内容|內容)$/iu
/** Shortest text that looks like an article's, in characters. */
const shortestText = 140
/** Objects looked at, breadth first. */
const mostObjects = 1000

/**
 * Says why a `.json` file is on no page, or null where it isn't JSON from end to end (a JSON front matter has text below).
 * Data with a title and a text beside it looks like an article, so its owner is warned.
 */
export function dataFile(path: SourcePath, text: string): Issue | null {
  if (!/\.(?:json|jsonld|geojson|webmanifest)$/iu.test(path)) return null
  const data = parsed(text)
  if (typeof data !== 'object' || data === null) return null
  return holdsArticle(data)
    ? {
        ...issue(
          'file-not-article',
          'JSON data with an article’s title and text in it; only text files are published.',
        ),
        level: 'warning',
      }
    : issue('file-not-article', 'JSON data, no article.')
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
