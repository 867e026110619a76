/** Text as quoted words are compared: width, case and kinds of space don't matter, everything else does. */
export type Literal = string

export const literalOf = (text: string): Literal => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
