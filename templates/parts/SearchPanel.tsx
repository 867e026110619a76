import type {ArrivalWords, SearchWords} from '../scripts/search/words.ts'

interface SearchPanelProps {
  readonly words: SearchWords
  /** Address of the search page, path prefix included. */
  readonly action: string
  /** Address of `search/page.js`, path prefix included, and what it must be. */
  readonly script: string
  readonly integrity: string | undefined
}

/**
 * The search page's form and the places its script fills, found by their `data-search-…`. Without script it is a plain
 * form; `data-words` carries the words the script needs.
 */
export function SearchPanel({words, action, script, integrity}: SearchPanelProps) {
  return (
    <div class="search" data-search data-words={JSON.stringify(words)}>
      <search>
        <form method="get" action={action} id="search-form" data-search-form>
          <p class="search-line">
            <label class="spoken" for="search-box">
              {words.label}
            </label>
            <input
              id="search-box"
              name="q"
              type="search"
              autocomplete="off"
              placeholder={words.placeholder}
              aria-describedby="search-status"
              data-search-box
            />
            <button type="submit">{words.submit}</button>
          </p>
          <p class="search-options">
            <label for="search-sort">{words.sort}</label>{' '}
            <select id="search-sort" name="sort">
              <option value="relevance">{words.sortBy.relevance}</option>
              <option value="newest">{words.sortBy.newest}</option>
              <option value="oldest">{words.sortBy.oldest}</option>
            </select>{' '}
            <label for="search-from">{words.from}</label> <PeriodInput name="from" hint={words.period} />{' '}
            <label for="search-to">{words.to}</label> <PeriodInput name="to" hint={words.period} />
          </p>
        </form>
      </search>
      <p role="status" id="search-status" class="search-status" data-search-status>
        {words.hint}
      </p>
      <div data-search-notes />
      <div class="search-columns">
        <div class="search-found">
          <h2 class="spoken">{words.results}</h2>
          <ol class="search-results" data-search-list />
          <p>
            <button type="button" hidden data-search-more>
              {words.more}
            </button>{' '}
            <button type="button" hidden data-search-save>
              {words.exportCsv}
            </button>
          </p>
        </div>
        <div class="search-narrow">
          <div data-search-chart />
          <div data-search-facets />
        </div>
      </div>
      <script type="module" src={script} integrity={integrity} />
    </div>
  )
}

function PeriodInput({name, hint}: {name: 'from' | 'to'; hint: string}) {
  return (
    <input
      type="text"
      id={`search-${name}`}
      name={name}
      size={10}
      inputmode="numeric"
      autocomplete="off"
      placeholder="2021-03"
      title={hint}
      pattern="\d{4}(-\d\d(-\d\d)?)?"
    />
  )
}

interface ArrivalProps {
  readonly words: SearchWords
  /** Address of `search/arrive.js`, path prefix included, and what it must be. */
  readonly script: string
  readonly integrity: string | undefined
}

/** Where an article's page shows which match a reader is at; empty, hidden and without a script until one arrives from a search. */
export function SearchArrival({words, script, integrity}: ArrivalProps) {
  const {matchOf, previous, next, close, share, shared} = words
  const own: ArrivalWords = {matchOf, previous, next, close, share, shared}
  return (
    <div
      class="search-arrival"
      hidden
      data-arrive
      data-script={script}
      data-integrity={integrity}
      data-words={JSON.stringify(own)}
    />
  )
}
