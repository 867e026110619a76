import type {FacetCount, Facets} from './api.ts'
import {make} from './dom.ts'
import {facetsShown, type SearchState} from './state.ts'
import type {SearchWords} from './words.ts'

/** Values of a facet before a reader asks for all. */
const SHOWN = 8

/** A checkbox for each value, part of the search form; what is chosen is always shown. */
export function facetLists(facets: Facets, state: SearchState, words: SearchWords, form: string): HTMLElement[] {
  return facetsShown.flatMap((facet) => {
    const chosen = new Set(state.filters[facet] ?? [])
    const listed = facet === 'year' ? facets[facet].toReversed() : facets[facet]
    const missing = [...chosen].filter((value) => !listed.some((entry) => entry.value === value))
    const values = [...listed, ...missing.map((value) => ({value, count: 0}))]
    if (values.length === 0) return []
    const box = ({value, count}: FacetCount) =>
      make(
        'li',
        {},
        make(
          'label',
          {},
          make('input', {type: 'checkbox', name: facet, value, form, checked: chosen.has(value)}),
          ' ',
          make('span', {class: 'search-value'}, value),
          ' ',
          make('span', {class: 'search-count'}, String(count)),
        ),
      )
    const first = values.filter(({value}, i) => i < SHOWN || chosen.has(value))
    const rest = values.filter((entry) => !first.includes(entry))
    const group = make(
      'fieldset',
      {class: 'search-facet', 'data-facet': facet},
      make('legend', {}, words.facets[facet]),
      make('ul', {}, ...first.map(box)),
    )
    if (rest.length > 0)
      group.append(
        make('details', {}, make('summary', {}, `${words.more} (${rest.length})`), make('ul', {}, ...rest.map(box))),
      )
    return [group]
  })
}
