import type {Line} from './lines.ts'

/** How often words and compounds (`high-end`) stand undivided in the text itself. */
export type Vocabulary = ReadonlyMap<string, number>

const word = /[\p{L}’']+(?:-[\p{L}’']+)*/gu

/** First parts that English joins to almost any word by a hyphen. */
const compoundFirst = new Set(
  'all anti best co cross double ex far first five four full half hard high ill large last late left light long low mid middle multi near new non north old one part past post pre pro quasi real right second self semi seven short single six small so south ten third three top two vice well wide world'.split(
    ' ',
  ),
)
/** Last parts that English joins by a hyphen. */
const compoundLast = new Set(
  'aged based born bound century class colored cut day developed down driven end ended eyed faced famous fashioned field floor foot free friendly funded general grade haired hand handed headed held hour in known language law led level like line long made mail man market math mile minded minute month named new off old on only out owned page paid party person point president profile proof quality range rate ready related right round run running scale setting shaped share side sided size sized speaking speed spread standing star state step stop story style term thirds time to top turn type up wage wave wide wing year'.split(
    ' ',
  ),
)
/** Rests that are no words of their own, so that the word was divided. */
const suffix =
  /^(?:a?tions?|sions?|ments?|ness|ings?|ed|ers?|est|ly|ity|ities|ous|ive|ble|bly|ical|ally|ance|ence|ary|ory|tal|cal|tive|ture|tures|ters?|ders?|ing|ted|ded|ship|ships|hood|ward|wards|self|selves|ism|ists?)$/u

/** Counts the words of the lines; the first and last of a line may be parts and do not count where a hyphen says so. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const vocabulary = new Map<string, number>()
  let divided = false
  for (const line of lines) {
    const words = line.text.toLowerCase().match(word) ?? []
    const ends = /[-‐\u00ad¬]$/u.test(line.text)
    for (const one of words.slice(divided ? 1 : 0, ends ? -1 : undefined)) {
      vocabulary.set(one, (vocabulary.get(one) ?? 0) + 1)
    }
    divided = ends
  }
  return vocabulary
}

/** `high-` + `end` → true; `harb-` + `or` → false. The text's own usage decides first, then how English compounds. */
export function divisionKeepsHyphen(head: string, hyphen: string, rest: string, vocabulary: Vocabulary): boolean {
  if (hyphen !== '-' && hyphen !== '‐') return false
  const [first, last] = [head.toLowerCase(), rest.toLowerCase()]
  const whole = vocabulary.get(first + last) ?? 0
  const compound = vocabulary.get(`${first}-${last}`) ?? 0
  if (whole !== compound) return compound > whole
  // New-York, Anglo-Saxon: no word goes on with a capital, unless all of it is in capitals.
  if (/^\p{Lu}/u.test(rest)) return !(/^\p{Lu}{2,}$/u.test(rest) && /\p{Lu}$/u.test(head) && head.length > 1)
  if (suffix.test(last)) return false
  if (compoundFirst.has(first) && last.length > 2) return true
  if (compoundLast.has(last) && first.length > 2 && isKnown(first, vocabulary)) return true
  return first.length > 3 && last.length > 3 && isKnown(first, vocabulary) && isKnown(last, vocabulary)
}

function isKnown(one: string, vocabulary: Vocabulary): boolean {
  return (vocabulary.get(one) ?? 0) > 0
}
