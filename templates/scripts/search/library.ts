import type {SearchIndex} from '../../../src/site/search/catalogue.ts'
import {createFold} from '../../../src/site/search/fold.ts'
import {readArticle} from './article-text.ts'
import {type Articles, openArticles} from './articles.ts'
import {pageAddress, readJson, readText} from './base.ts'
import {openEngine} from './engine.ts'
import type {Library} from './find.ts'

/** Everything a search needs, opened once. */
export interface OpenLibrary extends Library {
  readonly articles: Articles
}

/** Opens the search that lies in `folder`. */
export async function openLibrary(folder: URL): Promise<OpenLibrary> {
  const pairs = readText(new URL('traditional.txt', folder))
  const index = await readJson<SearchIndex>(new URL('index.json', folder))
  const [engine, articles, fold] = await Promise.all([
    openEngine(folder, index),
    openArticles(folder, index),
    pairs.then(createFold),
  ])
  const texts = new Map<number, Promise<readonly string[] | null>>()
  const read = async (article: number) => readArticle(pageAddress(folder, await articles.address(article)))
  return {
    fold,
    ...engine,
    articles,
    common: new Set(index.bundles.flatMap(({common}) => [...common])),
    lines: (article) => {
      const text = texts.get(article) ?? read(article).catch((): null => null)
      texts.set(article, text)
      return text
    },
  }
}
