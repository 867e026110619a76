import type {Hit, Result} from './api.ts'
import {make, marked} from './dom.ts'
import {fill, type SearchWords} from './words.ts'

/** Excerpts of an article on request. */
const EXCERPTS = 6

export interface ResultsContext {
  readonly words: SearchWords
  readonly q: string
  /** Site path → address, path prefix included. */
  readonly addressOf: (url: string) => string
}

/** One result: title, date and paper, an excerpt that comes when it is read, more of them on request. */
export function resultItem(hit: Hit, {words, q, addressOf}: ResultsContext): HTMLLIElement {
  const link = make('a', {href: addressOf(hit.url), 'data-search-hit': true}, ...marked(hit.titleParts))
  const excerpt = make('p', {class: 'search-excerpt'})
  const about = make('p', {class: 'search-about'})
  about.append(hit.date === null ? words.undated : make('time', {}, hit.date))
  if (hit.publication !== null) about.append(' · ', make('span', {class: 'search-paper'}, hit.publication))
  for (const difference of hit.differences)
    about.append(' ', make('span', {class: 'search-why'}, words.differences[difference]))
  const more = make(
    'button',
    {type: 'button', class: 'search-more-excerpts', 'aria-expanded': 'false'},
    words.moreExcerpts,
  )
  const item = make('li', {class: 'search-result', 'data-url': hit.url}, make('h3', {}, link), about, excerpt)
  if (hit.unread) {
    excerpt.append(words.pageUnread)
    return item
  }
  void hit.excerpt().then(async (parts) => {
    // The title stands above already.
    const isTitle = parts.map(({text}) => text).join('') === hit.title
    excerpt.append(...marked(isTitle ? await hit.opening() : parts))
    const passage = parts.find((part) => part.marked)?.text
    link.href = arrivalAddress(addressOf(hit.url), q, passage)
  })
  void hit.excerpts(2).then((some) => {
    if (some.length > 1) item.append(more)
  })
  more.addEventListener('click', () => {
    more.remove()
    void hit.excerpts(EXCERPTS).then((all) => {
      const rest = all.slice(1).map((parts) => make('li', {}, ...marked(parts)))
      item.append(make('ul', {class: 'search-excerpts'}, ...rest))
    })
  })
  return item
}

/** The article's page marks what was searched for; without script the browser may, by the text fragment. */
function arrivalAddress(address: string, q: string, passage: string | undefined): string {
  const fragment = passage ? `#:~:text=${encodeURIComponent(passage).replaceAll('-', '%2D')}` : ''
  return `${address}?${new URLSearchParams({q})}${fragment}`
}

/** What to say of a result that is not complete. */
export function notes(
  {partial, unread, together}: Pick<Result, 'partial' | 'unread' | 'together'>,
  words: SearchWords,
  apartAddress: string,
): Node[] {
  const list: Node[] = []
  if (partial === 'titles-only') list.push(make('p', {class: 'note'}, words.titlesOnly))
  if (unread > 0) list.push(make('p', {class: 'note'}, fill(words.unread, {n: unread})))
  if (together)
    list.push(
      make(
        'p',
        {class: 'note'},
        words.together,
        ' ',
        make('a', {href: apartAddress, 'data-search-go': true}, words.apart),
      ),
    )
  return list
}

/** `找到 12 篇`, `至少 12 篇`; nothing is said to be missing while some may be found. */
export function totalLabel(words: SearchWords, {total, unread, partial}: Result, q: string): string {
  const label =
    partial !== null && total + unread > 0 ? words.atLeast : total + unread > 0 ? words.found : words.nothing
  return fill(label, {n: total, q})
}

/** What the button for more says: `继续显示（还有 35 篇）`; null where there is no more. */
export function moreLabel(words: SearchWords, {total, hits, unread}: Result): string | null {
  if (total > hits.length) return fill(words.moreOf, {n: total - hits.length})
  return unread > 0 ? fill(words.readMore, {n: unread}) : null
}
