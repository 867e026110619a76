/** A Unicode encoding found without looking at the words. */
export interface UnicodeForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'
  readonly by: 'byte order mark' | 'zero bytes'
}

/** Byte order marks; UTF-32's first, since its little-endian one begins like UTF-16's. */
const marks: readonly {readonly encoding: UnicodeForm['encoding']; readonly mark: readonly number[]}[] = [
  {encoding: 'utf-32le', mark: [0xff, 0xfe, 0, 0]},
  {encoding: 'utf-32be', mark: [0, 0, 0xfe, 0xff]},
  {encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf]},
  {encoding: 'utf-16le', mark: [0xff, 0xfe]},
  {encoding: 'utf-16be', mark: [0xfe, 0xff]},
]

/** UTF-8, 16 or 32 by a byte order mark, or by where zero bytes stand; null where neither tells. */
export function unicodeForm(bytes: Uint8Array): UnicodeForm | null {
  const marked = marks.find(({mark}) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return {encoding: marked.encoding, by: 'byte order mark'}
  const encoding = byZeros(bytes.subarray(0, 65536))
  return encoding === null ? null : {encoding, by: 'zero bytes'}
}

/**
 * ASCII in UTF-16 has a zero at every second place, in UTF-32 at three of four. Chinese text has fewer, in its line ends,
 * digits and tags; but it is no UTF-8, as ASCII with a few stray zeros is. The other places must have nearly none.
 */
function byZeros(bytes: Uint8Array): UnicodeForm['encoding'] | null {
  if (!bytes.includes(0)) return null
  const zeros = [0, 0, 0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  const [a = 0, b = 0, c = 0, d = 0] = zeros.map((count) => count / (bytes.length / 4))
  if (bytes.length % 4 === 0 && a > 0.95 && b > 0.8 && d < 0.05) return 'utf-32be'
  if (bytes.length % 4 === 0 && d > 0.95 && c > 0.8 && a < 0.05) return 'utf-32le'
  const even = (a + c) / 2
  const odd = (b + d) / 2
  const least = isUtf8(bytes) ? 0.5 : 0.05
  if (odd > least && even < odd / 4) return 'utf-16le'
  return even > least && odd < even / 4 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

/** UTF-32 as text, which no `TextDecoder` reads; numbers beyond Unicode become U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ''
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian)
    text += point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\u{fffd}' : String.fromCodePoint(point)
  }
  return bytes.length % 4 === 0 ? text : `${text}\u{fffd}`
}
