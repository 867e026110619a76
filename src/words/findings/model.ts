/** How the sentences of the report are said in another language than English. */
import type {IssueCode} from '../../issue.ts'

export interface FindingWords {
  /**
   * By code, each sentence that `src/ingest` or the site says of a file, with names for what changes in it: `Took “{text}” for a
   * heading.` → `以“{text}”为小标题。` `{what}` and `{why}` are looked up in `terms`, `{removal}` among the rules' names.
   */
  readonly sentences: Readonly<Record<IssueCode, Readonly<Record<string, string>>>>
  /** What the owner can do: the hints of `issueTable`. */
  readonly remedies: Readonly<Record<IssueCode, string>>
  readonly terms: Readonly<Record<string, string>>
}
