/**
 * What each kind of page shows. A template is a function of one view: everything is decided, formatted and addressed
 * here; `src/site/pages.ts` lists the pages and `src/site/view-*.ts` make their views.
 *
 * Views hold data only (no functions), so that equal views make equal pages.
 */
import type {Issue} from '../../issue.ts'
import type {Body, EdtfDate, Figure, Outcome, Removal, SitePath, SourceFormat} from '../../model.ts'
import type {OverTimeView, RecurringView} from './charts.ts'
import type {MentionsView, MentionView, NamesView} from './mention-model.ts'

export interface Link {
  readonly label: string
  readonly path: SitePath
}

/** A link with the number of articles behind it. */
export interface CountedLink extends Link {
  readonly count: number
}

export interface DateView {
  readonly edtf: EdtfDate
  /** For `<time datetime>`: `2022-01-25`, `2024-08`, `1936`; absent where HTML has no form for it. */
  readonly machine?: string
  /** In the interface's language: `2022年1月25日`, `约2024年8月`. */
  readonly text: string
  /** `01:04`, where the source states one. */
  readonly time?: string
  /** The list of its year or month. */
  readonly path: SitePath
  readonly inferred: boolean
  /** The words an inferred date rests on. */
  readonly evidence?: string
}

/** An article as lists show it. */
export interface ArticleItem {
  readonly path: SitePath
  readonly title: string
  readonly lang: string
  readonly date: DateView | null
  readonly publication: Link | null
  readonly authors: readonly string[]
  readonly category: Link | null
  readonly summary: string
  readonly characters: number
}

/** What every page carries. `title` is the page's own, without the site's. */
export interface PageView<Kind extends string> {
  readonly kind: Kind
  readonly path: SitePath
  readonly title: string
  readonly description: string
  /** From home to the page above this one. */
  readonly breadcrumbs: readonly Link[]
}

/** What one day of one year holds, in a row of days: its first article, and where all of them are. */
export interface DayEntry extends CountedLink {
  readonly first: Pick<ArticleItem, 'path' | 'title' | 'lang' | 'publication'>
}

/** A day of the year with what each year has on it, newest first. */
export interface YearDayView {
  /** Its place on the page of its month: `d25`. */
  readonly id: string
  readonly label: string
  readonly years: readonly DayEntry[]
}

/** One month of the calendar with what the years hold on each of its days; days without articles are left out. */
export interface DaysView extends PageView<'days'> {
  readonly days: readonly YearDayView[]
  /** Twelve, January first; `count` is the number of days with articles. */
  readonly months: readonly CountedLink[]
}

/** A month in weeks. */
export interface MonthView {
  readonly caption: string
  /** Seven each, Monday first; null before the first of the month and after the last. A silent day has count 0. */
  readonly weeks: readonly (readonly (CountedLink | null)[])[]
}

/** Which publication the archive holds when. */
export interface HoldingsView {
  /** Years, or spans of years where there are many. */
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly link: CountedLink
    /** Parallel to the columns: number of articles; 0 where it is silent between its first and last, null outside them. */
    readonly cells: readonly (number | null)[]
  }[]
}

export interface HomeView extends PageView<'home'> {
  readonly latest: readonly ArticleItem[]
  readonly totals: {
    readonly articles: number
    readonly publications: number
    readonly undated: number
    readonly first: DateView | null
    readonly last: DateView | null
  }
  readonly publications: readonly (CountedLink & {readonly latest: readonly ArticleItem[]})[]
  readonly categories: readonly TermView[]
  readonly tags: readonly CountedLink[]
  /** Every year from the first to the last, silent ones with count 0 and no months. */
  readonly timeline: readonly YearView[]
  /** The longest spans without articles, in words: `1950年3月至1978年12月`. */
  readonly silences: readonly string[]
  /** The day of the newest article in all years; a script shows today's in its place. */
  readonly onThisDay: {
    readonly day: YearDayView
    /** Its page. */
    readonly path: SitePath
    /** Months that have a page, 1 to 12. */
    readonly months: readonly number[]
  } | null
}

