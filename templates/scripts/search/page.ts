/** The search page: the form, its address and its results kept in step. Works on the markup of `SearchPanel`. */
import type * as Api from './api.ts'
import {pageAddress, readText, searchFolder} from './base.ts'
import {chart} from './chart.ts'
import {chosenLimits} from './chosen.ts'
import {make} from './dom.ts'
import {rowsFor} from './export-csv.ts'
import {facetLists} from './facet-lists.ts'
import {wireKeyboard} from './keyboard.ts'
import {moreLabel, notes, resultItem, totalLabel} from './results-list.ts'
import {parametersOf, periodOf, type SearchState, stateOf} from './state.ts'
import {suggest} from './suggest.ts'
import {type SearchWords, wordsFrom} from './words.ts'

/** Results shown at first, and with each "more". */
const STEP = 10
/** Texts read for each, where words were quoted. */
const READ = 40
/** Typing has ended when nothing was typed for so long (ms). */
const PAUSE = 180

interface Panel {
  readonly words: SearchWords
  readonly form: HTMLFormElement
  readonly box: HTMLInputElement
  readonly status: HTMLElement
  readonly notes: HTMLElement
  readonly narrow: HTMLDetailsElement
  readonly chart: HTMLElement
  readonly facets: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLButtonElement
  readonly save: HTMLButtonElement
}

const folder = searchFolder(import.meta.url)
const kept: {api?: Promise<typeof Api>; failures: number} = {failures: 0}
/** Browsers may remember that a script failed to load: another try asks by another address. */
const openApi = (): Promise<typeof Api> => {
  const again = kept.failures > 0 ? `?again=${kept.failures}` : ''
  kept.api ??= import(new URL(`api.js${again}`, folder).href).catch((error: unknown) => {
    delete kept.api
    kept.failures++
    throw error
  }) as Promise<typeof Api>
  return kept.api
}

const root = document.querySelector<HTMLElement>('[data-search]')
if (root) wire(root)

function wire(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string) => {
    const element = root.querySelector<T>(`[data-search-${name}]`)
    if (!element) throw new Error(`The search page has no data-search-${name}`)
    return element
  }
  const panel: Panel = {
    words: wordsFrom(root),
    form: part('form'),
    box: part('box'),
    status: part('status'),
    notes: part('notes'),
    narrow: part('narrow'),
    chart: part('chart'),
    facets: part('facets'),
    list: part('list'),
    more: part('more'),
    save: part('save'),
  }
  // Only the latest run may show anything.
  let run = 0
  const show = async (state: SearchState, limit = STEP, isMore = false): Promise<void> => {
    const own = ++run
    try {
      await showState(panel, state, {limit, isMore}, () => own === run, go)
    } catch (error) {
      if (own === run) showFailure(panel, error, () => void show(state, limit))
    }
  }
  function go(state: SearchState, how: 'push' | 'replace' = 'push'): void {
    const query = parametersOf(state).toString()
    const address = query === '' ? location.pathname : `?${query}`
    if (how === 'push' && location.search !== (query === '' ? '' : `?${query}`)) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    void show(state)
  }
  const now = () => stateOf(new URLSearchParams(location.search))
  const typed = () => formState(panel.form, now())
  wireTyping(
    panel,
    () => go(typed(), 'replace'),
    () => go(typed()),
  )
  panel.more.addEventListener('click', () => show(now(), panel.list.children.length + STEP, true))
  panel.save.addEventListener('click', () => {
    panel.save.disabled = true
    const state = now()
    save(state)
      .catch(() => {
        panel.status.textContent = panel.words.failed
      })
      .finally(() => {
        panel.save.disabled = false
      })
  })
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search-go]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(stateOf(new URL(link.href).searchParams))
  })
  wireKeyboard(panel.box, panel.list)
  wireNarrow(panel.narrow)
  // Where a reader was, for the way back from an article.
  window.addEventListener('pagehide', () => {
    const place: Place = {shown: panel.list.children.length, y: scrollY}
    history.replaceState(place, '')
  })
  const read = async () => {
    const {state} = history as {readonly state: Partial<Place> | null}
    const {shown = STEP, y = 0} = state ?? {}
    fillForm(panel, now())
    await show(now(), Math.max(shown, STEP))
    if (y > 0) requestAnimationFrame(() => scrollTo(0, y))
  }
  window.addEventListener('popstate', () => void read())
  void read()
}

/** How many results were shown, and how far down the page was. */
interface Place {
  readonly shown: number
  readonly y: number
}

/** Beside the results where there is room; on narrow screens closed, above them. */
function wireNarrow(narrow: HTMLDetailsElement): void {
  const wide = matchMedia('(width >= 60rem)')
  const settle = () => {
    narrow.open = wide.matches
  }
  wide.addEventListener('change', settle)
  settle()
}

/** Enter, choosing and a pause in typing search; while an input method composes, nothing does. */
function wireTyping({form, box}: Panel, settle: () => void, submit: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(settle, PAUSE)
  }
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later()
  })
  box.addEventListener('compositionend', later)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    submit()
  })
  document.addEventListener('change', (event) => {
    const field = event.target
    const ours = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    if (ours && field.form === form && field !== box && readPeriod(field)) submit()
  })
}

/** Writes a period in its usual form; where it is none, says so at the field. */
function readPeriod(field: HTMLInputElement | HTMLSelectElement): boolean {
  if (!field.matches('[data-search-period]')) return true
  const period = periodOf(field.value)
  const isRead = period !== '' || field.value.trim() === ''
  field.setCustomValidity(isRead ? '' : field.title)
  if (isRead) field.value = period
  return field.reportValidity()
}

