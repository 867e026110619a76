/** The beginning of a text, as lists show it. */

/** Room in a summary, in narrow characters: 120 of Chinese, 240 of scripts half as wide. */
const room = 240
/** Characters of the text that hold so many in nearly every text. */
const enough = 2000
/** The longest word that is left out whole rather than cut through, in characters. */
const longestWord = 24

/**
 * As much of a text on one line as there is room for, `…` at its end where there is more. No word is cut through, no comma
 * left over.
 */
export function openingOf(text: string): string {
  const begun = flattened(text.slice(0, enough))
  const flat = begun.length > (room + 1) * 2 ? begun : flattened(text)
  const characters = [...flat.slice(0, (room + 1) * 2)]
  let taken = 0
  let width = 0
  for (const character of characters) {
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(character)
      ? 2
      : 1
    if (width > room) break
    taken++
  }
  if (taken === characters.length) return flat
  const cut = characters.slice(0, taken).join('')
  const isInWord = isNarrowLetter(characters[taken - 1]) && isNarrowLetter(characters[taken])
  const lastWord = isInWord ? /\s+(\S+)$/u.exec(cut) : null
  const whole = lastWord !== null && lastWord[0].length <= longestWord ? cut.slice(0, lastWord.index) : cut
  return `${whole.replace(/[\s,，、;；:：.]+$/u, '')}…`
}

const flattened = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A letter of a script that puts spaces between its words. */
const isNarrowLetter = (character = ''): boolean =>
  /[\p{L}\p{N}\p{M}]/u.test(character) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
