import {type Fragment, sticksOut} from './fragments.ts'
import type {Page} from './page.ts'
import {isTakenUp, knowsPair, oftenBegins, seldomBegins, seldomEnds} from './usage.ts'

/** A fragment with its place among its neighbours. */
export interface Setting {
  readonly fragment: Fragment
  readonly before: Fragment | undefined
  readonly after: Fragment | undefined
  /** The fragment before it breaks off in mid-sentence. */
  readonly openBefore: boolean
  readonly headingBefore: boolean
  /** No paragraph stands above it. */
  readonly opensText: boolean
  readonly page: Page
}

interface Evidence {
  readonly weight: number
  readonly reason: string
  readonly holds: (setting: Setting) => boolean
}

/** The sum of evidence above which a fragment is a heading. */
export const enough = 1.5

/**
 * What speaks for and against a heading. The weights stand to one another about as the logarithms of how much more often
 * each is seen with headings than without; they were set by hand and tried on Chinese and English news set in columns.
 */
export const headingEvidence: readonly Evidence[] = [
  {weight: 6, reason: 'printed twice', holds: ({fragment}) => fragment.doubled},
  {weight: 2, reason: 'nothing is left open above', holds: ({openBefore}) => !openBefore},
  {weight: 2, reason: 'stops short without a full stop', holds: ({fragment}) => fragment.room},
  {weight: -1.5, reason: 'its last line is full', holds: ({fragment}) => !fragment.room},
  {weight: 2, reason: 'stops short within its column', holds: ({fragment}) => fragment.room && !fragment.endsBlock},
  {weight: 1, reason: 'opens the text', holds: ({opensText}) => opensText},
  {weight: 2.5, reason: 'the last piece of the heading above', holds: endsHeadingAbove},
  {weight: 1, reason: 'a line or two by themselves', holds: ({fragment}) => standsAlone(fragment)},
  {
    weight: 2,
    reason: 'wider than the column',
    holds: ({fragment, page}) =>
      fragment.shown && fragment.lines.some((line) => sticksOut(line, fragment.capacity, page)),
  },
  {
    weight: 1,
    reason: 'phrases side by side',
    holds: ({fragment, page}) => page.writing.name === 'han' && phrasesApart.test(fragment.text),
  },
  {
    weight: 1,
    reason: 'words begin with capitals',
    holds: ({fragment, page}) => page.writing.name === 'latin' && isCapitalized(fragment.text),
  },
  {weight: -1, reason: 'clauses with commas', holds: ({fragment}) => /[，,]/u.test(fragment.text)},
  {
    weight: -1.5,
    reason: 'clauses with commas, and long',
    holds: ({fragment}) => /，/u.test(fragment.text) && fragment.width > 26,
  },
  {weight: 2, reason: 'all in capitals', holds: ({fragment}) => isDisplay(fragment.text)},
  {weight: -1.5, reason: 'a whole sentence', holds: ({fragment}) => fragment.closed},
  {
    weight: -4,
    reason: 'announces what follows',
    holds: ({fragment}) => /[：:]$/u.test(fragment.text) && fragment.width > 8,
  },
  {
    weight: -5,
    reason: 'the text below goes on with it',
    holds: ({after, page}) => after !== undefined && page.writing.neverFirst.test(after.text),
  },
  {weight: -2, reason: 'ends as headings seldom do', holds: ({fragment}) => seldomEnds(fragment.text)},
  {weight: -1.5, reason: 'begins as headings seldom do', holds: ({fragment}) => seldomBegins(fragment.text)},
  {
    weight: -1.5,
    reason: 'the text below begins in mid-sentence',
    holds: ({after}) => after !== undefined && seldomBegins(after.text),
  },
  {
    weight: -1.5,
    reason: 'the text has its end and the beginning below as one word',
    holds: ({fragment, after, page}) => after !== undefined && knowsPair(page.pairs, fragment.text, after.text),
  },
  {
    weight: -1.5,
    reason: 'the text has the end above and its beginning as one word',
    holds: ({fragment, before, openBefore, page}) =>
      openBefore && before !== undefined && knowsPair(page.pairs, before.text, fragment.text),
  },
  {
    weight: 1.5,
    reason: 'the text has the end above and the beginning below as one word',
    holds: ({before, after, openBefore, page}) =>
      openBefore && before !== undefined && after !== undefined && knowsPair(page.pairs, before.text, after.text),
  },
  {
    weight: 1.5,
    reason: 'the text below takes up its words',
    holds: ({fragment, after}) => after !== undefined && isTakenUp(fragment.text, after.text),
  },
  {
    weight: 0.5,
    reason: 'the text below begins as paragraphs often do',
    holds: ({after}) => after !== undefined && oftenBegins(after.text),
  },
  {
    weight: 1.5,
    reason: 'the text below begins with a capital',
    holds: ({after, page}) =>
      after !== undefined && page.writing.name === 'latin' && /^["“‘'(]?\p{Lu}/u.test(after.text),
  },
  {weight: -3, reason: 'comes back again and again', holds: ({fragment, page}) => page.refrains.has(fragment.text)},
]

const phrasesApart = /[\p{Script=Han}”」] [\p{Script=Han}“「]/u

function endsHeadingAbove({fragment, before, headingBefore}: Setting): boolean {
  return headingBefore && before?.block === fragment.block && fragment.endsBlock && fragment.room
}

function standsAlone({opensBlock, endsBlock, lines}: Fragment): boolean {
  return opensBlock && endsBlock && lines.length < 3
}

/** `Base System`, `FIRE ON THE QUAY`: most words of four letters and more. */
function isCapitalized(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? []
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8
}

/** `FIRE ON THE QUAY.`: display type, which English papers of old ended with a full stop. */
export function isDisplay(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text.slice(0, 200))
}
