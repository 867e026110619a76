/**
 * The nouns of the archive. This file imports nothing; every stage may import it.
 *
 * A branded string is text that one function has proved to be something; `as` appears in that function alone.
 */
declare const brand: unique symbol
type Brand<T, Name extends string> = T & {readonly [brand]: Name}

/** A path below the input folder, `/`-separated, bytes that are not UTF-8 as `%XX`: `2004/03/harbour.html`. */
export type SourcePath = Brand<string, 'SourcePath'>
/** One address segment: `[a-z0-9-]`, never empty, at most 80 characters. */
export type Slug = Brand<string, 'Slug'>
/** A root-relative address ending in `/`, without the path prefix: `/a/nw202201252259607031/`. */
export type SitePath = Brand<string, 'SitePath'>
/** A date in EDTF (ISO 8601-2), a day or coarser, in the archive's zone: `2022-01-25`, `2024-08~`, `1936`. */
export type EdtfDate = Brand<string, 'EdtfDate'>
/** HTML that has passed the sanitizer. Only `ingest/body/safe-html.ts` makes one. */
export type SafeHtml = Brand<string, 'SafeHtml'>

/** Where a piece of metadata was found. */
export type Origin =
  | 'front-matter'
  | 'address' // a web address, or an id inside one
  | 'file-name'
  | 'source-line' // （文章来源：…）
  | 'markup' // a tag whose meaning is fixed: <title>, <meta>, <h1>
  | 'byline'
  | 'dateline'
  | 'text' // running text
  | 'derived' // worked out by a rule
  | 'setting'

/** A fact with its evidence. */
export interface Known<T, From extends Origin = Origin> {
  readonly value: T
  readonly from: From
  /** How sure the rule is, 0 to 1; the numbers' source is beside each rule. Below 0.9 the page says "inferred". */
  readonly sure: number
  /** The words it rests on, where there are any. */
  readonly evidence?: string
}

/** One file as found, before anyone has judged it. */
export interface SourceInfo {
  readonly path: SourcePath
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string
  /** WHATWG name of the encoding it was read as, lower case: `utf-8`, `gb18030`. */
  readonly encoding: string
  /** Size of the file. */
  readonly bytes: number
}

/** What a story was written in: a whole web page, a scan's layout, markup, Markdown, both, or plain text. */
export type SourceFormat = 'page' | 'scan' | 'html' | 'markdown' | 'mixed' | 'text'

/** A picture of an article. Nothing is loaded from `address` unless it is a local copy. */
export interface Figure {
  /** The address as written in the source, proxies taken off; never put into `src`. */
  readonly address: string
  /** The path it was written as, where that can name a file beside the article. */
  readonly beside?: string
  /** Address of the checked copy in the site, where the picture was found; filled in when a page is made. */
  readonly local?: string
  readonly width?: number
  readonly height?: number
  readonly alt: string
  /** What the source says of it on pointing, where neither `alt` nor `caption` says so. */
  readonly title?: string
  readonly caption: string
}

export interface Heading {
  readonly depth: 2 | 3 | 4
  /** The heading's id in the body's HTML. */
  readonly id: string
  readonly text: string
}

/** What was taken out of an article, and by which rule. */
export interface Removal {
  readonly rule: string
  readonly text: string
  /** 1-based line in the file, where it is known. */
  readonly line?: number
}

/** One line of the source as extracted, and what was done with it; for the 原貌/复原 view. */
export interface ExtractedLine {
  readonly text: string
  /** Index of the restored unit the line went into; absent where it was removed or blank. */
  readonly unit?: number
  /** What the unit is; only of its first line. */
  readonly type?: UnitType
  /** How it was joined to the line before it in its unit: nothing between, a space, or a line end. */
  readonly join?: 'closed' | 'space' | 'line'
  /** The join is only probable. */
  readonly doubtful?: true
  /** It was moved up past other units, because the sentence goes on here. */
  readonly moved?: true
  /** Why the line, or a part of it, was removed. */
  readonly removed?: string
  /** The part that was removed, `[from, to)` in UTF-16 units; absent where it is the whole line. */
  readonly cut?: readonly [number, number]
}

