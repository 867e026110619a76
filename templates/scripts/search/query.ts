/** What readers type, taken apart. */

/** One condition of a query. */
export interface Clause {
  /** As typed, without quotes and signs. */
  readonly text: string
  /** Typed in quotes: punctuation and spaces have to be the same. */
  readonly exact: boolean
  /** `title:` before it. */
  readonly inTitle: boolean
  /** `-` before it. */
  readonly without: boolean
}

/** `-`, then `title:`, then quoted or plain words. Chinese quotation marks are punctuation, people copy them along. */
const CLAUSE =
  /(?<=^|\s)(?<without>[-－](?=\S))?(?<inTitle>(?:title|标题|標題)[:：])?(?:["＂](?<quoted>[^"＂]+)["＂]|(?<plain>\S+))/giu

/** `title:保险 "青海 西宁" -上海` → three clauses, all of which have to hold. */
export function clausesOf(query: string): Clause[] {
  return [...query.trim().matchAll(CLAUSE)].map(({groups = {}}) => {
    const {without, inTitle, quoted, plain = ''} = groups
    return {
      text: quoted ?? plain,
      exact: quoted !== undefined,
      inTitle: inTitle !== undefined,
      without: without !== undefined,
    }
  })
}
