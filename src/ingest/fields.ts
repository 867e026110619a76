import type {Issue} from '../issue.ts'
import type {FieldValue, RawField} from './front-matter.ts'

/** A text from the front matter with its line in the decoded text. */
export interface Stated {
  readonly value: string
  readonly line: number
  /** The key as written. */
  readonly key: string
}

/** What an article's front matter states, by meaning instead of by key. Dates are text yet: see `date.ts`. */
export interface Fields {
  readonly title?: Stated
  readonly date?: Stated
  readonly updated?: Stated
  readonly authors: readonly string[]
  /** `source`, `publication`, `newspaper`. */
  readonly publication?: Stated
  /** Paths from the broadest label to the narrowest. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
  readonly permalink?: Stated
  readonly slug?: Stated
  /** `aliases`, `redirect_from`. */
  readonly aliases: readonly string[]
  /** Addresses of lead pictures, the preferred first. */
  readonly pictures: readonly string[]
  readonly lang?: Stated
  readonly draft: boolean
  /** The source's own id: `guid`, `id`, `infoCode`. */
  readonly id?: Stated
  readonly description?: Stated
  /** The original address: `link`, `original`, `url`, `from` where it is an address. */
  readonly link?: Stated
  /** Keys nobody has a use for yet, and values that could not be used; as written, without a prototype. */
  readonly extra: Readonly<Record<string, FieldValue>>
}

/** Sorts raw fields by meaning. Nothing is lost: what can't be used is in `extra` and has an issue. */
export function readFields(_raw: ReadonlyMap<string, RawField>): {
  readonly fields: Fields
  readonly issues: readonly Issue[]
} {
  return {
    fields: {authors: [], categories: [], tags: [], aliases: [], pictures: [], draft: false, extra: {}},
    issues: [],
  }
}
