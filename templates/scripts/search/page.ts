/** The search page: the form, its address and its results kept in step. Works on the markup of `SearchPanel`. */
import type * as Api from './api.ts'
import {pageAddress, readText, searchFolder} from './base.ts'
import {chart} from './chart.ts'
import {make} from './dom.ts'
import {rowsFor} from './export-csv.ts'
import {facetLists} from './facet-lists.ts'
import {wireKeyboard} from './keyboard.ts'
import {moreLabel, notes, resultItem, totalLabel} from './results-list.ts'
import {parametersOf, type SearchState, stateOf} from './state.ts'
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
    chart: part('chart'),
    facets: part('facets'),
    list: part('list'),
    more: part('more'),
    save: part('save'),
  }
  // Only the latest run may show anything.
  let run = 0
  const show = (state: SearchState, limit = STEP) => {
    const own = ++run
    void showState(panel, state, limit, () => own === run, go).catch((error: unknown) => {
      if (own === run) showFailure(panel, error, () => show(state, limit))
    })
  }
  function go(state: SearchState, how: 'push' | 'replace' = 'push'): void {
    const query = parametersOf(state).toString()
    const address = query === '' ? location.pathname : `?${query}`
    if (how === 'push' && location.search !== (query === '' ? '' : `?${query}`)) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    show(state)
  }
  const now = () => stateOf(new URLSearchParams(location.search))
  const typed = () => formState(panel.form, now())
  wireTyping(
    panel,
    () => go(typed(), 'replace'),
    () => go(typed()),
  )
  panel.more.addEventListener('click', () => show(now(), panel.list.children.length + STEP))
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
  const read = () => {
    fillForm(panel, now())
    show(now())
  }
  window.addEventListener('popstate', read)
  read()
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
    if (ours && field.form === form && field !== box) submit()
  })
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
  limit: number,
  isLatest: () => boolean,
  go: (state: SearchState) => void,
): Promise<void> {
  const {words, status, list} = panel
  if (state.q === '') {
    status.textContent = words.hint
    clear(panel)
    return
  }
  status.textContent = words.searching
  const api = await openApi()
  const options = optionsOf(state)
  const result = await api.search(state.q, {...options, limit, read: (READ * limit) / STEP})
  if (!isLatest()) return
  status.textContent = totalLabel(words, result, state.q)
  const apart = `?${parametersOf({...state, apart: true})}`
  panel.notes.replaceChildren(...notes(result, words, apart))
  const context = {words, q: state.q, addressOf: (url: string) => pageAddress(folder, url).href}
  // What stands already stays, so that focus and place are kept when more is shown.
  const isMore = limit > STEP
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
  showFacets(panel, result, state)
  if (result.total + result.unread === 0) await showNear(panel, state, api, isLatest)
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
  const narrowed = state.from !== '' || state.to !== '' || Object.keys(state.filters).length > 0
  if (!isLatest()) return
  const link = (to: SearchState, label: string) =>
    make('li', {}, make('a', {href: `?${parametersOf(to)}`, 'data-search-go': true}, label))
  const links = near.map(({q, total}) => link({...state, q}, `${q} (${total})`))
  if (narrowed) links.unshift(link({...state, filters: {}, from: '', to: ''}, words.clear))
  if (links.length > 0)
    place.append(make('div', {class: 'search-near'}, make('p', {}, words.tryFewer), make('ul', {}, ...links)))
}

/** What stood there were answers to another question. Trying again helps only where something may come after all. */
function showFailure(panel: Panel, error: unknown, again: () => void): void {
  clear(panel)
  const forbidden = error instanceof Error && 'reason' in error && error.reason === 'webassembly'
  panel.status.textContent = forbidden ? panel.words.forbidden : panel.words.failed
  if (forbidden) return
  const button = make('button', {type: 'button', class: 'search-retry'}, panel.words.retry)
  button.addEventListener('click', again)
  panel.notes.replaceChildren(button)
}

function clear({notes: place, chart: bars, facets, list, more, save}: Panel): void {
  for (const element of [place, bars, facets, list]) element.replaceChildren()
  more.hidden = true
  save.hidden = true
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