export interface YearView extends CountedLink {
  /** Twelve, January first; a silent month has count 0. */
  readonly months: readonly CountedLink[]
}

/** A term in a tree or an alphabetical list. */
export interface TermView extends CountedLink {
  readonly children: readonly TermView[]
  /** Index letter for alphabetical lists: `A`…`Z`, `#`. */
  readonly letter: string
}

export interface PagerView {
  readonly number: number
  readonly count: number
  readonly pages: readonly Link[]
  readonly previous: Link | null
  readonly next: Link | null
}

/** One page of the articles of a category, tag, publication, author, year, month, day, or of those without a date. */
export interface ListView extends PageView<'list'> {
  readonly of: 'category' | 'tag' | 'publication' | 'author' | 'year' | 'month' | 'day' | 'undated'
  readonly heading: string
  readonly total: number
  readonly first: DateView | null
  readonly last: DateView | null
  /** Narrower categories. */
  readonly children: readonly CountedLink[]
  readonly items: readonly ArticleItem[]
  readonly pager: PagerView
  /** Of a year: its months, January first; a silent one has count 0. */
  readonly months?: readonly CountedLink[]
  /** Of a month: its days. On the first page. */
  readonly calendar?: MonthView
  /** Of a year, month or day: the nearest before and after it that have articles. */
  readonly earlier?: Link
  readonly later?: Link
  /** Of a publication: every year from its first to its last; months lead to their place in this list. On the first page. */
  readonly holdings?: readonly YearView[]
  /** Ids of the items that `holdings` lead to, parallel to `items`; empty where there is none. */
  readonly anchors?: readonly string[]
  /** Of a page that several tags share: each with all its articles, by sound. It has no other items. */
  readonly together?: readonly TagTogether[]
  /** Its own Atom feed, where it has one: `/category/x/feed.xml`. */
  readonly feed?: string
}

/** A tag on a page that several share. */
export interface TagTogether {
  /** Its place on the page. */
  readonly id: string
  readonly label: string
  readonly items: readonly Pick<ArticleItem, 'path' | 'title' | 'lang' | 'date'>[]
}

/** All categories, tags, publications, authors, or years. */
export interface IndexView extends PageView<'index'> {
  readonly of: 'categories' | 'tags' | 'publications' | 'authors' | 'dates'
  readonly terms: readonly TermView[]
  /** Only of dates. */
  readonly timeline: readonly YearView[]
  readonly undated: CountedLink | null
  /** Only of tags: pages that several share, `安庆 … 白城`. */
  readonly shared: readonly CountedLink[]
  /** Only of publications and tags, where there is time to see. */
  readonly overTime: OverTimeView | null
  /** Only of publications and tags. */
  readonly holdings: HoldingsView | null
  /** Only of dates: the months of the calendar, through all years. */
  readonly months: readonly CountedLink[]
}

/** A fact as the provenance panel shows it. */
export interface FactView {
  readonly name: 'title' | 'date' | 'publication' | 'author' | 'dateline' | 'originalUrl' | 'category'
  readonly value: string
  readonly from: string
  readonly inferred: boolean
  readonly evidence?: string
}

/** A sentence that only one of two texts has, or one that is changed: what stands here, there, or in both. */
export type DifferenceView =
  | {readonly kind: 'here' | 'there'; readonly text: string}
  | {
      readonly kind: 'changed'
      readonly pieces: readonly {readonly text: string; readonly in: 'here' | 'there' | 'both'}[]
    }

