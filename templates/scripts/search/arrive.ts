/** On an article's page that was reached from a search: marks what was searched for, and leads from match to match. */
import {createFold, type Fold} from '../../../src/site/search/fold.ts'
import {linesOf, TEXT_ROOT, type TextLine} from './article-text.ts'
import {readText, searchFolder} from './base.ts'
import {make} from './dom.ts'
import {type Finder, finderFor, rangesOf} from './finders.ts'
import {clausesOf} from './query.ts'
import {type ArrivalWords, fill, wordsFrom} from './words.ts'

const bar = document.querySelector<HTMLElement>('[data-arrive]')
const q = new URLSearchParams(location.search).get('q')?.trim() ?? ''
if (bar && q !== '') void arrive(bar, q)

async function arrive(bar: HTMLElement, query: string): Promise<void> {
  const fold = createFold(await readText(new URL('traditional.txt', searchFolder(import.meta.url))))
  const roots = [...document.querySelectorAll(`h1, ${TEXT_ROOT}`)]
  const lines = roots.flatMap((root) => linesOf(root))
  const matches = markLines(lines, wantedIn(query, lines, fold))
  if (matches.length > 0) showBar(bar, matches, wordsFrom<ArrivalWords>(bar))
}

/** The whole query where it stands as one string, else its conditions. */
function wantedIn(query: string, lines: readonly TextLine[], fold: Fold): Finder[] {
  const clauses = clausesOf(query)
  const whole = finderFor({text: query, exact: false}, fold)
  const isPlain = clauses.every(({exact, inTitle}) => !exact && !inTitle)
  if (isPlain && lines.some(({text}) => whole(text).length > 0)) return [whole]
  return clauses.filter(({without}) => !without).map((clause) => finderFor(clause, fold))
}

/** One match: the marks it consists of, several where it crosses links or emphasis. */
type Match = readonly HTMLElement[]

function markLines(lines: readonly TextLine[], wanted: readonly Finder[]): Match[] {
  const found: {from: number; to: number; line: TextLine}[] = []
  for (const line of lines) for (const [from, to] of rangesOf(line.text, wanted)) found.push({from, to, line})
  const matches: Match[] = []
  // From the end, so that earlier offsets into the same text stay true.
  for (const {from, to, line} of found.reverse()) {
    const marks: HTMLElement[] = []
    let start = 0
    for (const {node, from: first, to: last} of line.pieces) {
      const length = last - first
      const [a, b] = [Math.max(from - start, 0), Math.min(to - start, length)]
      if (a < b) marks.push(markRange(node, first + a, first + b))
      start += length
    }
    matches.unshift(marks)
  }
  return matches
}

function markRange(node: Text, from: number, to: number): HTMLElement {
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, to)
  const mark = make('mark', {class: 'search-match'})
  range.surroundContents(mark)
  return mark
}

function showBar(bar: HTMLElement, matches: readonly Match[], words: ArrivalWords): void {
  let at = 0
  const place = make('span', {role: 'status'})
  const button = (label: string, act: () => void) => {
    const element = make('button', {type: 'button'}, label)
    element.addEventListener('click', act)
    return element
  }
  const go = (to: number) => {
    for (const mark of matches[at] ?? []) mark.removeAttribute('aria-current')
    at = (to + matches.length) % matches.length
    for (const mark of matches[at] ?? []) mark.setAttribute('aria-current', 'true')
    matches[at]?.[0]?.scrollIntoView({block: 'center'})
    place.textContent = fill(words.matchOf, {i: at + 1, n: matches.length})
  }
  const close = () => {
    for (const mark of matches.flat()) mark.replaceWith(...mark.childNodes)
    bar.hidden = true
    history.replaceState(null, '', location.pathname)
  }
  const share = async () => {
    const address = fragmentAddress(matches[at] ?? [])
    try {
      await navigator.clipboard.writeText(address)
      place.textContent = words.shared
    } catch {
      // Refused, or no secure address: the reader copies it.
      const box = make('input', {readonly: true, value: address, 'aria-label': words.share})
      place.replaceChildren(words.refused, box)
      box.focus()
      box.select()
    }
  }
  const steps = [button(words.previous, () => go(at - 1)), button(words.next, () => go(at + 1))]
  bar.replaceChildren(
    place,
    ...(matches.length > 1 ? steps : []),
    button(words.share, () => void share()),
    button(words.close, close),
  )
  bar.hidden = false
  // The title is on the screen already: the first match of the text says more.
  const inText = matches.findIndex((match) => match[0]?.closest('h1') === null)
  go(Math.max(inText, 0))
}

/** An address that browsers scroll to and mark by themselves (URL fragment text directives). */
function fragmentAddress(match: Match): string {
  const text = match
    .map((mark) => mark.textContent ?? '')
    .join('')
    .trim()
  const address = new URL(location.pathname, location.origin)
  return `${address}#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`
}
