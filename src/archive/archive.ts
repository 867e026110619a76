/** Articles to Archive: duplicates settled, labels and addresses given, in order, filed. */
import {lastDay} from '../ingest/edtf.ts'
import type {Article, EdtfDate, Slug, SourcePath} from '../model.ts'
import {articleUrl} from '../urls.ts'
import {findDuplicates} from './duplicates.ts'
import {labelsOf} from './labels.ts'
import {defaultMentions, type MentionSettings, type NamesOf, nameShelves} from './mentions.ts'
import type {Archive, FiledArticle} from './model.ts'
import {byDate} from './order.ts'
import {findReprints} from './reprints.ts'
import {categoryShelves, dateShelves, flatShelves, tagShelves} from './shelves.ts'
import {slugOf, slugsOf} from './slug.ts'
import {fileTags, type TagFiling, type TagSettings} from './small-tags.ts'

/** What the owner says of the whole collection. */
export interface ArchiveSettings {
  readonly labels: Readonly<Record<string, string>>
  /** Which names of people and organisations get a page; where it is `off`, none are gathered. */
  readonly mentions?: MentionSettings | 'off'
  /** Which tags get a page of their own. */
  readonly tags?: TagSettings
}

/** An archive, and which files were copies of which. */
export interface BuiltArchive {
  readonly archive: Archive
  readonly duplicateOf: ReadonlyMap<SourcePath, FiledArticle>
}

/** Builds the archive. The order of `articles` has no influence on the result. */
export function buildArchive(articles: readonly Article[], settings: ArchiveSettings): BuiltArchive {
  const inPathOrder = (settings.mentions === 'off' ? articles.map(withoutNames) : [...articles]).sort(byPath)
  const groups = findDuplicates(inPathOrder)
  const labels = labelsOf(inPathOrder, settings.labels)
  const kept = groups.map(({kept: article, others}) => ({article, others}))
  const filing = filingOf(
    kept.map(({article}) => article),
    labels,
    settings.tags,
  )
  const filed = kept.map(({article, others}) => file(article, others, labels, filing)).sort(byDate)
  const duplicateOf = new Map(filed.flatMap((article) => article.duplicates.map((path) => [path, article] as const)))
  return {archive: shelve(filed, filing.tags, settings.mentions ?? defaultMentions), duplicateOf}
}

/** Where the owner wants no names gathered, no page and no data has them. */
const withoutNames = (article: Article): Article => ({...article, mentions: {people: [], organisations: []}})

/** By the file's path, then by id. */
function byPath(a: Article, b: Article): number {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

interface Filing {
  readonly categories: ReadonlyMap<string, Slug>
  readonly tags: TagFiling
  readonly publications: ReadonlyMap<string, Slug>
  readonly authors: ReadonlyMap<string, Slug>
}

const relabel = (path: readonly string[], labels: ReadonlyMap<string, string>) =>
  path.map((label) => labels.get(label) ?? label)

function filingOf(
  articles: readonly Article[],
  labels: ReadonlyMap<string, string>,
  tags: TagSettings | undefined,
): Filing {
  return {
    categories: slugsOf(articles.flatMap((a) => a.categories.flatMap((path) => relabel(path, labels)))),
    tags: fileTags(articles, tags),
    publications: slugsOf(articles.flatMap((a) => (a.publication ? [a.publication.value] : []))),
    authors: slugsOf(articles.flatMap((a) => a.authors.map(({value}) => value))),
  }
}

function file(
  article: Article,
  others: readonly Article[],
  labels: ReadonlyMap<string, string>,
  filing: Filing,
): FiledArticle {
  const categories = article.categories.map((path) => relabel(path, labels))
  return {
    ...article,
    categories,
    path: articleUrl(article.id),
    lastDay: article.date && lastDay(article.date.value),
    categorySlugs: categories.map((path) => path.map((label) => filing.categories.get(label) ?? slugOf(label))),
    tagSlugs: article.tags.map((tag) => filing.tags.slugs.get(tag) ?? slugOf(tag)),
    tagPlaces: article.tags.map((tag) => filing.tags.places.get(tag) ?? null),
    publicationSlug: article.publication && (filing.publications.get(article.publication.value) ?? null),
    authorSlugs: article.authors.map(({value}) => filing.authors.get(value) ?? slugOf(value)),
    duplicates: others.map(({source}) => source.path).sort(),
    copies: [...others].sort(byPath),
  }
}

function shelve(articles: readonly FiledArticle[], {shared}: TagFiling, mentions: MentionSettings | 'off'): Archive {
  const named = (namesOf: NamesOf) => (mentions === 'off' ? [] : nameShelves(articles, namesOf, mentions))
  const pairs = (names: readonly string[], slugs: readonly Slug[]) =>
    names.flatMap((label, i) => {
      const slug = slugs[i]
      return slug ? [{label, slug}] : []
    })
  const newest = articles.find((article) => article.lastDay !== null)
  return {
    articles,
    categories: categoryShelves(articles),
    tags: tagShelves(articles, shared),
    publications: flatShelves('publication', articles, (a) =>
      a.publication && a.publicationSlug ? [{label: a.publication.value, slug: a.publicationSlug}] : [],
    ),
    authors: flatShelves('author', articles, (a) =>
      pairs(
        a.authors.map(({value}) => value),
        a.authorSlugs,
      ),
    ),
    people: named((article) => article.mentions.people),
    organisations: named((article) => article.mentions.organisations),
    years: dateShelves(articles),
    undated: articles.filter((article) => article.lastDay === null),
    reprints: findReprints(articles),
    asOf: (newest?.lastDay ?? null) as EdtfDate | null,
  }
}
