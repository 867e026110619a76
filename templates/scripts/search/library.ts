import {SEARCH_VERSION, type SearchIndex} from '../../../src/site/search/catalogue.ts'
import {createFold} from '../../../src/site/search/fold.ts'
import {readArticle} from './article-text.ts'
import {type Articles, openArticles} from './articles.ts'
import {pageAddress, readJson, readText} from './base.ts'
import {openEngine} from './engine.ts'
import {unreachable} from './failure.ts'
import type {Library} from './find.ts'
import {createScriptOf, type ScriptOf} from './script.ts'

/** Everything a search needs, opened once. */
export interface OpenLibrary extends Library {
  readonly articles: Articles
  readonly scriptOf: ScriptOf
}

/** Opens the search that lies in `folder`; `attempt` counts from 0, one more after each failure. */
export async function openLibrary(folder: URL, attempt = 0): Promise<OpenLibrary> {
  const index = await readIndex(new URL('index.json', folder))
  const [engine, articles, written] = await Promise.all([
    openEngine(folder, index, attempt),
    openArticles(folder, index),
    readPairs(new URL(`traditional.txt?v=${index.pairs}`, folder)),
  ])
  const texts = new Map<number, Promise<readonly string[]>>()
  const read = async (article: number) => readArticle(pageAddress(folder, await articles.address(article)))
  return {
    fold: createFold(written),
    scriptOf: createScriptOf(written),
    ...engine,
    articles,
    common: new Set(index.bundles.flatMap(({common}) => [...common])),
    lines: (article) => {
      const text = texts.get(article) ?? read(article)
      texts.set(article, text)
      return text.catch(() => {
        texts.delete(article)
        return null
      })
    },
  }
}

/** Always the newest: a list that a browser has kept may name files that are gone. */
async function readIndex(address: URL): Promise<SearchIndex> {
  const index = await readJson<SearchIndex>(address, 'no-cache')
  if (index.version === SEARCH_VERSION) return index
  throw unreachable(address.pathname, 'it is of another version than this script: reload the page')
}

/** Pairs of Han characters. Some hosts send a page in place of a file that is not there: words would be missed in silence. */
async function readPairs(address: URL): Promise<string> {
  const pairs = await readText(address)
  if (/[\0-\x7f]/u.test(pairs)) throw unreachable(address.pathname, 'no list of characters')
  return pairs
}
