/** Articles for tests of what is published. Brands are made here. */
import type {FiledArticle} from '../../../../src/archive/model.ts'
import type {EdtfDate, SitePath, Slug, SourcePath} from '../../../../src/model.ts'

export interface Words {
  readonly id?: string
  readonly title?: string
  readonly date?: string | null
  readonly lastDay?: string | null
  readonly published?: string | null
  readonly updated?: string | null
  readonly publication?: string | null
  readonly authors?: readonly string[]
  readonly categories?: readonly (readonly string[])[]
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly originalUrl?: string | null
  readonly former?: readonly string[]
}

const known = (value: string) => ({value, from: 'front-matter', sure: 1}) as const

/** An article with these words, and nothing else of note. */
export function article(words: Words = {}): FiledArticle {
  const id = words.id ?? 's1'
  const date = words.date === undefined ? '2022-01-25' : words.date
  return {
    id: id as Slug,
    path: `/a/${id}/` as SitePath,
    source: {path: `${id}.txt` as SourcePath, sha256: 'ab'.repeat(32), encoding: 'utf-8', bytes: 10},
    title: known(words.title ?? '旧闻一则'),
    date: date === null ? null : {...known(date), value: date as EdtfDate},
    lastDay: words.lastDay === undefined ? date : words.lastDay,
    published: words.published ?? null,
    updated: words.updated ?? null,
    publication: words.publication == null ? null : known(words.publication),
    authors: (words.authors ?? []).map(known),
    deck: null,
    terms: [],
    mentions: {people: [], organisations: []},
    dateline: null,
    desk: [],
    categories: words.categories ?? [],
    tags: words.tags ?? [],
    lang: 'zh-Hans',
    originalUrl: words.originalUrl == null ? null : known(words.originalUrl),
    platform: null,
    securities: [],
    leadImage: null,
    besidePictures: [],
    formerAddresses: words.former ?? [],
    extra: {},
    summary: words.summary ?? '一句话。',
    characters: 10,
    bodyHash: 'cd'.repeat(32),
    shingles: '',
    format: 'html',
    removed: [],
    categorySlugs: [],
    tagSlugs: [],
    tagPlaces: [],
    publicationSlug: null,
    authorSlugs: [],
    duplicates: [],
    copies: [],
  }
}
