import {Converter, type DictGroup, Locale} from 'opencc-js'

/** The blocks of Han characters that have a simplified form: Extension A and the main block. */
const HAN_BLOCKS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
]

/**
 * Every Han character that is another writing of a simpler one, as pairs one after another: `臺台灣湾藉借…`. From
 * traditional characters with a simplified form of one character, and from words that have other characters in the
 * other script or in Taiwan and Hong Kong (借助 is 藉助), so that a word typed in one script is found in all.
 */
export function traditionalPairs(): string {
  const form = new Map<string, string>()
  const plainest = (character: string): string => {
    let plain = character
    for (let next = form.get(plain); next !== undefined; next = form.get(plain)) plain = next
    return plain
  }
  /** Characters that others are simplified to: one of these stands for all that are the same. */
  const simple = new Set<string>()
  const same = (written: string, simplified: string) => {
    const [from, to] = [plainest(written), plainest(simplified)]
    if (from === to) return
    if (simple.has(from) && !simple.has(to)) form.set(to, from)
    else form.set(from, to)
  }
  const simplify = Converter({from: 't', to: 'cn'})
  for (const [first, last] of HAN_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code)
      const simplified = simplify(character)
      if ([...simplified].length !== 1 || simplified === character) continue
      simple.add(simplified)
      same(character, simplified)
    }
  }
  for (const [simpler, other] of words(Locale.from['cn'], Locale.to['tw'], Locale.to['hk'])) {
    const [plain, written] = [[...simpler], [...other]]
    if (plain.length !== written.length) continue
    written.forEach((character, i) => {
      same(character, plain[i] ?? character)
    })
  }
  return [...form.keys()]
    .filter((character) => character.length === 1 && character.normalize('NFKC') === character)
    .map((character) => character + plainest(character))
    .join('')
}

/** Words of dictionaries with their other writing: `借助 藉助|…`, or lists of pairs. */
function* words(...dictionaries: readonly (readonly DictGroup[] | undefined)[]): Generator<readonly [string, string]> {
  for (const dictionary of dictionaries.flatMap((groups) => groups?.flat() ?? [])) {
    const entries = typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary
    for (const [simpler, other] of entries) if (simpler && other) yield [simpler, other]
  }
}
