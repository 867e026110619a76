/** How long an article takes to read. */

/** Han, kana and hangul characters a minute: Chinese readers take 255 to 260 words of about 1.5 characters (Brysbaert 2019). */
const charactersAMinute = 400
/** Words a minute in scripts that part them: 238 for English non-fiction (Brysbaert 2019). */
const wordsAMinute = 238

const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/u

/** Minutes, at least 1: each script is counted in its own measure, rare characters beyond U+FFFF as two. */
export function readingTime(text: string): number {
  const others = text.split(unparted)
  const characters = others.reduce((rest, other) => rest - other.length, text.length)
  const words = others.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.max(1, Math.round(characters / charactersAMinute + words / wordsAMinute))
}