/** What a unit of restored text is. */
export type UnitType = 'p' | 'h' | 'byline' | 'dateline' | 'caption' | 'list' | 'table' | 'verse'

/** Everything of an article that is read only when its page is made or its text indexed. */
export interface Body {
  readonly html: SafeHtml
  /** The article's own blocks in page order, one a line, cells by tab; not the title. */
  readonly text: string
  readonly headings: readonly Heading[]
  readonly figures: readonly Figure[]
  /** Only for text that was reflowed. */
  readonly extracted?: readonly ExtractedLine[]
}

/** A word an article is about, and how much. */
export interface Term {
  readonly word: string
  readonly weight: number
}

/** A person an article names beside an office. */
export interface PersonMention {
  readonly name: string
  /** Offices as written, the first few: 中国人寿青岛市分公司党委书记、总经理. */
  readonly roles: readonly string[]
  /** How often title and text have the name. */
  readonly count: number
}

/** An organisation an article names. */
export interface OrganisationMention {
  readonly name: string
  /** How often title and text have the name, or the short one it gives itself. */
  readonly count: number
  /** The house a branch belongs to: 中国人寿 of 中国人寿青海省分公司. */
  readonly parent?: string
}

/** Who and what an article names; `ingest/mentions/mentions.ts` finds them, doubtful ones left out. */
export interface Mentions {
  readonly people: readonly PersonMention[]
  readonly organisations: readonly OrganisationMention[]
}

/** One article as its source states it, without its body. */
export interface Article {
  /** Stable and unique in the archive; see `ingest/identity.ts`. */
  readonly id: Slug
  readonly source: SourceInfo
  readonly format: SourceFormat
  readonly title: Known<string>
  /** The paragraph between title and text, where the source has one that its text doesn't repeat. */
  readonly deck: string | null
  readonly date: Known<EdtfDate> | null
  /**
   * The moment, where the source states a time of day: ISO 8601 in the archive's zone, so that its day is that of `date`
   * wherever it was written. `Fri, 18 Mar 2022 06:14:45 GMT` → `2022-03-18T14:14:45+08:00`.
   */
  readonly published: string | null
  readonly updated: string | null
  readonly publication: Known<string> | null
  readonly authors: readonly Known<string>[]
  readonly dateline: Known<string> | null
  /** 责任编辑 and other people of the desk, as written. */
  readonly desk: readonly string[]
  /** Each a path from the broadest label to the narrowest, as the source writes them. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
  /** BCP 47. */
  readonly lang: string
  readonly originalUrl: Known<string> | null
  /** The platform it was collected from, where that is not the publication. */
  readonly platform: string | null
  /** Stock exchange codes the page was about: `601628`. */
  readonly securities: readonly string[]
  readonly leadImage: Figure | null
  /** Every path by which the article names a picture that may lie beside it. */
  readonly besidePictures: readonly string[]
  /** Addresses it used to have: permalink, aliases, redirect_from. */
  readonly formerAddresses: readonly string[]
  /** Keys of the front matter nobody has a use for yet, as written. */
  readonly extra: Readonly<Record<string, unknown>>
  /** The opening of the text, for lists; plain text. */
  readonly summary: string
  /** The strongest first. */
  readonly terms: readonly Term[]
  /** Those it names most first. */
  readonly mentions: Mentions
  /** Length of title and text, white space not counted. */
  readonly characters: number
  /** SHA-256 of the text without white space and punctuation: equal bodies have equal ones. */
  readonly bodyHash: string
  /** By which like bodies are found; `ingest/shingles.ts` makes and reads it. Empty for very short ones. */
  readonly shingles: string
  /** What was removed and what was guessed or repaired on the way here. */
  readonly removed: readonly Removal[]
}

/** One article of a file: the card everything works on, and the body only its own page reads. */
export interface Story {
  readonly article: Article
  readonly body: Body
}

/** What became of one file. */
export type Outcome = 'published' | 'duplicate' | 'skipped' | 'refused'
