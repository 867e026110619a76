/** Pagefind in the browser, as it lies in `search/pagefind/`; documented calls only. */
import type {SearchIndex} from '../../../src/site/search/catalogue.ts'
import {PAGES_PER_PIECE, pieceKey} from '../../../src/site/search/grams.ts'
import {SearchError, unreachable} from './failure.ts'
import type {failures} from './pagefind-fetch.ts'

interface Pagefind {
  /** What it could not load; it keeps silent about most of it. */
  readonly failures: typeof failures
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

/** The shortest WebAssembly there is. */
const NO_CODE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

/**
 * Opens all bundles as one index. Articles are numbered through: those of the first bundle from 0. An answer is kept, so
 * that a word is looked up once; one that lacks anything is an error. `attempt`: browsers may remember that a script
 * failed to load, so it is asked for by another address each time.
 */
export async function openEngine(folder: URL, {bundles}: SearchIndex, attempt: number): Promise<Engine> {
  requireWebAssembly()
  const {createInstance, failures} = await loadPagefind(folder, attempt)
  const complete = async <T>(work: Promise<T>): Promise<T> => {
    const before = failures.length
    const failureOr = (error?: unknown) => {
      const failed = failures[before]
      return failed ? unreachable(new URL(failed.address, folder).pathname, failed.why) : error
    }
    const value = await work.catch((error: unknown) => {
      throw failureOr(error)
    })
    if (failures.length > before) throw failureOr()
    return value
  }
  const engine = new URL('pagefind/', folder)
  const instance = createInstance({basePath: engine.href, noWorker: true, metaCacheTag: '1'})
  // Until its own program has come, Pagefind would wait for it forever when indexes are added; a search ends either way.
  await complete(instance.search('o'))
  await complete(
    Promise.all(
      bundles.map(({name, tag}) =>
        instance.mergeIndex(new URL(`bundles/${name}/`, folder).href, {language: 'und', metaCacheTag: tag}),
      ),
    ),
  )
  const firsts = new Map<string, number>()
  let first = 0
  for (const {name, articles} of bundles) {
    firsts.set(name, first)
    first += articles
  }
  const search = async (words: readonly string[]): Promise<Postings> => {
    const answers = await complete(Promise.all(words.map((word) => instance.search(word))))
    const found = answers.flatMap(({results}) => results.map(({id, words}) => [articleOf(id, firsts), words] as const))
    return new Map(found.sort(([a], [b]) => a - b))
  }
  const pieces = Math.ceil(Math.max(1, ...bundles.map(({articles}) => articles)) / PAGES_PER_PIECE)
  return {
    lookUp: kept((word) => search(Array.from({length: pieces}, (_, piece) => pieceKey(word, piece)))),
    lookUpBeginning: kept((beginning) => search([beginning])),
  }
}

/** A page's policy may forbid it; some browsers are set not to have it. */
function requireWebAssembly(): void {
  try {
    new WebAssembly.Module(NO_CODE)
  } catch (cause) {
    throw new SearchError(
      'webassembly',
      "Search needs WebAssembly, which this page or browser forbids: its Content-Security-Policy has to have 'wasm-unsafe-eval' in script-src.",
      {cause},
    )
  }
}

async function loadPagefind(folder: URL, attempt: number): Promise<Pagefind> {
  const script = new URL(`pagefind/pagefind.js${attempt > 0 ? `?again=${attempt}` : ''}`, folder)
  try {
    return (await import(script.href)) as Pagefind
  } catch (error) {
    throw unreachable(script.pathname, error)
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
