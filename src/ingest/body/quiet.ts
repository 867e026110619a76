/**
 * Long runs of text that mean nothing to a Markdown parser, which weighs every character, stand as two characters of the
 * private use area while it reads: it takes a third of its time.
 */
/** Characters of Chinese and Japanese text between two more of them: what stands beside a mark decides what that means. */
const wideRun =
  /(?<=[\u3041-\u9fff\uff00-\uffef])[\u3000-\u9fff\uff01-\uff0f\uff1a-\uff20“”‘’…—]{8,}(?=[\u3041-\u9fff\uff00-\uffef])/gu
/** Words between two others. */
const wordRun = /(?<=[A-Za-z] )(?:[A-Za-z]+[,;]? ){3,}(?=[A-Za-z])/gu
/** Where runs of words may mean something: in tags, in labels of references, and around addresses. */
const mayMean = /<|\]:|@|www\.|:\/\//iu

const first = 0xe000
const size = 6400
/** Characters that tokens are made of, or what may be one by its number. */
const ofPrivateUse = /[\ue000-\uf8ff]|&#/u
const token = /[\ue000-\uf8ff]{2}/gu

/** A text as the parser may have it, and the way back. */
export interface Quiet {
  readonly source: string
  /** A text of the parser's with what was put away. */
  readonly restored: (text: string) => string
}

/** `**重点**：河湾大桥昨日通车，两岸居民…` → the same with the middle of its sentence put away. */
export function quiet(written: string): Quiet {
  // The run is the text's own then; and what is short is read soon.
  if (ofPrivateUse.test(written)) return {source: written, restored: (text) => text}
  const runs: string[] = []
  const numbers = new Map<string, number>()
  const away = (run: string): string => {
    // Equal runs have equal tokens: they may be the label of a reference.
    const number = numbers.get(run) ?? runs.push(run) - 1
    numbers.set(run, number)
    // There are tokens for 40 million runs; a file of 4 MiB has at most half a million.
    return String.fromCharCode(first + Math.floor(number / size), first + (number % size))
  }
  const wide = written.replace(wideRun, away)
  const source = mayMean.test(wide) ? wide : wide.replace(wordRun, (run) => `${away(run.trimEnd())} `)
  if (runs.length === 0) return {source, restored: (text) => text}
  const restored = (text: string) =>
    text.replace(token, (pair) => runs[(pair.charCodeAt(0) - first) * size + pair.charCodeAt(1) - first] ?? pair)
  return {source, restored}
}

/** A node of Markdown, as far as it matters here. */
export interface MarkdownNode {
  readonly type: string
  readonly value?: unknown
  readonly children?: readonly MarkdownNode[]
}

/** Puts everything back into a tree. */
export function restore(tree: MarkdownNode, {restored}: Quiet): void {
  const nodes: MarkdownNode[] = [tree]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    for (const name of ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const) {
      const text: unknown = name in node ? node[name as keyof typeof node] : undefined
      if (typeof text === 'string' && ofPrivateUse.test(text)) Object.assign(node, {[name]: restored(text)})
    }
    for (const child of node.children ?? []) nodes.push(child)
  }
}
