/** The text of an article as its page shows it: the lines the index was made of. */
import {readText} from './base.ts'

/** Elements that begin and end a line; cells and what a row holds do not. */
const BLOCKS = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 div section article address blockquote pre ul ol li dl dt dd table caption colgroup col thead ' +
    'tbody tfoot tr td th figure figcaption hr details summary'
  ).split(' '),
)
/** Words of the page among the article's. */
const NOT_TEXT = '.picture-placeholder, .picture-inline, .embed-placeholder, script, style, template'

/** A run of characters of one text node. */
export interface Piece {
  readonly node: Text
  readonly from: number
  readonly to: number
}

/** One line: its pieces in order, and their characters. */
export interface TextLine {
  readonly pieces: readonly Piece[]
  readonly text: string
}

/** The lines inside an element, empty ones left out; the same as when the index was made (a test compares). */
export function linesOf(root: Element): TextLine[] {
  const lines: TextLine[] = []
  let pieces: Piece[] = []
  const end = () => {
    const text = pieces.map(({node, from, to}) => node.data.slice(from, to)).join('')
    if (text.trim() !== '') lines.push({pieces, text})
    pieces = []
  }
  const readText = (node: Text, inPre: boolean) => {
    let from = 0
    for (const part of inPre ? node.data.split('\n') : [node.data]) {
      if (from > 0) end()
      pieces.push({node, from, to: from + part.length})
      from += part.length + 1
    }
  }
  const readElement = (element: Element, inRow: boolean, inPre: boolean) => {
    if (element.matches(NOT_TEXT)) return
    const name = element.localName
    const ends = name === 'tr' || (!inRow && (name === 'br' || BLOCKS.has(name)))
    const within = {row: inRow || name === 'tr', pre: inPre || name === 'pre'}
    if (ends) end()
    for (const child of element.childNodes) {
      if (child instanceof Text) readText(child, within.pre)
      else if (child instanceof Element) readElement(child, within.row, within.pre)
    }
    if (ends) end()
  }
  readElement(root, false, false)
  end()
  return lines
}

/** Where an article page has its own text, in order; the title is the page's `h1`. */
export const TEXT_ROOT = '.story-head .deck, .prose'

/** Reads the title of an article's page and its lines. */
export async function readArticle(address: URL): Promise<string[]> {
  const page = new DOMParser().parseFromString(await readText(address), 'text/html')
  const text = [...page.querySelectorAll(TEXT_ROOT)].flatMap((root) => linesOf(root))
  return [page.querySelector('h1')?.textContent ?? '', ...text.map((line) => line.text)].map(tidy)
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim()
