/** How a headline may break. */

/** Characters that fit on one line of a headline on a phone 360 pixels wide. */
const longestPhrase = 12

/** A title longer than this is a sentence or several, and is set smaller. */
const longTitle = 40

/**
 * `phrased` if every phrase of a headline, from one space or mark to the next, fits on a line: then lines break between
 * phrases only, as a typesetter would. 多方联动 主动对接 is two lines rather than three and a half words. `long` if it is no
 * headline but a sentence.
 */
export function phrasing(title: string): 'phrased' | 'long' | undefined {
  if ([...title].length > longTitle && !/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u.test(title)) return 'long'
  const phrases = title.split(/[\p{White_Space}\p{P}]+/u)
  return phrases.every((phrase) => [...phrase].length <= longestPhrase) ? 'phrased' : undefined
}
