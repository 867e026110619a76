import {groupOf} from '../matches.ts'

/** An encoding that writes everything in 7 bits and shifts between character sets. */
export interface Shifted {
  readonly encoding: 'iso-2022-jp' | 'iso-2022-kr' | 'hz-gb-2312'
  readonly text: string
}

/**
 * ISO-2022-JP by its escapes, ISO-2022-KR by its header, HZ by `~{` pairs; null for text that only looks like ASCII
 * because it is. Mail and news groups used them; all bytes are below 128, so that strict UTF-8 would take them.
 */
export function decodeShifted(bytes: Uint8Array): Shifted | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/[\x80-\xff]/u.test(latin)) return null
  if (/\x1b\$[)]C/u.test(latin)) return {encoding: 'iso-2022-kr', text: korean(latin)}
  if (/\x1b(?:\$[@B]|\([JI])/u.test(latin)) {
    return {encoding: 'iso-2022-jp', text: new TextDecoder('iso-2022-jp').decode(bytes)}
  }
  const chinese = hz(latin)
  return chinese === null ? null : {encoding: 'hz-gb-2312', text: chinese}
}

/** Between SO and SI each pair of bytes is KS X 1001, which is EUC-KR without the high bits. */
const korean = (latin: string): string =>
  latin.replace(/\x1b\$\)C/gu, '').replace(/\x0e([^\x0f]*)\x0f?/gu, (_, run: string) => highBits(run, 'euc-kr'))

/** RFC 1843: `~{` and `~}` around pairs of GB 2312, `~~` for a tilde. A pair that is no character ends the matter. */
function hz(latin: string): string | null {
  const runs = [...latin.matchAll(/~\{((?:[\x21-\x77][\x21-\x7e])+)~\}/gu)]
  if (runs.length === 0 || runs.some((run) => highBits(groupOf(run, 1), 'gbk').includes('\u{fffd}'))) return null
  return latin
    .replace(/~\{((?:[\x21-\x77][\x21-\x7e])+)~\}/gu, (_, run: string) => highBits(run, 'gbk'))
    .replace(/~~/gu, '~')
}

/** Pairs with their high bits set; line ends inside a run stay. */
function highBits(run: string, encoding: 'gbk' | 'euc-kr'): string {
  const bytes = Uint8Array.from(run, (character) => {
    const code = character.charCodeAt(0)
    return code > 0x20 ? code | 0x80 : code
  })
  return new TextDecoder(encoding).decode(bytes)
}
