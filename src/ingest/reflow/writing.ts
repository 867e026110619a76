import {firstMatch} from '../matches.ts'

/**
 * How a page is written decides how wide its characters are and what ends a sentence. A page is `han` if it is mostly
 * Chinese or Japanese, else `latin`: everything that puts spaces between words, Cyrillic and Greek included.
 */
export interface Writing {
  readonly name: 'han' | 'latin'
  /** Matches text that ends a sentence. */
  readonly sentenceEnd: RegExp
  /** Matches text that cannot begin a paragraph or a heading. */
  readonly neverFirst: RegExp
  /** Matches text that cannot end a paragraph or a heading. */
  readonly neverLast: RegExp
  /** Longest heading, in em. */
  readonly longestHeading: number
  /** A line is set in from here, in em: two ideographs, or four spaces with one lost. */
  readonly indent: number
}

const han: Writing = {
  name: 'han',
  // `文.` is a full stop that OCR made narrow; `；` ends the items of a list that are set as paragraphs.
  sentenceEnd: /(?:[。！？!?…；;｡]|[\u3400-\u9fff\u3040-\u30ff][.．])["'”’」』）)】\]〕》]{0,4}$/u,
  neverFirst: /^[，。、；：？！,;:?!.．）)】》”’」』〕%％‰℃々ー]/u,
  neverLast: /[，、（(《“‘「『【〔—－,-]$/u,
  longestHeading: 44,
  indent: 1.5,
}

const latin: Writing = {
  name: 'latin',
  sentenceEnd: /[.!?:…。！？]["'”’»)\]]{0,4}$/u,
  neverFirst: /^(?:[,;:?!.)\]”’»%]|\p{Ll})/u,
  neverLast: /(?:[,([“‘«—–-]|(?:^|\s)(?:a|an|the|of|and|or|to|in|for|with|by|from|at|that|which))$/iu,
  longestHeading: 55,
  indent: 1.5,
}

/** `Dr. Who` goes on after the point: titles, months and initials that are printed with one. */
const abbreviation =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Mt|No|Nos|Gen|Col|Capt|Lieut|Lt|Maj|Sgt|Sen|Rep|Gov|Pres|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|cf|viz|i\.e|e\.g)\.$/u

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** As wide as an ideograph between ideographs, narrow between Latin letters. */
const wideAmongHan = /[“”‘’—…·×●○■□◆◇▲△▼★☆]/u
const hanLetter = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}]/u

/** Share of ideographs and kana among letters from which a page is read as Chinese or Japanese. */
const hanShare = 0.2
/** How much of a text is looked at to see how it is written. */
const sample = 20_000

/** `wideIn(han)('，')` → true: takes two columns of a terminal, one em of a newspaper. */
export function isWide(character: string, writing: Writing): boolean {
  if (character < '\u00b7') return false
  return wide.test(character) || (writing.name === 'han' && wideAmongHan.test(character))
}

/** True of an ideograph or kana. */
export function isHan(character: string): boolean {
  return character > '\u3040' && hanLetter.test(character)
}

/** The last character, a surrogate pair as one; empty of an empty text. */
export const lastCharacter = (text: string): string => firstMatch(/.$/su, text.slice(-2))

/** Width in em: ideographs 1, everything else 0.5. `2024年` → 3. */
export function widthOf(text: string, writing: Writing): number {
  let width = 0
  for (const character of text) width += isWide(character, writing) ? 1 : 0.5
  return width
}

/** The writing of a text; `lang` decides only where there are too few letters to tell. */
export function writingOf(text: string, lang: string | undefined): Writing {
  const head = text.slice(0, sample)
  // Nearly every character of nearly every text is one of these, which are counted at once.
  const withoutHan = head.replace(/[\u4e00-\u9fff]+/gu, '')
  const others = withoutHan.replace(/[A-Za-z]+/gu, '')
  let ideographs = head.length - withoutHan.length
  let letters = head.length - others.length
  for (const character of others) {
    if (character <= '\u007f') continue
    if (isHan(character)) ideographs += 1
    if (/\p{L}/u.test(character)) letters += 1
  }
  if (letters < 8 && lang !== undefined) return /^(?:zh|ja|yue|wuu|nan)\b/i.test(lang) ? han : latin
  return ideographs > letters * hanShare ? han : latin
}

/** True where the text's last sentence is over. */
export function endsSentence(text: string, writing: Writing): boolean {
  const tail = text.slice(-12)
  return writing.sentenceEnd.test(tail) && !(writing.name === 'latin' && abbreviation.test(tail))
}
