/** Words the scripts of search need; the page hands them over, `{n}` and the like are filled in. */
export interface SearchWords {
  readonly label: string
  readonly placeholder: string
  readonly submit: string
  readonly sort: string
  readonly sortBy: Readonly<Record<'relevance' | 'newest' | 'oldest', string>>
  readonly from: string
  readonly to: string
  readonly period: string
  readonly narrow: string
  readonly facets: Readonly<Record<'publication' | 'category' | 'tag' | 'author' | 'year', string>>
  readonly results: string
  readonly hint: string
  readonly searching: string
  /** `{n}`. */
  readonly found: string
  /** `{q}`. */
  readonly nothing: string
  readonly tryFewer: string
  readonly failed: string
  /** The browser or the site's policy doesn't run the search's program. */
  readonly forbidden: string
  readonly retry: string
  readonly titlesOnly: string
  /** `{n}`. */
  readonly atLeast: string
  /** `{n}`: articles whose punctuation was not compared yet. */
  readonly unread: string
  /** `{n}`. */
  readonly readMore: string
  /** In place of an excerpt. */
  readonly pageUnread: string
  readonly together: string
  readonly apart: string
  readonly more: string
  readonly moreOf: string
  readonly moreExcerpts: string
  readonly chart: string
  /** `{period}`, `{n}`. */
  readonly bar: string
  readonly clear: string
  /** `{limit}`. */
  readonly lift: string
  readonly exportCsv: string
  readonly undated: string
  readonly differences: Readonly<Record<'script' | 'width' | 'accent', string>>
  /** `{i}`, `{n}`. */
  readonly matchOf: string
  readonly previous: string
  readonly next: string
  readonly close: string
  readonly share: string
  readonly shared: string
  /** Before the address, where the browser doesn't let it be copied. */
  readonly refused: string
}

/** `fill('共 {n} 篇', {n: 3})` → `共 3 篇`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))

/** The words of arriving from a search: every article's page carries them. */
export type ArrivalWords = Pick<SearchWords, 'matchOf' | 'previous' | 'next' | 'close' | 'share' | 'shared' | 'refused'>

/** The words an element carries. */
export const wordsFrom = <Words extends ArrivalWords = SearchWords>(element: HTMLElement): Words =>
  JSON.parse(element.dataset['words'] ?? '{}') as Words
