import {codePages, decodePage} from './code-pages.ts'
import {decodeUtf32} from './unicode.ts'

/** Names that programs use and the WHATWG's list has not. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['maccyrillic', 'x-mac-cyrillic'],
  ['mac-cyrillic', 'x-mac-cyrillic'],
  ['macroman', 'macintosh'],
  ['mac-roman', 'macintosh'],
  ['cp936', 'gbk'],
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp950', 'big5'],
  ['big5hkscs', 'big5'],
  ['cp874', 'windows-874'],
  ['koi8_r', 'koi8-r'],
  ['koi8r', 'koi8-r'],
  ['ks_c_5601', 'euc-kr'],
  ...[...codePages.keys()].map((page) => [page.replace('ibm', 'cp'), page] as const),
])

/** The WHATWG's name of an encoding, our own for those it has not, or null for one nobody here can read. */
export function encodingName(label: string): string | null {
  const plain = label.trim().toLowerCase()
  const name = otherNames.get(plain) ?? plain
  if (codePages.has(name) || /^utf-32[bl]e$/u.test(name)) return name
  try {
    const decoder = new TextDecoder(name)
    // Node knows some names of the standard whose tables its ICU has not; it says so at the first byte.
    decoder.decode(Uint8Array.of(32))
    return decoder.encoding
  } catch {
    return null
  }
}

/** Decodes with an encoding {@link encodingName} gave; what makes no sense becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const page = codePages.get(encoding)
  if (page !== undefined) return decodePage(bytes, page)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le')
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'windows-1252'
    ? text.replace(/[\u{80}-\u{9f}]/gu, (character) => quotes[character.charCodeAt(0) - 128] ?? character)
    : text
}

/** The bytes 128 to 159 of windows-1252 by the WHATWG's index. Node 20 reads them as the control characters of Latin-1. */
const quotes = Array.from('€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ')

/** How many U+FFFD a text has. */
export function damage(text: string): number {
  let count = 0
  for (let at = text.indexOf('\u{fffd}'); at !== -1; at = text.indexOf('\u{fffd}', at + 1)) count++
  return count
}
