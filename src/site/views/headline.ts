/** Where a Chinese headline may break: between phrases first, then between words, as a typesetter would. */
import {wordsIn} from '../../ingest/segmenter.ts'
import {remembered} from '../remembered.ts'

/** What belongs to the words after it: prepositions, 第, opening marks. */
const leads = /^(?:[第将向在把被让使从对与和及以由为因至]|[“‘「『（《〈【〔[(]+)$/u
/** What belongs to the words before it: single characters, numbers, all other marks. */
const follows = /^(?:.|[\p{N}.,%]+|[\p{P}\p{S}\p{Z}]+)$/u

/**
 * `全市供水向第36届大会致贺电` → `全市` `供水` `向第36届` `大会` `致贺电`: parts that together are the title. One part where there are
 * no Han characters: other scripts break at their spaces.
 */
function headlineParts(title: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(title)) return [title]
  const parts: string[] = []
  let isOpen = false
  for (const word of wordsIn(title)) {
    const isLead = leads.test(word)
    const last = parts.at(-1)
    if (last !== undefined && (isOpen || (!isLead && follows.test(word)))) parts[parts.length - 1] = last + word
    else parts.push(word)
    // A number goes with what it counts.
    isOpen = isLead || /^[\p{N}.,%]+$/u.test(word)
  }
  return parts
}

/** Characters that fit on one line of a headline on a phone 360 pixels wide. */
const longestPhrase = 12
/** A phrase with what ends it: a space, or a mark with the marks that close behind it. */
const phrase = /.+?(?:[\s，。；：！？、｜|]+[”’」』）》〉】)\]]*\s*|$)/gsu
/** Headlines remembered: each stands in ten lists or so, which are rendered one after another. Some 6 MB. */
const mostHeadlines = 20_000
/** Longer than any headline: what was typed into a title's place breaks wherever a line is full. */
const longestHeadline = 160

/** Whether a title has to be cut into phrases: scripts with spaces break there, and Japanese is cut by browsers. */
export const hasPhrases = (title: string): boolean =>
  /\p{Script=Han}/u.test(title) &&
  !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(title) &&
  title.length <= longestHeadline

/**
 * `河湾大桥建成 投资三点五亿元并为两岸群众服务` → [`河湾大桥建成 `] and [`投资`, `三点五`, …]: the phrases of a headline. One that fits on
 * a line has one part; a longer one breaks between its parts. All parts together are the title.
 */
export function headlinePhrases(title: string): readonly (readonly string[])[] {
  if (!hasPhrases(title)) return [[title]]
  return (title.match(phrase) ?? [title]).map((each) =>
    [...each.trimEnd()].length <= longestPhrase ? [each] : headlineParts(each),
  )
}

/** A title longer than this is a sentence or several, and is set smaller. */
const longTitle = 40

const isLong = (title: string): boolean =>
  [...title].length > longTitle && !/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(title)

/** How a title is set. */
export interface HeadlineSetting {
  /** Breaks between phrases and words alone. */
  readonly isPhrased: boolean
  readonly isLong: boolean
  /** In order; `space` stands behind what has its lines to itself, where it would not be seen at its end. */
  readonly phrases: readonly {
    readonly parts: readonly string[]
    readonly hasOwnLines: boolean
    readonly space: string
  }[]
}

/** Works out once how a title is set, for all pages it stands on. */
export const headlineSetting = remembered((title: string): HeadlineSetting => {
  const phrases = headlinePhrases(title)
  const long = isLong(title)
  return {
    isPhrased: hasPhrases(title),
    isLong: long,
    phrases: phrases.map((parts) => {
      const hasOwnLines = parts.length > 1 && phrases.length > 1 && !long
      const last = parts.at(-1) ?? ''
      const space = hasOwnLines ? (/\s*$/u.exec(last)?.[0] ?? '') : ''
      return {parts: parts.with(-1, last.slice(0, last.length - space.length)), hasOwnLines, space}
    }),
  }
}, mostHeadlines)
