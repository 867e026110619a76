import {attribute, type Element, elements, is, isBlank, lineOf, replace} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

/** Words of a link that leads around the site an article was taken from. */
const navigation =
  /^(?:返回|回到|回首页|上一[篇页]|下一[篇页]|查看原文|阅读原文|点击(?:查看|阅读)?原文|back to|« |← )/iu
/** What may stand between such links. */
const separators = /[\s｜|·•/、,，—-]+/gu

const linksOf = (node: Element) =>
  elements(node)
    .filter((e) => is(e.node, 'a'))
    .map((e) => e.node)

/** Whether a block is links and separators alone, at least one of them navigation. */
function isNavigation(node: Element): boolean {
  const links = linksOf(node)
  const words = links.map(lineOf)
  const rest = words.reduce((text, word) => text.replace(word, ''), lineOf(node)).replace(separators, '')
  return (
    rest === '' &&
    words.length > 0 &&
    words.some((word) => navigation.test(word)) &&
    words.every((word) => word.length < 40)
  )
}

/** Links at the end of a page that lead back into the site it was taken from. */
export const backLinks: CleaningRule = {
  name: 'back-link',
  why: 'Leads around the site the article was taken from, which is not here.',
  clean: (tree, context) => ({
    removed: elements(tree).flatMap(({node, parent}) => {
      if (!is(node, 'p', 'div', 'center', 'nav') || !isNavigation(node)) return []
      if (!parent.children.includes(node as never)) return []
      replace(parent, node)
      return [removal('back-link', lineOf(node), node, context)]
    }),
  }),
}

/** A block that is nothing but one bare address, the last thing of the article: where it was published first. */
export const originalLink: CleaningRule = {
  name: 'original-link',
  why: 'The address the article was taken from; shown beside it.',
  clean(tree, context) {
    const blocks = tree.children.filter((n): n is Element => is(n, 'p', 'div') && !isBlank(n) && lineOf(n) !== '')
    const last = blocks.at(-1)
    const link = last && linksOf(last)[0]
    const address = link && attribute(link, 'href')
    if (!last || !address || lineOf(last) !== address || !/^https?:\/\//iu.test(address)) return {removed: []}
    replace(tree, last)
    return {
      removed: [removal('original-link', address, last, context)],
      facts: {originalUrl: {value: address, from: 'address', sure: 0.95, evidence: address}},
    }
  },
}
