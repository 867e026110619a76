/** Pagefind in the browser, as it lies in `search/pagefind/`; documented calls only. */
import type {SearchIndex} from '../../../src/site/search/catalogue.ts'
import {sectionKey, sectionOf} from '../../../src/site/search/grams.ts'

interface Pagefind {
  createInstance(options: {basePath: string; noWorker: boolean; metaCacheTag: string}): PagefindInstance
}
interface PagefindInstance {
  mergeIndex(path: string, options: {language: string; metaCacheTag: string}): Promise<void>
  search(words: string): Promise<{results: readonly {id: string; words: readonly number[]}[]}>
}

/** Articles that have a word: where in each. */
export type Postings = ReadonlyMap<number, readonly number[]>
/** Looks a word of the index up. */
export type LookUp = (word: string) => Promise<Postings>

/**
 * Opens all bundles as one index. Articles are numbered through: those of the first bundle from 0. An answer is kept, so
 * that a word is looked up once.
 */
export async function openEngine(folder: URL, {bundles}: SearchIndex): Promise<LookUp> {
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
  const known = new Map<string, Promise<Postings>>()
  const sections = 1 + sectionOf(Math.max(0, ...bundles.map(({articles}) => articles - 1)))
  const ask = async (word: string): Promise<Postings> => {
    const keys = Array.from({length: sections}, (_, section) => sectionKey(word, section))
    const answers = await Promise.all(keys.map((key) => instance.search(key)))
    const found = answers.flatMap(({results}) => results.map(({id, words}) => [articleOf(id, firsts), words] as const))
    return new Map(found.sort(([a], [b]) => a - b))
  }
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const answer = ask(word)
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
