import type {Removal} from '../../../model.ts'
import {linkAddress} from '../addresses.ts'
import {
  attribute,
  type Element,
  elements,
  hasText,
  is,
  lineOf,
  type Nodes,
  type Root,
  replace,
  replaceEach,
} from '../tree.ts'
import {type CleaningRule, type RuleContext, removal} from './rule.ts'

/** Words of a link that leads around the site an article was taken from. */
const navigation =
  /^(?:返回|回到|回首页|上一[篇页]|下一[篇页]|查看原文|阅读原文|点击(?:查看|阅读)?原文|back to|« |← )/iu
/** What doesn't stand between such links. */
const noSeparator = /[^\s｜|·•/、,，—-]/u
/** Longest link around a site, in characters. */
const longestLink = 40

const linksOf = (node: Element) =>
  elements(node)
    .filter((e) => is(e.node, 'a'))
    .map((e) => e.node)

/** Whether a block is links and separators alone, at least one of them navigation. */
function isNavigation(node: Element): boolean {
  const words: string[] = []
  return isLinksOnly(node, words) && words.some((word) => navigation.test(word))
}

/** Adds the words of the links to `words`; ends at the first text that is none. */
function isLinksOnly(node: Nodes, words: string[]): boolean {
  if (node.type === 'text') return !noSeparator.test(node.value)
  if (!is(node, 'a')) return !('children' in node) || node.children.every((child) => isLinksOnly(child, words))
  const word = lineOf(node)
  words.push(word)
  return word.length < longestLink
}

/** Links at the end of a page that lead back into the site it was taken from. */
export const backLinks: CleaningRule = {
  name: 'back-link',
  why: 'Leads around the site the article was taken from, which is not here.',
  needs: {elements: ['a']},
  clean(tree, context) {
    const removed: Removal[] = []
    replaceEach(tree, (node) => {
      if (!is(node, 'p', 'div', 'center', 'nav') || !isNavigation(node)) return undefined
      removed.push(removal('back-link', lineOf(node), node, context))
      return []
    })
    return {removed}
  },
}

/** The address of a block that shows it and nothing else. */
function bareAddress(block: Element): string | undefined {
  const link = is(block, 'p', 'div') ? linksOf(block)[0] : undefined
  const address = link && attribute(link, 'href')
  return address && lineOf(block) === address && /^https?:\/\//iu.test(address) ? address : undefined
}

/** Whether the last block is a source the article names rather than its own. */
function isReference(tree: Root, last: Element, address: string, {original}: RuleContext): boolean {
  if (original !== undefined) return linkAddress(address) !== original
  const before = tree.children.filter((n): n is Element => n.type === 'element' && n !== last && hasText(n))
  const leadsTo = before.at(-1)
  return (leadsTo !== undefined && /[:：]$/u.test(lineOf(leadsTo))) || before.some((block) => bareAddress(block))
}

/**
 * A block that is nothing but one bare address, the last thing of the article: where it was published first. Not where
 * it is one of several references, or what the sentence before leads to.
 */
export const originalLink: CleaningRule = {
  name: 'original-link',
  why: 'The address the article was taken from; shown beside it.',
  clean(tree, context) {
    const last = tree.children.findLast((n): n is Element => n.type === 'element' && hasText(n))
    // A template that had no address to fill in.
    if (last && is(last, 'p') && lineOf(last) === '<>') {
      replace(tree, last)
      return {removed: [removal('original-link', '<>', last, context)]}
    }
    const address = last && bareAddress(last)
    if (!last || !address || isReference(tree, last, address, context)) return {removed: []}
    replace(tree, last)
    return {
      removed: [removal('original-link', address, last, context)],
      facts: {originalUrl: {value: address, from: 'address', sure: 0.95, evidence: address}},
    }
  },
}
