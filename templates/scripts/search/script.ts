/** In which of the two writings of Chinese something is typed. */
export type Script = 'traditional' | 'simplified'

/** Tells the script of words by characters that only one of them has; null where there is none of these. */
export type ScriptOf = (words: string) => Script | null

/** From the pairs of characters that the fold is made of: `臺台灣湾`. */
export function createScriptOf(pairs: string): ScriptOf {
  const traditional = new Set<string>()
  const simplified = new Set<string>()
  let i = 0
  for (const character of pairs) (i++ % 2 === 0 ? traditional : simplified).add(character)
  return (words) => {
    // 台 and 后 are written in both: what is certain goes first.
    if ([...words].some((character) => traditional.has(character))) return 'traditional'
    return [...words].some((character) => simplified.has(character)) ? 'simplified' : null
  }
}
