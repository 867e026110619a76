import {Converter} from 'opencc-js'

/** The blocks of Han characters that have a simplified form: Extension A, the main block, the compatibility block. */
const HAN_BLOCKS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
]

/**
 * Every traditional character with a simplified form of one character, as pairs one after another: `臺台灣湾…`.
 * Followed to the end, so that no simplified form is itself the traditional form of another.
 */
export function traditionalPairs(): string {
  const convert = Converter({from: 't', to: 'cn'})
  const simplified = new Map<string, string>()
  for (const [first, last] of HAN_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code)
      const plain = character.normalize('NFKC')
      const form = convert(plain)
      if (plain === character && form !== character && [...form].length === 1) simplified.set(character, form)
    }
  }
  return [...simplified.keys()].map((character) => character + lastForm(character, simplified)).join('')
}

function lastForm(character: string, simplified: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let form = character
  while (!seen.has(form)) {
    seen.add(form)
    form = simplified.get(form) ?? form
  }
  return form
}
