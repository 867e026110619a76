/** How long an article takes to read. */

/** Han, kana and hangul characters a minute: Chinese readers take 255 to 260 words of about 1.5 characters (Brysbaert 2019). */
const charactersAMinute = 400
/** Words a minute in scripts that part them: 238 for English non-fiction (Brysbaert 2019). */
const wordsAMinute = 238

/** Minutes, at least 1: each script is counted in its own measure. */
export function readingTime(text: string): number {
  const characters =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const words = text.match(
    /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}])+/gu,
  )
  return Math.max(1, Math.round(characters / charactersAMinute + (words?.length ?? 0) / wordsAMinute))
}
