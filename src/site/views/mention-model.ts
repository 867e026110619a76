/** What pages show of the people, organisations and figures that articles name. */
import type {UnitKind} from '../../ingest/mentions/units.ts'
import type {SitePath} from '../../model.ts'
import type {ArticleItem, DateView, Link, PagerView, PageView, TermView} from './model.ts'

export type NameKind = 'person' | 'organisation'

/** A name on an article's page; `path` where it has a page of its own. Holds no count: other articles don't change it. */
export interface NameView {
  readonly name: string
  /** As written beside a person's name; empty for organisations. */
  readonly role: string
  readonly path: SitePath | null
}

/** A figure on its article's page. */
export interface FigureView {
  readonly text: string
  readonly label: string
  /** `#:~:text=…`: its clause on the page. */
  readonly place: string
}

export interface MentionsView {
  readonly people: readonly NameView[]
  readonly organisations: readonly NameView[]
  readonly figures: readonly FigureView[]
}

/** One office of a person, as articles write it. */
export interface RoleView {
  readonly role: string
  /** The first and the last article with it; one where they are the same. */
  readonly dates: readonly {readonly date: DateView | null; readonly path: SitePath}[]
  readonly publications: readonly string[]
  readonly count: number
}

/** Figures of one unit, the largest first, from two articles or more. */
export interface LedgerView {
  readonly unit: string
  readonly kind: UnitKind
  readonly rows: readonly {
    readonly text: string
    /** In the unit. */
    readonly value: number
    readonly label: string
    /** The clause on the article's page. */
    readonly path: string
    readonly date: DateView | null
    readonly article: Link & {readonly lang: string}
    readonly publication: string | null
  }[]
}

/** One page of the articles that name a person or an organisation. What is known of the name is on the first. */
export interface MentionView extends PageView<'mention'> {
  readonly of: NameKind
  readonly heading: string
  readonly total: number
  readonly first: DateView | null
  readonly last: DateView | null
  readonly roles: readonly RoleView[]
  /** The house an organisation is a part of, and the parts of it that articles name with it. */
  readonly houses: readonly Link[]
  readonly branches: readonly {readonly label: string; readonly path: SitePath | null; readonly count: number}[]
  readonly ledger: readonly LedgerView[]
  readonly items: readonly ArticleItem[]
  readonly pager: PagerView
  /** Articles behind the last page. */
  readonly rest: number
}

/** All names of one kind that have a page. */
export interface NamesView extends PageView<'names'> {
  readonly of: NameKind
  readonly terms: readonly TermView[]
  /** The index of the other kind. */
  readonly other: Link
}
