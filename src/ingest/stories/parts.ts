/** What a file with several stories is taken apart into, before any of them is read. */
import type {Issue} from '../../issue.ts'
import type {Origin, Removal} from '../../model.ts'
import type {BodyContext} from '../body/body.ts'
import type {RawField} from '../front-matter.ts'

/** One story of a file. Lines are 1-based lines of the decoded text. */
export interface StoryPart {
  /** By keys that `readFields` knows, as if they were front matter. */
  readonly fields: ReadonlyMap<string, RawField>
  /** Where the fields were found. */
  readonly origin: Origin
  /** Keys the story has from the file as a whole, with the words there. */
  readonly inherited: ReadonlyMap<string, string>
  readonly body: string
  readonly bodyLine: number
  readonly written: BodyContext['written']
  readonly removed: readonly Removal[]
  readonly issues: readonly Issue[]
  /** Why it is no article: an attachment, an entry of a menu. */
  readonly skipped?: Issue
}

/** A file taken apart. What stands in no story is in `removed`. */
export interface Split {
  readonly parts: readonly StoryPart[]
  readonly removed: readonly Removal[]
}
