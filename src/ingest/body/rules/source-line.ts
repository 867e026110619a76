import {elements, is, lineOf, type Root, replace, visibleLengths, visit} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** `（文章来源：西宁晚报）`, `来源：新华社`, `(稿源：…)`: a block with nothing else in it. */
const sourceLine =
  /^[（(【[]?\s*(?:文章来源|文章來源|稿件来源|信息来源|新闻来源|消息来源|来源|來源|稿源)\s*[:：]\s*([^，。；：:（）()【】]{2,30}?)\s*[）)】\]]?$/u

/** Whether the word for a source is there at all, which most articles are without. */
function isNamed(tree: Root): boolean {
  let isThere = false
  visit(tree, (node) => {
    if (!isThere && node.type === 'text' && node.value.includes('源')) isThere = true
  })
  return isThere
}

/** No such line is as long as this, in characters. */
const longest = 60

/** The line a portal adds to say which paper an article was taken from. */
export const sourceLineRule: CleaningRule = {
  name: 'source-line',
  why: 'Says which paper the article was taken from; shown as its publication.',
  clean(tree, context) {
    if (!isNamed(tree)) return {removed: []}
    const lengths = visibleLengths(tree)
    for (const {node, parent} of elements(tree).reverse()) {
      if (!is(node, 'p', 'div', 'span', 'section', 'center', 'em') || (lengths.get(node) ?? 0) >= longest) continue
      const line = lineOf(node)
      const publication = line.length < longest ? sourceLine.exec(line)?.[1] : undefined
      if (!publication || /^https?:/iu.test(publication)) continue
      replace(parent, node)
      return {
        removed: [removal('source-line', line, node, context)],
        // A portal's own statement, in a fixed form.
        facts: {publication: {value: publication, from: 'source-line', sure: 0.97, evidence: line}},
      }
    }
    return {removed: []}
  },
}
