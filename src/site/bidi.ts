/**
 * Closes what a text opens in the direction of writing, so that it can't turn the words around it: as many POP DIRECTIONAL
 * FORMATTING and ISOLATE marks as are missing are put at its end (UAX #9, 2.1 to 2.5). The text itself stays as it is.
 */
export function contained(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/u.test(text)) return text
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const embeddings = count(/[\u202a\u202b\u202d\u202e]/gu) - count(/\u202c/gu)
  const isolates = count(/[\u2066-\u2068]/gu) - count(/\u2069/gu)
  return text + '\u202c'.repeat(Math.max(0, embeddings)) + '\u2069'.repeat(Math.max(0, isolates))
}
