/** The members of citation-js we call; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(references: string)
    /** CSL items, each with the way it was read in `_graph`. */
    readonly data: readonly {readonly [key: string]: unknown; readonly _graph?: unknown}[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
