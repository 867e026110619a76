/** Languages as programs for recognition name them. */

/** ISO 639-2 and 639-3 as used by Tesseract and in ALTO → BCP 47; a name of two letters is one already. */
const tags: Readonly<Record<string, string>> = {
  chi_sim: 'zh-Hans',
  chi_tra: 'zh-Hant',
  chi: 'zh',
  zho: 'zh',
  jpn: 'ja',
  kor: 'ko',
  eng: 'en',
  enm: 'en',
  deu: 'de',
  ger: 'de',
  frk: 'de',
  fra: 'fr',
  fre: 'fr',
  frm: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  dut: 'nl',
  rus: 'ru',
  ukr: 'uk',
  pol: 'pl',
  ces: 'cs',
  cze: 'cs',
  fin: 'fi',
  swe: 'sv',
  nor: 'no',
  dan: 'da',
  hun: 'hu',
  ara: 'ar',
  heb: 'he',
  tur: 'tr',
  vie: 'vi',
  tha: 'th',
  mon: 'mn',
  uig: 'ug',
  bod: 'bo',
  // Olive writes names out.
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  chinese: 'zh',
}

/** `chi_sim_vert` → `zh-Hans`, `French` → `fr`, `en-GB` → `en-GB`; null for what is no language. */
export function languageTag(name: string): string | null {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/_(?:vert|best|fast)$|\+.*$/gu, '')
  const known = Object.hasOwn(tags, bare) ? tags[bare] : undefined
  return known ?? (/^[a-z]{2}(?:-[a-z0-9]{2,8})*$/iu.test(name.trim()) ? name.trim() : null)
}

/** The language most of the names mean. */
export function mostCommonLanguage(names: Iterable<string, unknown, unknown>): string | null {
  const counts = new Map<string, number>()
  for (const name of names) {
    const tag = languageTag(name)
    if (tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
