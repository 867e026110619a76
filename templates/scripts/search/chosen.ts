import {make} from './dom.ts'
import {facetsShown, parametersOf, type SearchState} from './state.ts'
import {fill, type SearchWords} from './words.ts'

/** What results are limited to, each a link that lifts the limit, and one for all; null where there is none. */
export function chosenLimits(state: SearchState, words: SearchWords): HTMLElement | null {
  const {filters, from, to} = state
  const facets = facetsShown.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => ({
      label: `${words.facets[facet]} ${value}`,
      without: {...state, filters: {...filters, [facet]: (filters[facet] ?? []).filter((other) => other !== value)}},
    })),
  )
  const dates =
    from === '' && to === '' ? [] : [{label: datesLabel(state, words), without: {...state, from: '', to: ''}}]
  const limits = [...facets, ...dates]
  if (limits.length === 0) return null
  const link = (to: SearchState, text: string, spoken: string) =>
    make('li', {}, make('a', {href: `?${parametersOf(to)}`, 'data-search-go': true, 'aria-label': spoken}, text))
  const links = limits.map(({label, without}) => link(without, `${label} ×`, fill(words.lift, {limit: label})))
  if (limits.length > 1) links.push(link({...state, filters: {}, from: '', to: ''}, words.clear, words.clear))
  return make('ul', {class: 'search-chosen'}, ...links)
}

function datesLabel({from, to}: SearchState, words: SearchWords): string {
  if (from === to) return from
  return [from && `${words.from} ${from}`, to && `${words.to} ${to}`].filter((part) => part !== '').join(' ')
}
