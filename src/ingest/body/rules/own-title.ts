import {attribute, type Element, elements, hasText, is, isBlank, lineOf, type Parents, replace} from '../tree.ts'
import {type BodyFacts, type CleaningRule, removal} from './rule.ts'

const ranks = ['h1', 'h2', 'h3']

/** Letters and digits alone, folded: a title and its copy often differ in spaces and quotation marks. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The article's own title, repeated as its first heading, or standing only there. With a link in it (feed dumps write
 * `[title](address)`), the address is where the article comes from.
 */
export const ownTitle: CleaningRule = {
  name: 'own-title',
  why: 'The title, which stands above the article.',
  clean(tree, context) {
    const first = firstBlock(tree)
    if (!first) return {removed: []}
    const {node, parent} = first
    const line = lineOf(node)
    const isHeading = is(node, 'h1', 'h2')
    const states = context.title === null && line !== '' && isOnlyOfItsRank(tree, node)
    const repeats = context.title !== null && bare(context.title) !== '' && bare(line) === bare(context.title)
    const isTitle = isHeading || is(node, 'h3') || (is(node, 'p') && !isSentence(line, context.title))
    if (!(states || (repeats && isTitle))) return {removed: []}
    replace(parent, node)
    const link = elements(node).find((e) => is(e.node, 'a'))?.node
    const address = link && attribute(link, 'href')
    const facts: BodyFacts = {
      ...(states ? {title: {value: line, from: 'markup', sure: 0.95}} : {}),
      ...(address && /^https?:\/\//iu.test(address)
        ? {originalUrl: {value: address, from: 'address', sure: 0.9, evidence: line}}
        : {}),
    }
    // A title that stands only here is not lost but moved, so only a repetition is a removal.
    return {removed: states ? [] : [removal('own-title', line, node, context)], facts}
  },
}

/** Whether a paragraph ends like a sentence of the text, which the title doesn't: `Version 3 is out.` below `Version 3 is out`. */
const isSentence = (line: string, title: string | null): boolean => {
  const end = /[.。!！?？…]["”’」』)）]*$/u.exec(line)?.[0]
  return end !== undefined && !title?.trim().endsWith(end)
}

/** Whether a heading stands above all others: several of one rank are sections. An `h1` is the title in any case. */
function isOnlyOfItsRank(tree: Parents, heading: Element): boolean {
  const rank = ranks.indexOf(heading.tagName)
  if (rank <= 0) return rank === 0
  return elements(tree).every(({node}) => node === heading || !ranks.slice(0, rank + 1).includes(node.tagName))
}

/** The first block with text in it, looking into wrappers that hold everything. */
function firstBlock(tree: Parents): {node: Element; parent: Parents} | undefined {
  let parent: Parents = tree
  for (;;) {
    const node = (parent.children as Parents['children']).find(
      (n) => !isBlank(n) && !(n.type === 'element' && !hasText(n)),
    )
    if (node?.type !== 'element') return undefined
    if (!is(node, 'div', 'section', 'article', 'main', 'header', 'html', 'body')) return {node, parent}
    parent = node
  }
}
