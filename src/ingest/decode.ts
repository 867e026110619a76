import type {Issue} from '../issue.ts'

/** What a file's bytes say. `text` is null where nothing can be published; `issues` says why. */
export interface Decoded {
  /** Lines end with `\n`, no other control character than tab and form feed (a page break), no byte order mark. */
  readonly text: string | null
  /** WHATWG name in lower case, or `utf-32le`, `hz-gb-2312` and the like where there is none; `binary` for no text. */
  readonly encoding: string
  readonly issues: readonly Issue[]
  /** Lines of `text`, 1-based and rising, that begin after U+2028 or another break editors don't count. */
  readonly softLines: readonly number[]
}

/** The line of the file, as editors count, in which a line of the decoded text stands. */
export function fileLine(decoded: Pick<Decoded, 'softLines'>, line: number): number {
  let soft = 0
  for (const start of decoded.softLines) if (start <= line) soft++
  return line - soft
}

/** Reads bytes as text. `declared` is a name from outside the file, such as an owner's setting. */
export function decodeText(bytes: Uint8Array, _options: {readonly declared?: string} = {}): Decoded {
  return {text: new TextDecoder().decode(bytes), encoding: 'utf-8', issues: [], softLines: []}
}
