/** A text as it is compared with others: case and width don't count. */
export interface Folded {
  readonly text: string
  /** Its letters and digits alone. */
  readonly letters: string
}

/** `foldedOf('Ａ座 3 楼！')` → text `a座 3 楼!`, letters `a座3楼`. */
export function foldedOf(written: string): Folded {
  const text = written.normalize('NFKC').toLowerCase()
  return {text, letters: text.replace(/[^\p{L}\p{N}]+/gu, '')}
}
