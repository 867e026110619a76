/** Pages of the people and organisations that articles name, and their indexes. */
import type {Archive, FiledArticle, NameShelf} from '../../archive/model.ts'
import {indexLetter, sortKey} from '../../archive/pinyin.ts'
import {contained} from '../../bidi.ts'
import type {SitePath} from '../../model.ts'
import {homeUrl, organisationsUrl, organisationUrl, pageOf, peopleUrl, personUrl} from '../../urls.ts'
import type {Words} from '../../words/index.ts'
import type {MentionWords} from '../../words/mentions.ts'
import {type NamePaths, namePathsOf} from './article-mentions.ts'
import {dateView, spanOf} from './date.ts'
import type {Figure} from './figures.ts'
import {ledgerOf} from './ledger.ts'
import type {MentionView, NameKind, NamesView, RoleView} from './mention-model.ts'
import type {Link} from './model.ts'
import {articleItem, pagerView} from './pieces.ts'

/** Pages of articles a name has at most; a name in thousands of articles is looked for by searching. */
const mostPages = 10
const mostRoles = 40
const mostBranches = 60

/** What the views are made of. */
export interface MentionSite {
  readonly archive: Archive
  readonly pageSize: number
  readonly figuresOf: (article: FiledArticle) => readonly Figure[]
  readonly words: Words
  readonly mentionWords: MentionWords
}

interface MentionPage {
  readonly path: SitePath
  readonly view: () => MentionView
  /** What the view is made from, without reading a body: see `Page` in `pages.ts`. */
  readonly inputs: () => unknown
}

interface Kind {
  readonly of: NameKind
  readonly url: typeof personUrl
  readonly index: SitePath
  readonly shelves: (archive: Archive) => readonly NameShelf[]
}

const kinds: readonly Kind[] = [
  {of: 'person', url: personUrl, index: peopleUrl, shelves: (archive) => archive.people},
  {of: 'organisation', url: organisationUrl, index: organisationsUrl, shelves: (archive) => archive.organisations},
]

const allOf = (of: NameKind, {allPeople, allOrganisations}: MentionWords): string =>
  of === 'person' ? allPeople : allOrganisations

/** Every page of every name. */
export function mentionPages(site: MentionSite): MentionPage[] {
  const paths = namePathsOf(site.archive)
  return kinds.flatMap((kind) => kind.shelves(site.archive).flatMap((shelf) => pagesOf(shelf, kind, site, paths)))
}

function pagesOf(shelf: NameShelf, kind: Kind, site: MentionSite, paths: NamePaths): MentionPage[] {
  const {articles} = shelf
  const count = Math.min(mostPages, Math.ceil(articles.length / site.pageSize))
  const list = kind.url(shelf.slug)
  return Array.from({length: count}, (_, i) => ({
    path: pageOf(list, i + 1),
    view: () => mentionView(shelf, kind, i, count, site, paths),
    inputs: () => [
      [kind.of, shelf.name, shelf.slug, i, count, site.pageSize, articles],
      i === 0 ? [housesOf(shelf.name, articles, paths), branchesOf(shelf.name, articles, paths)] : [],
    ],
  }))
}

function mentionView(
  {name, slug, articles}: NameShelf,
  {of, url, index}: Kind,
  page: number,
  count: number,
  site: MentionSite,
  paths: NamePaths,
): MentionView {
  const {words, mentionWords, pageSize} = site
  const list = url(slug)
  const heading = contained(name)
  const isFirst = page === 0
  const isPerson = of === 'person'
  return {
    kind: 'mention',
    path: pageOf(list, page + 1),
    title: isFirst ? heading : words.page.numbered(heading, page + 1),
    description: mentionWords.description(heading, articles.length),
    breadcrumbs: [home(words), {label: allOf(of, mentionWords), path: index}],
    of,
    heading,
    total: articles.length,
    ...spanOf(
      articles.map(({date}) => date),
      words,
    ),
    roles: isFirst && isPerson ? rolesOf(name, articles, words) : [],
    houses: isFirst && !isPerson ? housesOf(name, articles, paths) : [],
    branches: isFirst && !isPerson ? branchesOf(name, articles, paths) : [],
    ledger: isFirst && !isPerson ? ledgerOf(name, articles, site.figuresOf, words) : [],
    items: articles.slice(page * pageSize, (page + 1) * pageSize).map((article) => articleItem(article, words)),
    pager: pagerView(list, page + 1, count),
    rest: page + 1 === count ? Math.max(0, articles.length - count * pageSize) : 0,
  }
}

const home = (words: Words): Link => ({label: words.nav.home, path: homeUrl})

/** The offices of a person, those met first in time first. `articles` newest first. */
function rolesOf(name: string, articles: readonly FiledArticle[], words: Words): RoleView[] {
  const byRole = new Map<string, FiledArticle[]>()
  for (const article of articles.toReversed()) {
    const roles = article.mentions.people.find((person) => person.name === name)?.roles ?? []
    for (const role of roles) byRole.set(role, [...(byRole.get(role) ?? []), article])
  }
  return [...byRole].slice(0, mostRoles).map(([role, naming]): RoleView => {
    const ends = [naming[0], naming.at(-1)].flatMap((article) => article ?? [])
    return {
      role: contained(role),
      dates: [...new Set(ends)].map(({date, path}) => ({date: dateView(date, null, words), path})),
      publications: [...new Set(naming.flatMap(({publication}) => publication?.value ?? []))].slice(0, 3),
      count: naming.length,
    }
  })
}

function housesOf(name: string, articles: readonly FiledArticle[], paths: NamePaths): Link[] {
  const houses = new Set(
    articles.flatMap(({mentions}) => mentions.organisations.find((one) => one.name === name)?.parent ?? []),
  )
  return [...houses].sort().flatMap((label) => {
    const path = paths.organisation.get(label)
    return path ? [{label: contained(label), path}] : []
  })
}

function branchesOf(name: string, articles: readonly FiledArticle[], paths: NamePaths): MentionView['branches'] {
  const counts = new Map<string, number>()
  for (const {mentions} of articles)
    for (const {name: branch, parent} of mentions.organisations)
      if (parent === name) counts.set(branch, (counts.get(branch) ?? 0) + 1)
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostBranches)
    .map(([label, count]) => ({label: contained(label), path: paths.organisation.get(label) ?? null, count}))
}

/** The index of people, and that of organisations. */
export function namesViews({archive, words, mentionWords}: MentionSite): NamesView[] {
  return kinds.map(({of, url, index, shelves}): NamesView => {
    const other = kinds.find((kind) => kind.of !== of)?.of ?? of
    const title = allOf(of, mentionWords)
    return {
      kind: 'names',
      path: index,
      title,
      description: words.page.indexDescription(title, shelves(archive).length),
      breadcrumbs: [home(words)],
      of,
      terms: shelves(archive)
        .map(({name, slug, articles}) => ({name, path: url(slug), count: articles.length, key: sortKey(name)}))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({name, path, count}) => ({
          label: contained(name),
          path,
          count,
          letter: indexLetter(name),
          children: [],
        })),
      other: {label: allOf(other, mentionWords), path: other === 'person' ? peopleUrl : organisationsUrl},
    }
  })
}
