/** An article as search knows it: what it needs of a line of `data/articles.jsonl`. */
export interface SearchRecord {
  /** Site path, without the path prefix. */
  readonly url: string
  readonly title: string
  /** Blocks, one a line. */
  readonly text: string
  /** EDTF, or null. */
  readonly date: string | null
  /** BCP 47. */
  readonly lang: string
  readonly publication: string | null
  readonly authors: readonly string[]
  /** Each a path of labels, broadest first. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
}
