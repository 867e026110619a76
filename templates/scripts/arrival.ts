import {fetchedFrom} from './fetched.ts'

/** On an article's page that a search has led to: fetches what marks the words that were searched for. */
export function wireArrival(): void {
  const bar = document.querySelector<HTMLElement>('[data-arrive]')
  const {script, integrity} = bar?.dataset ?? {}
  if (script === undefined || !new URLSearchParams(location.search).get('q')?.trim()) return
  void fetchedFrom(new URL(script, location.href).href, integrity)
}
