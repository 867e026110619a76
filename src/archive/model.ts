/** The nouns of a whole collection. Cards only: no body is ever held here. */
import type {Article, EdtfDate, SitePath, Slug, SourcePath} from '../model.ts'

export type ShelfKind = 'category' | 'tag' | 'publication' | 'author' | 'year' | 'month'

/** A name articles are filed under, with all of them in archive order (those of the shelves below included). */
export interface Shelf {
  readonly kind: ShelfKind
  /** What people read: `西宁晚报`, `2022年1月` is the page's business, here it is `2022-01`. */
  readonly label: string
  /** Labels from the broadest to this one. Only categories and months have more than one. */
  readonly labels: readonly string[]
  /** One per label: the segments of the address. */
  readonly slugs: readonly Slug[]
  readonly articles: readonly FiledArticle[]
  /** Shelves directly below: narrower categories, the months of a year. */
  readonly children: readonly Shelf[]
  /** Of a shelf that several names share: each with its place on the page and its articles, by sound. */
  readonly together?: readonly {
    readonly label: string
    readonly place: Slug
    readonly articles: readonly FiledArticle[]
  }[]
}

/** An article as it is filed: labels settled, address known. */
export interface FiledArticle extends Article {
  readonly path: SitePath
  /** Last day the date covers, `2024-08-31`, or null: what order and feeds go by. */
  readonly lastDay: string | null
  /** Slugs of every label of every category path, parallel to `categories`. */
  readonly categorySlugs: readonly (readonly Slug[])[]
  readonly tagSlugs: readonly Slug[]
  /** Parallel to the tags: the place on a page that several tags share, null where a tag has a page of its own. */
  readonly tagPlaces: readonly (Slug | null)[]
  readonly publicationSlug: Slug | null
  readonly authorSlugs: readonly Slug[]
  /** Files whose article is the same; they are published by this one. */
  readonly duplicates: readonly SourcePath[]
  /** What those files hold, in the order of their paths; their texts can differ from this one's. */
  readonly copies: readonly Article[]
}

/** A name articles mention, with all that do, in archive order. It is a name and no identity: two people may share it. */
export interface NameShelf {
  readonly name: string
  readonly slug: Slug
  readonly articles: readonly FiledArticle[]
}

/** Another article worth reading after this one, and why. */
export interface Related {
  readonly article: FiledArticle
  /** People both name. */
  readonly people: readonly string[]
  /** Words both are about. */
  readonly terms: readonly string[]
}

/** The whole collection: unique, ordered (newest first, undated last), filed. */
export interface Archive {
  readonly articles: readonly FiledArticle[]
  /** Roots; narrower ones are `children`. */
  readonly categories: readonly Shelf[]
  readonly tags: readonly Shelf[]
  readonly publications: readonly Shelf[]
  readonly authors: readonly Shelf[]
  /** People and organisations that have a page, those in most articles first. */
  readonly people: readonly NameShelf[]
  readonly organisations: readonly NameShelf[]
  /** Newest first; months are their `children`. */
  readonly years: readonly Shelf[]
  readonly undated: readonly FiledArticle[]
  /** Stories that stand here more than once, under several publications: all versions, the earliest first. */
  readonly reprints: readonly (readonly FiledArticle[])[]
  /** Newest day of any article, or null: the archive's "as of"; the clock is never read. */
  readonly asOf: EdtfDate | null
}
