import {entryKey, sectionKey, sectionOf} from './grams.ts'
import {ChunkWriter, type IndexChunk, type PagePostings, writeChunk} from './pagefind.ts'
import {type Postings, TITLE_POSITIONS} from './postings.ts'

/**
 * How many files an index may have: for each article, and whatever its size. With the addresses, search adds less than a
 * tenth to the files of a large site. Smaller files cost a searcher less and a host more: at 16,000 articles of 870
 * characters, twice as many files would halve a query's bytes, half as many double them.
 */
const FILES_PER_ARTICLE = 0.095
const FILES_IN_ANY_CASE = 90
/** Postings in a file, at least: some 5 KB. */
const SMALLEST_CHUNK = 2500

/** Writes postings as an index below `folder`, a file for each run of words; a frequent word has a file to itself. */
export async function writePostings(folder: string, postings: Postings): Promise<IndexChunk[]> {
  const {words, starts, articles, lengths} = postings
  const files = FILES_PER_ARTICLE * lengths.length + FILES_IN_ANY_CASE
  const limit = Math.max(SMALLEST_CHUNK, Math.ceil(articles.length / files))
  const common = new Set([...postings.common].map(entryKey))
  const chunks: Promise<IndexChunk>[] = []
  let first = 0
  const close = async (end: number) => {
    const {content, from, to} = encode(postings, first, end, common)
    first = end
    if (from === undefined || to === undefined) return
    chunks.push(writeChunk(folder, content).then((hash) => ({from, to, hash})))
    // Compression runs beside this thread; so many at once keep it busy without holding everything.
    if (chunks.length % 32 === 0) await Promise.all(chunks)
  }
  for (let word = 0; word < words.length; word++) {
    const end = starts[word + 1] ?? 0
    if (word > first && end - (starts[word] ?? 0) > limit) await close(word)
    if (end - (starts[first] ?? 0) >= limit) await close(word + 1)
  }
  if (first < words.length) await close(words.length)
  return Promise.all(chunks)
}

interface Encoded {
  readonly content: Buffer
  readonly from: string | undefined
  readonly to: string | undefined
}

/** The words from one number to before another; each is written once for every section that has it. */
function encode(
  {words, starts, articles, positions}: Postings,
  begin: number,
  end: number,
  common: ReadonlySet<string>,
): Encoded {
  const chunk = new ChunkWriter()
  const keys: string[] = []
  for (let word = begin; word < end; word++) {
    const name = words[word] ?? ''
    const titlesOnly = common.has(name)
    let i = starts[word] ?? 0
    const stop = starts[word + 1] ?? 0
    while (i < stop) {
      const section = sectionOf(articles[i] ?? 0)
      const pages: PagePostings[] = []
      for (; i < stop && sectionOf(articles[i] ?? 0) === section; i++) {
        const page = articles[i] ?? 0
        const position = positions[i] ?? 0
        if (titlesOnly && position >= TITLE_POSITIONS) continue
        const last = pages.at(-1)
        if (last?.page === page) last.positions.push(position)
        else pages.push({page, positions: [position]})
      }
      if (pages.length === 0) continue
      const key = sectionKey(name, section)
      keys.push(key)
      chunk.word(key, pages)
    }
  }
  return {content: chunk.finish(), from: keys[0], to: keys.at(-1)}
}
