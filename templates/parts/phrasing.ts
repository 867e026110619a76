/** How a headline may break. */

/** Characters that fit on one line of a headline on a phone 360 pixels wide. */
const longestPhrase = 11

/**
 * `phrased` if every phrase of a headline, from one space or mark to the next, fits on a line: then lines break between
 * phrases only, as a typesetter would. 多方联动 主动对接 is two lines rather than three and a half words.
 */
export const phrasing = (title: string): 'phrased' | undefined =>
  title.split(/[\p{White_Space}\p{P}]+/u).every((phrase) => [...phrase].length <= longestPhrase) ? 'phrased' : undefined
