/** Which style sheets of `assets/` each kind of page asks for: what all pages share, and what its own kind has. */
import type {View} from './views/model.ts'

const ofAll = 'site.css'

const ofKind: Readonly<Record<View['kind'], string>> = {
  home: 'lists.css',
  list: 'lists.css',
  days: 'lists.css',
  index: 'lists.css',
  mention: 'lists.css',
  names: 'lists.css',
  about: 'lists.css',
  'not-found': 'lists.css',
  article: 'article.css',
  search: 'search.css',
  report: 'report.css',
  'report-list': 'report.css',
}

/** `stylesOf('article')` → `['/assets/site.css', '/assets/article.css']`, without the prefix, in the order they are read. */
export const stylesOf = (kind: View['kind']): readonly string[] =>
  [ofAll, ofKind[kind]].map((name) => `/assets/${name}`)