/** How another text differs from the page's own. */
export type ComparisonView =
  | {readonly kind: 'same'}
  /** The same words, in simplified characters the one, in traditional ones the other. */
  | {readonly kind: 'script'}
  | {
      readonly kind: 'differences'
      /** Whether the script differs too, which is not among them. */
      readonly acrossScripts: boolean
      /** Sentences that stand in both. */
      readonly same: number
      readonly differences: readonly DifferenceView[]
      /** Differences that are not shown. */
      readonly more: number
    }
  /** Too long or too different to be read side by side. */
  | {readonly kind: 'apart'}
  /** The same, of a text that is on no page of its own. */
  | {readonly kind: 'whole'; readonly lines: readonly string[]}

/** The versions of a story that several publications printed, the earliest first. */
export interface ReprintsView {
  readonly versions: readonly {
    readonly item: ArticleItem
    /** The page's own. */
    readonly here: boolean
    /** Earlier than all others, as far as dates are known. */
    readonly earliest: boolean
    readonly comparison: ComparisonView | null
  }[]
  /** Versions that are not listed. */
  readonly more: number
}

/** A file whose article is the same; facts are null where they are the same, too. */
export interface CopyView {
  readonly path: string
  readonly title: string | null
  readonly date: DateView | null
  readonly publication: string | null
  readonly comparison: ComparisonView
}

/** An article worth reading next, and why. */
export interface RelatedView {
  readonly item: ArticleItem
  /** Whether it is another version of the same story. */
  readonly isReprint: boolean
  /** Names of people both have; `path` where a name has a page. */
  readonly people: readonly {readonly label: string; readonly path: SitePath | null}[]
  /** Words both are about. */
  readonly because: readonly string[]
}

export interface ArticleView extends PageView<'article'> {
  readonly id: string
  readonly lang: string
  readonly titleInferred: boolean
  readonly deck: string | null
  readonly date: DateView | null
  /** ISO 8601 with offset, where the source has it. */
  readonly published: string | null
  readonly publication: (Link & {readonly inferred: boolean}) | null
  readonly authors: readonly (Link & {readonly inferred: boolean})[]
  readonly dateline: string | null
  readonly desk: readonly string[]
  readonly categories: readonly (readonly Link[])[]
  readonly tags: readonly Link[]
  readonly mentions: MentionsView
  /** Its figures that other articles about the same house have too. */
  readonly recurring: readonly RecurringView[]
  readonly originalUrl: string | null
  readonly platform: string | null
  readonly securities: readonly string[]
  readonly leadImage: Figure | null
  readonly body: Body
  readonly characters: number
  /** Minutes, at least 1. */
  readonly readingTime: number
  readonly source: {readonly path: string; readonly sha256: string; readonly encoding: string; readonly bytes: number}
  readonly facts: readonly FactView[]
  readonly removed: readonly Removal[]
  readonly issues: readonly Issue[]
  readonly copies: readonly CopyView[]
  readonly reprints: ReprintsView | null
  /** In archive order within the publication, or in the whole archive where it has none. */
  readonly newer: ArticleItem | null
  readonly older: ArticleItem | null
  /** Where the day's other articles are, if it has any, and those beside this one. */
  readonly sameDay: {readonly link: Link; readonly newer: ArticleItem | null; readonly older: ArticleItem | null} | null
  readonly related: readonly RelatedView[]
  /** schema.org NewsArticle; written as data, with `<` escaped. */
  readonly jsonLd: Readonly<Record<string, unknown>>
}

export interface SearchView extends PageView<'search'> {
  /** Where a reader without script is led. */
  readonly lists: readonly Link[]
}

/** How a file was read, and what each fact of its article rests on. */
export interface ReportDecisions {
  readonly encoding: string
  readonly bytes: number
  readonly format: SourceFormat
  /** Empty where a file holds several stories: they stand on the page of each. */
  readonly facts: readonly FactView[]
}

