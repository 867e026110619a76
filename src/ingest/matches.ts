/** What a pattern finds in a text, where nothing is an answer too. */

/** The first match, empty where there is none: `firstMatch(/\d+/u, 'a12b3')` → `12`. */
export const firstMatch = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? ''

/** What the named groups of a match hold; nothing where its pattern has none. */
export const groupsOf = ({groups}: RegExpExecArray): Readonly<Record<string, string | undefined>> => groups ?? {}

/** What a group of a match holds; empty where it took no part. */
export const groupOf = (match: RegExpExecArray, at: number): string => match[at] ?? ''

/** How many matches of a `g` pattern there are: `countMatches(/\d/gu, 'a12b3')` → 3. */
export const countMatches = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0
