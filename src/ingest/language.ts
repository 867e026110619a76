/** The language of a text, by its script and its words; the archive's own where the text doesn't show it. */
import {francAll} from 'franc'
import {chineseScript} from './chinese-script.ts'
import {countMatches} from './matches.ts'

/** Scripts, and the language of one that only one of the larger languages is written in. */
const scripts = [
  ['han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['bo', /\p{Script=Tibetan}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
] as const
type Script = (typeof scripts)[number][0]

/** Languages told apart by their words, ISO 639-3 as the library calls them; the first of a script is its likeliest. */
const languages: Partial<Readonly<Record<Script, Readonly<Record<string, string>>>>> = {
  latin: {
    ...{eng: 'en', fra: 'fr', deu: 'de', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', pol: 'pl', swe: 'sv', dan: 'da'},
    ...{nob: 'no', fin: 'fi', ces: 'cs', slk: 'sk', hun: 'hu', ron: 'ro', tur: 'tr', vie: 'vi', ind: 'id', hrv: 'hr'},
    ...{slv: 'sl', lit: 'lt', lav: 'lv', est: 'et', cat: 'ca', swh: 'sw', tgl: 'tl', uzn: 'uz', azj: 'az'},
  },
  cyrillic: {
    rus: 'ru',
    ukr: 'uk',
    bul: 'bg',
    bel: 'be',
    srp: 'sr',
    mkd: 'mk',
    kaz: 'kk',
    khk: 'mn',
    tgk: 'tg',
    kir: 'ky',
  },
  arabic: {arb: 'ar', pes: 'fa', urd: 'ur', uig: 'ug', pbu: 'ps'},
  devanagari: {hin: 'hi', mar: 'mr', npi: 'ne'},
}
/** Letters without which no text in a language does: the library takes short Russian for Serbian. */
const letters: Readonly<Record<string, RegExp>> = {
  ukr: /[іїєґ]/iu,
  bel: /[ўі]/iu,
  srp: /[јљњћђџ]/iu,
  mkd: /[јљњѓќѕ]/iu,
  kaz: /[әғқңөұүһі]/iu,
  khk: /[өү]/iu,
  tgk: /[ғӣқӯҳҷ]/iu,
  kir: /[ңөү]/iu,
  rus: /[ыэё]/iu,
  vie: /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu,
}
/** Languages that are written in other scripts than the table above says, or in several. */
const scriptsOf: Readonly<Record<string, readonly Script[]>> = {
  zh: ['han'],
  ja: ['han', 'kana'],
  ko: ['ko', 'han'],
  sr: ['cyrillic', 'latin'],
  kk: ['cyrillic', 'latin', 'arabic'],
  uz: ['cyrillic', 'latin'],
  az: ['cyrillic', 'latin', 'arabic'],
  ug: ['arabic', 'latin', 'cyrillic'],
}

/** Characters of a text that are looked at; the words of the first thousand tell nearly every language (measured). */
const sample = 4000
const wordSample = 1000
/** Fewest letters whose words are asked, and how close to the best reading the archive's own language is believed. */
const fewestLetters = 60
const nearlyAsGood = 0.985

/** Addresses and the like are no words of any language. */
const plain = (text: string): string =>
  text.slice(0, sample).replace(/https?:\/\/[!-~]+|www\.[!-~]+|[\w.+-]{1,64}@[\w.-]{1,64}/gu, ' ')

/** BCP 47. `fallback` is the archive's language: `detectLanguage('停电了', 'zh-Hant')` → `zh-Hant`, as no character tells. */
export function detectLanguage(text: string, fallback: string): string {
  const script = mainScript(text)
  if (script === null) return fallback
  if (script === 'kana') return sameOr(fallback, 'ja')
  if (script === 'han') return chineseTag(text, fallback)
  const known = languages[script]
  return sameOr(fallback, known ? byWords(text, known, fallback) : script)
}

/**
 * A tag somebody stated, in its usual form; null for one that is no tag, or is of a language that is never written in the
 * script of the text: templates in English hold articles in Chinese.
 */
export function statedLanguage(tag: string | undefined, text: string): string | null {
  const tidy = tidyTag(tag ?? '')
  if (!isLanguageTag(tidy)) return null
  const primary = primaryOf(tidy)
  const written = scriptsOf[primary] ?? ownScripts(primary)
  if (written !== null && !mayBeIn(text, written)) return null
  return Intl.getCanonicalLocales(tidy)[0] ?? tidy
}

const tidyTag = (tag: string): string => tag.trim().replace(/_/gu, '-')

/** Whether it may name a language at all: `zh`, `zh_CN`, no encoding and no word. */
export const isLanguageTag = (tag: string): boolean =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tidyTag(tag)) && !encoding.test(tidyTag(tag))

/** Share of letters that shows a script: names and code in Latin letters stand in texts of every other script. */
const shownShare = 0.05

function mayBeIn(text: string, written: readonly Script[]): boolean {
  const main = mainScript(text)
  if (main === null || written.includes(main)) return true
  if (main !== 'latin') return false
  const head = plain(text)
  const letters = countMatches(/\p{L}/gu, head)
  const own = scripts.filter(([name]) => written.includes(name))
  return own.some(([, pattern]) => countMatches(pattern, head) >= letters * shownShare)
}

/** What some write in the place of a language. */
const encoding = /^(?:euc|iso|utf|gbk?|big|koi|win|sjis)-/iu

const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''
/** The archive's tag where it is of the same language: it may say more. */
const sameOr = (fallback: string, language: string): string => (primaryOf(fallback) === language ? fallback : language)

function ownScripts(primary: string): readonly Script[] | null {
  const shared = scripts
    .filter(([name]) => Object.values(languages[name] ?? {}).includes(primary))
    .map(([name]) => name)
  if (shared.length > 0) return shared
  const own = scripts.filter(([name]) => name === primary).map(([name]) => name)
  return own.length > 0 ? own : null
}

const isLetter = /[\p{L}\p{M}\p{Nl}]/u

/** The script most of the text is in. A Latin word takes five letters where a Chinese one takes two characters. */
function mainScript(text: string): Script | null {
  const head = plain(text)
  const counts = new Map<Script, number>()
  // The commonest letters are of no other script: of most texts little more than punctuation is left.
  const withoutHan = head.replace(/[\u4e00-\u9fff]+/gu, '')
  let rest = withoutHan.replace(/[A-Za-z]+/gu, '')
  const common = {han: head.length - withoutHan.length, latin: withoutHan.length - rest.length}
  let isRead = !isLetter.test(rest)
  for (const [name, pattern] of scripts) {
    const found = isRead ? 0 : countMatches(pattern, rest)
    if (found > 0) {
      rest = rest.replace(pattern, '')
      isRead = !isLetter.test(rest)
    }
    const all = found + (name === 'han' || name === 'latin' ? common[name] : 0)
    if (all > 0) counts.set(name, all)
  }
  const han = counts.get('han') ?? 0
  const kana = counts.get('kana') ?? 0
  const isSpaced = ([name]: readonly [Script, number]) =>
    name !== 'han' && name !== 'kana' && name !== 'ko' && name !== 'th'
  const weights = [...counts].map((row) => [row[0], isSpaced(row) ? row[1] / 3 : row[1]] as const)
  const japanese = han + kana
  const [top, weight] = weights
    .filter(([name]) => name !== 'kana')
    .reduce((a, b) => (b[1] > a[1] ? b : a), ['han', japanese] as readonly [Script, number])
  if (weight === 0) return null
  // Running Japanese is a third kana or more; Chinese quotes a word at most.
  return top === 'han' && kana > 0 && kana * 8 > han ? 'kana' : top
}

function chineseTag(text: string, fallback: string): string {
  const script = chineseScript(text.slice(0, sample))
  const isChinese = primaryOf(fallback) === 'zh'
  if (script === null) return isChinese ? fallback : 'zh'
  return isChinese && fallback !== 'zh' && isTraditional(fallback) === (script === 'zh-Hant') ? fallback : script
}

const isTraditional = (tag: string): boolean => /^zh-(?:Hant|TW|HK|MO)\b/iu.test(tag)

/** Words that together are in every English sentence and in hardly one of another language, and the share that shows it. */
const englishWords = /\b(?:the|of|and|that|is|was|with|for|from|by|which|are|has|were|this)\b/giu
const englishShare = 0.15
const notEnglish = /[\u00c0-\u024f]/u

/** Asking for words alone takes a fiftieth of the time of comparing with all languages, and English is the commonest. */
function isPlainlyEnglish(head: string): boolean {
  const words = countMatches(/[A-Za-z]+/gu, head)
  return !notEnglish.test(head) && countMatches(englishWords, head) >= words * englishShare
}

function byWords(text: string, known: Readonly<Record<string, string>>, fallback: string): string {
  const [likeliest = ''] = Object.values(known)
  const own = Object.values(known).includes(primaryOf(fallback)) ? primaryOf(fallback) : likeliest
  const head = plain(text).slice(0, wordSample)
  if (countMatches(/\p{L}/gu, head) < fewestLetters) return own
  if (known['eng'] !== undefined && isPlainlyEnglish(head)) return 'en'
  const only = Object.keys(known).filter((code) => letters[code]?.test(head) ?? true)
  const found = francAll(head, {only})
  const near = found.filter(([, score]) => score >= nearlyAsGood).flatMap(([code]) => known[code] ?? [])
  return [own, likeliest].find((language) => near.includes(language)) ?? near[0] ?? own
}
