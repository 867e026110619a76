import {is, type Root, visit} from './tree.ts'

/** Scripts that set no space between words: a line end between two of their characters is no space. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u
const lineEnd = /[ \t]*\n[ \t\n]*/gu

/**
 * Drops line ends inside running text where both neighbours are Han or kana, as CSS Text 4 (segment breaks) has it: a
 * browser would show them as spaces. Between other characters a line end stays the space it is. `pre` is left alone.
 */
export function joinHan(tree: Root): void {
  visit(tree, (node, parent) => {
    if (node.type !== 'text' || is(parent as never, 'pre', 'code') || !node.value.includes('\n')) return
    const {value} = node
    node.value = value.replace(lineEnd, (breakText: string, at: number) =>
      wide.test(value[at - 1] ?? '') && wide.test(value[at + breakText.length] ?? '') ? '' : breakText,
    )
  })
}
