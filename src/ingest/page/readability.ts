/** Finds the article in a page. The only user of Readability. */
import {Readability} from '@mozilla/readability'
import {type PageDocument, textNodes} from './dom.ts'

/** What Readability makes of a page. Texts are trimmed; null where there is none. */
export interface FoundArticle {
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly lang: string | null
  readonly published: string | null
  /** The element that holds the article, which has a text. */
  readonly content: HTMLElement | null | undefined
}

/** Reads the page; its document is spent afterwards. Never throws. */
export function findArticle(page: PageDocument): FoundArticle | null {
  keepNodes(page)
  try {
    /* v8 ignore next -- what it finds is an element; its types don't say so */
    const found = new Readability(page.document, {serializer: (node) => (isElement(node) ? node : null)}).parse()
    return (
      found && {
        title: words(found.title),
        byline: words(found.byline),
        siteName: words(found.siteName),
        lang: words(found.lang),
        published: words(found.publishedTime),
        content: found.content,
      }
    )
  } catch {
    /* v8 ignore next -- no page is known that it can't read; one would be published whole: see page.ts */
    return null
  }
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1 // Node.ELEMENT_NODE

const words = (text: string | null | undefined): string | null => text?.replace(/\s+/gu, ' ').trim() || null

/**
 * Readability tries a page several times and puts the body back from its HTML in between. Here it gets copies of the
 * nodes themselves, so that each text is still known to be the one it was in the source.
 */
function keepNodes({document, origins}: PageDocument): void {
  const {body} = document
  let kept: Node | undefined
  const copy = (node: Node): Node => {
    const made = node.cloneNode(true)
    const texts = textNodes(node, document)
    for (const [i, text] of textNodes(made, document).entries()) {
      const origin = texts[i] && origins.get(texts[i])
      if (origin) origins.set(text, origin)
    }
    return made
  }
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      kept = copy(body)
      return ''
    },
    set: () => {
      /* v8 ignore else -- it is read before it is set */
      if (kept) body.replaceChildren(...copy(kept).childNodes)
    },
  })
}
