import type {Frame} from '../../src/site/views/model.ts'
import {searchUrl, withPrefix} from '../../src/urls.ts'
import {wordsOf} from '../../src/words/index.ts'

/** A box that leads to the search page; works without script as far as that page. */
export function SearchForm({frame}: {frame: Frame}) {
  const {search} = wordsOf(frame.lang)
  return (
    <search class="search-box">
      <form method="get" action={withPrefix(frame.prefix, searchUrl)}>
        <label class="spoken" for="q">
          {search.label}
        </label>
        <input id="q" name="q" type="search" autocomplete="off" placeholder={search.placeholder} />
        <button type="submit">{search.submit}</button>
      </form>
    </search>
  )
}
