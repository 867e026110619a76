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
            <span>
              <label for="search-sort">{words.sort}</label>{' '}
              <select id="search-sort" name="sort">
                <option value="relevance">{words.sortBy.relevance}</option>
                <option value="newest">{words.sortBy.newest}</option>
                <option value="oldest">{words.sortBy.oldest}</option>
              </select>
            </span>{' '}
            <PeriodInput name="from" label={words.from} hint={words.period} example="2019" />{' '}
            <PeriodInput name="to" label={words.to} hint={words.period} example="2021-03" />
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
        <details class="search-narrow" open hidden data-search-narrow>
          <summary>{words.narrow}</summary>
          <div data-search-chart />
          <div data-search-facets />
        </details>
      </div>
      <script type="module" src={script} integrity={integrity} />
    </div>
  )
}

interface PeriodInputProps {
  readonly name: 'from' | 'to'
  readonly label: string
  readonly hint: string
  readonly example: string
}

function PeriodInput({name, label, hint, example}: PeriodInputProps) {
  return (
    <span>
      <label for={`search-${name}`}>{label}</label>{' '}
      <input
        type="text"
        id={`search-${name}`}
        name={name}
        size={10}
        autocomplete="off"
        placeholder={example}
        title={hint}
        data-search-period
      />
    </span>
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
  const {matchOf, previous, next, close, share, shared, refused} = words
  const own: ArrivalWords = {matchOf, previous, next, close, share, shared, refused}
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
