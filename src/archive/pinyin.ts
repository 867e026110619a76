/** Chinese characters by sound. The only user of pinyin-pro. */
import {pinyin} from 'pinyin-pro'

const plain = {toneType: 'none', type: 'array', nonZh: 'consecutive', v: true} as const

/** `西宁晚报` → `xi ning wan bao`, other characters as they stand. Names are read in context: 重庆 is `chong qing`. */
export const toPinyin = (text: string): string[] => pinyin(text, plain)

/** Every way one character can be read, without tones, `ü` as `v`. */
const readings = (character: string): string[] => [
  ...new Set(pinyin(character, {toneType: 'none', type: 'array', multiple: true, v: true})),
]

/**
 * Whether a slug spells a name: `isPinyinOf('xiningwanbao', '西宁晚报')`. Any reading of each character will do, as will
 * the ways people write `ü`; hyphens, capitals and marks in either are passed over.
 */
export function isPinyinOf(slug: string, name: string): boolean {
  const letters = slug.toLowerCase().replace(/[^a-z0-9]/gu, '')
  const characters = [...name.normalize('NFKC')].filter((c) => /[\p{L}\p{N}]/u.test(c))
  if (letters === '' || characters.length < 2 || !/\p{Script=Han}/u.test(name)) return false
  let ends = new Set([0])
  for (const character of characters) {
    const ways = /\p{Script=Han}/u.test(character)
      ? readings(character).flatMap((r) => (r.includes('v') ? [r, r.replace('v', 'u'), r.replace('v', 'yu')] : [r]))
      : [character.toLowerCase()]
    ends = new Set([...ends].flatMap((at) => ways.filter((w) => letters.startsWith(w, at)).map((w) => at + w.length)))
    if (ends.size === 0) return false
  }
  return ends.has(letters.length)
}

/** The key names are sorted by: pinyin first, so that 长沙 stands under C and 厦门 under X, then the name itself. */
export const sortKey = (name: string): string => `${toPinyin(name).join(' ').toLowerCase()}\u0000${name}`

/** `长沙` → `C`, `ßtraße` → `S`; `#` for what begins with neither a Latin letter nor a Chinese character. */
export function indexLetter(name: string): string {
  const first = (toPinyin(name)[0] ?? '').normalize('NFKD').charAt(0).toUpperCase()
  return /^[A-Z]/u.exec(first)?.[0] ?? '#'
}
