/** Pagefind in the browser, as it lies in `search/pagefind/`; documented calls only. */
import type {SearchIndex} from '../../../src/site/search/catalogue.ts'
import {PAGES_PER_PIECE, pieceKey} from '../../../src/site/search/grams.ts'

interface Pagefind {
  createInstance(options: {basePath: string; noWorker: boolean; metaCacheTag: string}): PagefindInstance
}
interface PagefindInstance {
  mergeIndex(path: string, options: {language: string; metaCacheTag: string}): Promise<void>
  search(words: string): Promise<{results: readonly {id: string; words: readonly number[]}[]}>
}

/** Articles that have a word: where in each. */
export type Postings = ReadonlyMap<number, readonly number[]>
/** Looks words of the index up. */
export interface Engine {
  /** One word. */
  readonly lookUp: (word: string) => Promise<Postings>
  /** All words that begin so: where any of them stands. For words on no more than some thousand articles. */
  readonly lookUpBeginning: (beginning: string) => Promise<Postings>
}

/**
 * Opens all bundles as one index. Articles are numbered through: those of the first bundle from 0. An answer is kept, so
 * that a word is looked up once.
 */
export async function openEngine(folder: URL, {bundles}: SearchIndex): Promise<Engine> {
  const engine = new URL('pagefind/', folder)
  const pagefind = (await import(new URL('pagefind.js', engine).href)) as Pagefind
  const instance = pagefind.createInstance({basePath: engine.href, noWorker: true, metaCacheTag: '1'})
  const firsts = new Map<string, number>()
  let first = 0
  for (const {name, articles} of bundles) {
    firsts.set(name, first)
    first += articles
  }
  await Promise.all(
    bundles.map(({name, tag}) =>
      instance.mergeIndex(new URL(`bundles/${name}/`, folder).href, {language: 'und', metaCacheTag: tag}),
    ),
  )
  const search = async (words: readonly string[]): Promise<Postings> => {
    const answers = await Promise.all(words.map((word) => instance.search(word)))
    const found = answers.flatMap(({results}) => results.map(({id, words}) => [articleOf(id, firsts), words] as const))
    return new Map(found.sort(([a], [b]) => a - b))
  }
  const pieces = Math.ceil(Math.max(1, ...bundles.map(({articles}) => articles)) / PAGES_PER_PIECE)
  return {
    lookUp: kept((word) => search(Array.from({length: pieces}, (_, piece) => pieceKey(word, piece)))),
    lookUpBeginning: kept((beginning) => search([beginning])),
  }
}

/** Asks once and keeps the answer; a failure is not kept. */
function kept<Answer>(ask: (word: string) => Promise<Answer>): (word: string) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>()
  return (word) => {
    const answer = known.get(word) ?? ask(word)
    known.set(word, answer)
    answer.catch(() => known.delete(word))
    return answer
  }
}

/** `12-71.a5` → the bundle's first number plus 365. */
function articleOf(id: string, firsts: ReadonlyMap<string, number>): number {
  const point = id.lastIndexOf('.')
  return (firsts.get(id.slice(0, point)) ?? 0) + Number.parseInt(id.slice(point + 1), 36)
}
