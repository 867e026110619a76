/** Why a search could not be done. */

/** `webassembly`: it is not allowed here. `unreachable`: a file could not be read, another try may do. */
export type FailureReason = 'webassembly' | 'unreachable'

/** What `search` and `urls` reject with. */
export class SearchError extends Error {
  readonly reason: FailureReason

  constructor(reason: FailureReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SearchError'
    this.reason = reason
  }
}

/** A file that could not be read, and why: `/search/index.json could not be read (404)`. */
export const unreachable = (address: string, why: unknown): SearchError =>
  new SearchError('unreachable', `${address} could not be read (${why instanceof Error ? why.message : String(why)})`, {
    cause: why,
  })
