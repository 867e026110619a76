/** What somebody could put into an article's file to harm its readers: attacks by class, each in a file of its own. */

/** Where everything an attack fetches would come from (RFC 2606: nobody's). */
export const elsewhere = 'https://elsewhere.example/'

/** What everything an attack runs would call; the page notes it. */
export const call = 'ran()'

/** One attack. What it is put into is made by `files.ts`. */
export interface Vector {
  /** What is tried, in a few words: the name of the file, and of what fails. */
  readonly name: string
  /** The text of the attack. */
  readonly text: string
  /**
   * What it swallows: by the rules of HTML nothing after it can be text any more (an unclosed comment), so the last line is
   * not looked for.
   */
  readonly swallows?: true
}

/** `vectors('svg', {'onload': '<svg onload=ran()>'})` → one named `svg-onload`. */
export const vectors = (kind: string, texts: Readonly<Record<string, string>>): readonly Vector[] =>
  Object.entries(texts).map(([name, text]) => ({name: `${kind}-${name}`.replaceAll(' ', '-'), text}))

/** Attacks that leave no line after them. */
export const swallowing = (kind: string, texts: Readonly<Record<string, string>>): readonly Vector[] =>
  vectors(kind, texts).map((vector) => ({...vector, swallows: true}))
