/** What a page's JSON-LD (schema.org) says of its article, in the forms Readability passes over: references, lists, plain names. */
import {attribute, type Element, is, textOf} from '../body/tree.ts'

/** Facts as written; empty where nothing is said. */
export interface LinkedData {
  readonly authors: readonly string[]
  readonly published: string | null
  readonly publisher: string | null
}

/** schema.org's kinds of articles: `NewsArticle`, `BlogPosting`, `Report` … */
const article = /(?:^|\/)(?:\w*Article|\w*BlogPosting|SocialMediaPosting|Report|Review)$/u
/** Longest block that is read, in characters, and most objects of one. */
const longest = 500_000
const mostObjects = 2000

type Data = Readonly<Record<string, unknown>>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const textIn = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() || null : null

/** Reads the blocks of a page, the first article in them. */
export function linkedData(all: readonly Element[]): LinkedData {
  const objects = all.filter(isBlock).flatMap((node) => objectsIn(textOf(node)))
  const byId = new Map(objects.map((object) => [object['@id'], object]))
  const found = objects.find((object) => listOf(object['@type']).some((type) => article.test(String(type))))
  if (!found) return {authors: [], published: null, publisher: null}
  const nameOf = (value: unknown): string | null => {
    if (!isData(value)) return textIn(value)
    return textIn(value['name']) ?? textIn(byId.get(value['@id'])?.['name'])
  }
  return {
    authors: [...new Set(listOf(found['author']).flatMap((author) => nameOf(author) ?? []))],
    published: textIn(found['datePublished']),
    publisher: listOf(found['publisher']).flatMap((publisher) => nameOf(publisher) ?? [])[0] ?? null,
  }
}

const isBlock = (node: Element) =>
  is(node, 'script') && /^application\/ld\+json/iu.test(attribute(node, 'type')?.trim() ?? '')

/** Every object of a block: itself, those of a list, those of a graph. */
function objectsIn(source: string): readonly Data[] {
  if (source.length > longest) return []
  try {
    const objects: Data[] = []
    const waiting: unknown[] = [JSON.parse(source)]
    for (let value = waiting.shift(); value !== undefined && objects.length < mostObjects; value = waiting.shift()) {
      if (Array.isArray(value)) waiting.push(...listOf(value).slice(0, mostObjects))
      if (!isData(value)) continue
      objects.push(value)
      waiting.push(...listOf(value['@graph']))
      // An article may be what a page says it is about.
      waiting.push(...listOf(value['mainEntity']).filter(isData))
    }
    return objects
  } catch {
    return [] // no JSON: as many a template leaves it
  }
}
