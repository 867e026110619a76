/** The report's filter: reads the index of files part by part and lists those that are asked for. */
import type {IndexedFile, ReportIndex} from '../../../src/site/publish/report-index.ts'
import type {FilterWords} from '../../../src/words/report.ts'
import {make} from '../search/dom.ts'
import {fill} from '../search/words.ts'
import {matcher, type Wanted} from './matches.ts'

/** Files shown at once. */
const atOnce = 100
/** Rest after the last key, milliseconds, before a text is looked for. */
const rest = 200

interface Loaded {
  readonly codes: readonly string[]
  readonly files: readonly IndexedFile[]
}

/** Makes a form filter. What is asked for stands in the address, so that it can be kept and sent. */
export function wireFilter(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as FilterWords & {outcomes: Record<string, string>}
  const root = form.dataset['root'] ?? '/'
  const region = form.parentElement
  const status = region?.querySelector('[data-report-status]')
  const list = region?.querySelector('[data-report-found]')
  const more = region?.querySelector<HTMLButtonElement>('[data-report-more]')
  if (!status || !list || !more) return

  let index: Promise<Loaded> | undefined
  let found: readonly IndexedFile[] = []
  let latest = 0

  const showMore = () => {
    const from = list.childElementCount
    list.append(...found.slice(from, from + atOnce).map((file) => row(file, root, words.outcomes)))
    const left = found.length - list.childElementCount
    more.hidden = left <= 0
    more.textContent = fill(words.more, {n: left})
  }

  const run = async () => {
    const wanted = wantedIn(form)
    keepInAddress(wanted)
    list.replaceChildren()
    more.hidden = true
    status.textContent = ''
    const turn = ++latest
    if (wanted.q === '' && wanted.outcome === '' && wanted.code === '') return
    status.textContent = words.reading
    index ??= readIndex(new URL(form.dataset['reportFilter'] ?? '', location.href))
    const loaded = await index.catch(() => undefined)
    // The reader went on to something else.
    if (turn !== latest) return
    if (!loaded) {
      index = undefined
      status.textContent = words.failed
      return
    }
    found = loaded.files.filter(matcher(wanted, loaded.codes))
    status.textContent = found.length === 0 ? words.none : fill(words.found, {n: found.length})
    showMore()
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = (delay: number) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void run(), delay)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    later(0)
  })
  form.addEventListener('input', (event) => later(event.target instanceof HTMLSelectElement ? 0 : rest))
  more.addEventListener('click', showMore)
  fillFromAddress(form)
  later(0)
}

const names = ['q', 'outcome', 'code'] as const

function wantedIn(form: HTMLFormElement): Wanted {
  const data = new FormData(form)
  const [q = '', outcome = '', code = ''] = names.map((name) => String(data.get(name) ?? '').trim())
  return {q, outcome, code}
}

function fillFromAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search)
  for (const name of names) {
    const field = form.elements.namedItem(name)
    const value = asked.get(name)
    if (value !== null && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) field.value = value
  }
}

function keepInAddress(wanted: Wanted): void {
  const address = new URL(location.href)
  for (const name of names) {
    if (wanted[name] === '') address.searchParams.delete(name)
    else address.searchParams.set(name, wanted[name])
  }
  if (address.href !== location.href) history.replaceState(null, '', address)
}

/** All parts, one after another: the first names the next. */
async function readIndex(first: URL): Promise<Loaded> {
  const files: IndexedFile[] = []
  let codes: readonly string[] = []
  for (let part: URL | null = first; part; ) {
    const answer: Response = await fetch(part)
    if (!answer.ok) throw new Error(`${part.href}: ${answer.status}`)
    const read = (await answer.json()) as ReportIndex
    if (part === first) codes = read.codes
    files.push(...read.files)
    part = read.next === null ? null : new URL(read.next, part)
  }
  return {codes, files}
}

function row(
  [path, titles, outcome, , place]: IndexedFile,
  root: string,
  outcomes: Record<string, string>,
): HTMLElement {
  const link = make('a', {href: root + place.slice(1)}, make('code', {}, path))
  const badge = make('span', {class: `outcome ${outcome}`}, outcomes[outcome] ?? outcome)
  const file = make('p', {class: 'file'}, badge, ' ', link)
  return make('li', {}, file, ...(titles === '' ? [] : [make('p', {class: 'aside'}, titles)]))
}
