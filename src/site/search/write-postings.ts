import {PAGES_PER_PIECE, pieceKey} from './grams.ts'
import {ChunkWriter, type IndexChunk, type PagePostings, writeChunk} from './pagefind.ts'
import type {Postings} from './postings.ts'

/** Postings in a file, at least: some 5 KB. */
const SMALLEST_CHUNK = 1500

/**
 * Writes postings as an index below `folder`, a file for each run of words; a frequent word has a file to itself.
 * `files`: how many there should be, about; each that one word fills is one more.
 */
export async function writePostings(folder: string, postings: Postings, files: number): Promise<IndexChunk[]> {
  const {words, starts, articles} = postings
  const limit = Math.max(SMALLEST_CHUNK, Math.ceil(articles.length / files))
  const chunks: Promise<IndexChunk>[] = []
  let first = 0
  const close = async (end: number) => {
    const {content, from, to} = encode(postings, first, end)
    first = end
    if (from === undefined || to === undefined) return
    chunks.push(writeChunk(folder, content).then((hash) => ({from, to, hash})))
    // Compression runs beside this thread; so many at once keep it busy without holding everything.
    if (chunks.length % 32 === 0) await Promise.all(chunks)
  }
  // The grams of a character are in one file or begin one: Pagefind then finds all files of `税…` from its beginning alone.
  let ofCharacter = 0
  for (let word = 0; word < words.length; word++) {
    if (words[word]?.slice(0, 4) !== words[ofCharacter]?.slice(0, 4)) ofCharacter = word
    const size = (starts[word + 1] ?? 0) - (starts[first] ?? 0)
    if (size <= limit || word === first) continue
    await close(ofCharacter > first ? ofCharacter : word)
    if ((starts[word + 1] ?? 0) - (starts[first] ?? 0) > limit && word > first) await close(word)
  }
  if (first < words.length) await close(words.length)
  return Promise.all(chunks)
}

interface Encoded {
  readonly content: Buffer
  readonly from: string | undefined
  readonly to: string | undefined
}

/** The words from one number to before another, frequent ones in pieces. */
function encode({words, starts, articles, positions}: Postings, begin: number, end: number): Encoded {
  const chunk = new ChunkWriter()
  const keys: string[] = []
  for (let word = begin; word < end; word++) {
    const pages: PagePostings[] = []
    for (let i = starts[word] ?? 0; i < (starts[word + 1] ?? 0); i++) {
      const page = articles[i] ?? 0
      const position = positions[i] ?? 0
      const last = pages.at(-1)
      if (last?.page === page) last.positions.push(position)
      else pages.push({page, positions: [position]})
    }
    for (let first = 0; first < pages.length; first += PAGES_PER_PIECE) {
      const key = pieceKey(words[word] ?? '', first / PAGES_PER_PIECE)
      keys.push(key)
      chunk.word(key, pages.slice(first, first + PAGES_PER_PIECE))
    }
  }
  return {content: chunk.finish(), from: keys[0], to: keys.at(-1)}
}
