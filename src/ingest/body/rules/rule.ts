import type {Known, Origin, Removal} from '../../../model.ts'
import type {Root} from '../tree.ts'

/** Where a title nobody states is found. */
export type TitleOrigin = Extract<Origin, 'markup' | 'derived' | 'text' | 'file-name'>

/** What a body tells about its article. */
export interface BodyFacts {
  publication?: Known<string>
  originalUrl?: Known<string>
  title?: Known<string, TitleOrigin>
  securities?: readonly string[]
  /** The rest only whole web pages tell. The date is as written, in any form `date.ts` reads. */
  date?: Known<string>
  authors?: readonly Known<string>[]
  /** Who wrote it, as the page shows it outside its article. */
  byline?: string
  /** A date that stands alone or among credits, as written: less sure than one in markup. */
  visibleDate?: Known<string>
  updated?: string
  /** 责任编辑：王丽, as written. */
  desk?: readonly string[]
  /** The site, where another paper is named as the publication. */
  platform?: string
  /** BCP 47, as written. */
  lang?: string
  /** A line the page shows between title and text. */
  deck?: string
  /** Addresses of lead pictures, the preferred first. */
  pictures?: readonly string[]
}

/** What the rules know before they begin. */
export interface RuleContext {
  /** The title the front matter states. */
  readonly title: string | null
  /** The address the front matter states, where it does. */
  readonly original?: string | undefined
  /** 1-based file line of the tree's first line; 0 where lines were lost on the way (Markdown). */
  readonly firstLine: number
}

/** One named way of cleaning. */
export interface CleaningRule {
  readonly name: string
  /** Why what it takes out is no part of the article; shown on the report page. */
  readonly why: string
  /** Elements or properties without which there is nothing for it in a tree; absent where it looks at any. */
  readonly needs?: {readonly elements?: readonly string[]; readonly properties?: readonly string[]}
  /** Changes `tree`; tells what it took out and learnt. */
  readonly clean: (tree: Root, context: RuleContext) => Cleaned
}

export interface Cleaned {
  readonly removed: readonly Removal[]
  readonly facts?: BodyFacts
}

/** A removal with its place in the file. */
export function removal(
  rule: string,
  text: string,
  node: {readonly position?: {readonly start: {readonly line: number}} | undefined},
  context: RuleContext,
): Removal {
  const line = node.position?.start.line
  return line === undefined || context.firstLine === 0 ? {rule, text} : {rule, text, line: line + context.firstLine - 1}
}