/** What the form says; words of another query are no headline any more. */
function formState(form: HTMLFormElement, before: SearchState): SearchState {
  const parameters = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') parameters.append(name, value)
  const state = stateOf(parameters)
  return {...state, apart: before.apart && state.q === before.q}
}

function fillForm({form, box}: Panel, state: SearchState): void {
  box.value = state.q
  for (const name of ['sort', 'from', 'to'] as const) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = state[name]
  }
}

async function showState(
  panel: Panel,
  state: SearchState,
  {limit, isMore}: {readonly limit: number; readonly isMore: boolean},
  isLatest: () => boolean,
  go: (state: SearchState) => void,
): Promise<void> {
  const {words, status, list} = panel
  if (state.q === '') {
    keepRoom(false)
    status.textContent = words.hint
    clear(panel)
    return
  }
  keepRoom(true)
  status.textContent = words.searching
  const api = await openApi()
  const options = optionsOf(state)
  const result = await api.search(state.q, {...options, limit, read: (READ * limit) / STEP})
  if (!isLatest()) return
  status.textContent = totalLabel(words, result, state.q)
  const apart = `?${parametersOf({...state, apart: true})}`
  const limits = chosenLimits(state, words)
  panel.notes.replaceChildren(...(limits ? [limits] : []), ...notes(result, words, apart))
  const context = {words, q: state.q, addressOf: (url: string) => pageAddress(folder, url).href}
  // What stands already stays, so that focus and place are kept when more is shown.
  const kept = new Set(isMore ? [...list.children].map((item) => item.getAttribute('data-url')) : [])
  const items = result.hits.filter(({url}) => !kept.has(url)).map((hit) => resultItem(hit, context))
  if (isMore) list.append(...items)
  else list.replaceChildren(...items)
  if (isMore) items[0]?.querySelector('a')?.focus()
  const more = moreLabel(words, result)
  panel.more.hidden = more === null
  panel.more.textContent = more
  panel.save.hidden = result.total + result.unread === 0
  const bars = chart(result.facets, words, (period) => go({...state, from: period, to: period}))
  panel.chart.replaceChildren(...(bars ? [bars] : []))
  panel.narrow.hidden = result.total + result.unread === 0 && limits === null
  showFacets(panel, result, state)
  if (result.total + result.unread > 0) return
  keepRoom(false)
  await showNear(panel, state, api, isLatest)
}

/** New boxes in place of the old ones; the one a reader was at keeps the focus. */
function showFacets({facets, words, form}: Panel, result: Api.Result, state: SearchState): void {
  const at = document.activeElement
  const focused = at instanceof HTMLInputElement && facets.contains(at) ? {name: at.name, value: at.value} : null
  const open = new Set(
    [...facets.querySelectorAll('details[open]')].map((d) => d.closest('fieldset')?.dataset['facet']),
  )
  facets.replaceChildren(...facetLists(result.facets, state, words, form.id))
  for (const details of facets.querySelectorAll('details'))
    details.open = open.has(details.closest('fieldset')?.dataset['facet'])
  const again = [...facets.querySelectorAll('input')].find(
    (box) => box.name === focused?.name && box.value === focused.value,
  )
  again?.focus()
}

async function showNear({words, notes: place}: Panel, state: SearchState, api: typeof Api, isLatest: () => boolean) {
  const near = await suggest(state.q, optionsOf(state), api.search)
  if (!isLatest()) return
  const link = (to: SearchState, label: string) =>
    make('li', {}, make('a', {href: `?${parametersOf(to)}`, 'data-search-go': true}, label))
  const links = near.map(({q, total}) => link({...state, q}, `${q} (${total})`))
  if (links.length > 0)
    place.append(make('div', {class: 'search-near'}, make('p', {}, words.tryFewer), make('ul', {}, ...links)))
}

/** What stood there were answers to another question. Trying again helps only where something may come after all. */
function showFailure(panel: Panel, error: unknown, again: () => void): void {
  clear(panel)
  keepRoom(false)
  const forbidden = error instanceof Error && 'reason' in error && error.reason === 'webassembly'
  panel.status.textContent = forbidden ? panel.words.forbidden : panel.words.failed
  if (forbidden) return
  const button = make('button', {type: 'button', class: 'search-retry'}, panel.words.retry)
  button.addEventListener('click', again)
  panel.notes.replaceChildren(button)
}

/** While an answer is awaited, and where there is one, what follows it stays below the screen: it would jump there. */
function keepRoom(keeps: boolean): void {
  document.documentElement.toggleAttribute('data-asked', keeps)
}

/** Takes away what answered another question. What is chosen stays in the form, out of sight, for the next one. */
function clear({notes: place, list, more, save, narrow}: Panel): void {
  place.replaceChildren()
  list.replaceChildren()
  more.hidden = true
  save.hidden = true
  narrow.hidden = true
}

const optionsOf = ({filters, from, to, sort, apart}: SearchState): Api.SearchOptions => ({
  filters,
  from,
  to,
  sort,
  apart,
})

/** The rows of the site's list of articles that a query finds, as a file. */
async function save(state: SearchState): Promise<void> {
  const api = await openApi()
  const [urls, list] = await Promise.all([
    api.urls(state.q, optionsOf(state)),
    readText(new URL('../data/articles.csv', folder)),
  ])
  const file = new Blob(['\ufeff', rowsFor(list, urls)], {type: 'text/csv'})
  const link = make('a', {href: URL.createObjectURL(file), download: `${state.q.replace(/[\\/:*?"<>|]/gu, '_')}.csv`})
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
