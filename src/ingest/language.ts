/** The language of a text by its script; the archive's own where the script allows it. */

const scripts = [
  ['han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['latin', /\p{Script=Latin}/gu],
] as const

/** Characters of a text that are looked at. */
const sample = 4000

/** BCP 47. `fallback` is the archive's language: `detectLanguage('新闻', 'zh-Hant')` → `zh-Hant`. */
export function detectLanguage(text: string, fallback: string): string {
  const head = text.slice(0, sample)
  const counts = new Map(scripts.map(([name, pattern]) => [name, head.match(pattern)?.length ?? 0] as const))
  const han = counts.get('han') ?? 0
  const kana = counts.get('kana') ?? 0
  // Running Japanese is a third kana or more; Chinese quotes a word at most.
  if (kana > 0 && kana * 8 > han) return 'ja'
  // A Latin word takes five letters where a Chinese one takes two characters.
  const weights = [...counts]
    .filter(([name]) => name !== 'kana')
    .map(([name, n]) => [name, name === 'latin' ? n / 3 : n] as const)
  const [top, weight] = weights.reduce((a, b) => (b[1] > a[1] ? b : a))
  if (weight === 0) return fallback
  if (top === 'han') return fallback.startsWith('zh') ? fallback : 'zh'
  if (top === 'latin') return /^(?:zh|ja|ko|ru|el|he|ar|th)\b/u.test(fallback) ? 'en' : fallback
  return top
}