/** One file of the report. What is too much for a page is counted in `more…`. */
export interface ReportFileView {
  /** Its place on the page. */
  readonly id: string
  readonly path: string
  readonly outcome: Outcome
  readonly links: readonly Link[]
  readonly moreLinks: number
  readonly duplicateOf: string | null
  /** Null for a file that became no article. */
  readonly decisions: ReportDecisions | null
  readonly issueCount: number
  /** Each said once, however often it was found. */
  readonly issues: readonly Issue[]
  readonly moreIssues: number
  readonly removed: readonly Removal[]
  readonly moreRemoved: number
  /** Only of a file that holds several. */
  readonly stories: readonly {
    readonly link: Link | null
    readonly outcome: Outcome
    readonly codes: readonly Issue['code'][]
  }[]
  readonly moreStories: number
}

/** One page of the report. */
export interface ReportView extends PageView<'report'> {
  /** On the first page alone: one file more would otherwise change them all. */
  readonly overview: ReportOverview | null
  readonly files: readonly ReportFileView[]
  readonly pager: PagerView
}

/** What the whole report comes to. */
export interface ReportOverview {
  readonly totals: Readonly<Record<Outcome | 'inputs' | 'ignored', number>>
  /** Lists of the files of one outcome. */
  readonly outcomes: readonly {readonly outcome: Outcome; readonly path: SitePath}[]
  /** `count` findings in `files`, which are listed at `path`. */
  readonly codes: readonly {
    readonly code: Issue['code']
    readonly level: Issue['level']
    readonly count: number
    readonly files: number
    readonly path: SitePath
  }[]
}

/** A file in a list of the report. */
export interface ReportRow {
  readonly path: string
  readonly outcome: Outcome
  /** Where the report says everything of it. */
  readonly place: SitePath
  readonly duplicateOf: string | null
  /** The first of what the list is about. */
  readonly issues: readonly Issue[]
  readonly more: number
}

/** One page of the files of one code or one outcome. */
export interface ReportListView extends PageView<'report-list'> {
  readonly heading: string
  /** Null for a list of one outcome. */
  readonly code: Issue['code'] | null
  readonly level: Issue['level'] | null
  /** What the owner can do, or what the outcome means. */
  readonly hint: {readonly text: string; readonly lang: string}
  /** Of the whole list, on its first page alone: one file more would otherwise change them all. */
  readonly total: number | null
  readonly rows: readonly ReportRow[]
  readonly pager: PagerView
}

export interface AboutView extends PageView<'about'> {
  /** The owner's own words, one paragraph each; may be empty. */
  readonly text: readonly string[]
  readonly publications: readonly CountedLink[]
  readonly totals: HomeView['totals']
}

export interface NotFoundView extends PageView<'not-found'> {
  readonly lists: readonly Link[]
}

export type View =
  | HomeView
  | ListView
  | DaysView
  | IndexView
  | ArticleView
  | SearchView
  | ReportView
  | ReportListView
  | AboutView
  | NotFoundView
  | MentionView
  | NamesView

const templates: Readonly<Record<View['kind'], true>> = {
  home: true,
  list: true,
  days: true,
  index: true,
  article: true,
  search: true,
  report: true,
  'report-list': true,
  about: true,
  'not-found': true,
  mention: true,
  names: true,
}
/** Every kind of page: one template each. */
export const pageKinds = Object.keys(templates) as readonly View['kind'][]

/** What all pages of a site share. Holds no count and no date, so that one more article changes no other page by it. */
export interface Frame {
  /** Interface language, BCP 47: picks the words. */
  readonly lang: InterfaceLanguage
  readonly siteTitle: string
  readonly siteDescription: string
  /** `/` or `/archive/`. */
  readonly prefix: string
  /** Absolute, without a trailing slash, where the owner has set one. */
  readonly origin: string | null
  readonly rights: string
  readonly nav: readonly Link[]
  /** What styles and scripts must be, by address without the prefix; absent where they were not made. */
  readonly integrity?: Readonly<Record<string, string>>
}

export type InterfaceLanguage = 'zh-Hans' | 'zh-Hant' | 'en'
