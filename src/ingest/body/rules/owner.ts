/** What the owner has taken out of every article: `remove:` in `archive.yaml`, by selector or by text. */
import type {Removal} from '../../../model.ts'
import {selectElements} from '../../page/dom.ts'
import {
  attribute,
  type Element,
  type ElementContent,
  element,
  elements,
  is,
  lineOf,
  type Parents,
  type Root,
  replaceEach,
} from '../tree.ts'
import {type RuleContext, removal} from './rule.ts'

/** One rule of the owner's, with a selector or a text. */
export interface OwnerRule {
  /** `owner:1`, or `owner:` and the name it was given. */
  readonly name: string
  /** A CSS selector over the source's own markup. */
  readonly selector?: string
  /** The whole text of a block; `…` before or after it stands for anything. */
  readonly text?: string
  readonly why?: string
}

/** Elements that are one block of text where they hold none of each other. */
const blocks = [
  'p',
  'div',
  'section',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'center',
  'dt',
  'dd',
]
const captions = ['figcaption', 'caption']

const flat = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()

/** The first of the rules whose text is all a block says. Spaces make no difference; `……` is written text, `…` a gap. */
export function ruleForText(rules: readonly OwnerRule[], block: string): OwnerRule | undefined {
  const words = flat(block)
  return words === '' ? undefined : rules.find(({text}) => text !== undefined && says(words, flat(text)))
}

const isGapFirst = /^…(?!…)\s*/u
const isGapLast = /\s*(?<!…)…$/u

function says(words: string, text: string): boolean {
  const [before, after] = [isGapFirst.test(text), isGapLast.test(text)]
  const bare = text.replace(isGapFirst, '').replace(isGapLast, '')
  if (before && after) return words.includes(bare)
  return before ? words.endsWith(bare) : after ? words.startsWith(bare) : words === bare
}

/** Takes out what the rules' selectors choose. Changes `tree`, which is the source's own. */
export function removeSelected(tree: Root, rules: readonly OwnerRule[], context: RuleContext): readonly Removal[] {
  return rules.flatMap(({name, selector}) =>
    selector === undefined
      ? []
      : takeOut(tree, new Map(selectElements(tree, selector).map((node) => [node, name])), context),
  )
}

/** Takes out the blocks, and the lines between two line breaks, whose text a rule gives. */
export function removeTexts(tree: Root, rules: readonly OwnerRule[], context: RuleContext): readonly Removal[] {
  if (!rules.some(({text}) => text !== undefined)) return []
  const named = new Map<Element, string>()
  const lines: Removal[] = []
  const holders = new Set<Parents>()
  for (const {node, parent} of elements(tree).reverse())
    if (is(node, ...blocks) || holders.has(node)) holders.add(parent)
  for (const {node} of elements(tree)) {
    if (!is(node, ...captions) && (!is(node, ...blocks) || holders.has(node))) continue
    const rule = ruleForText(rules, lineOf(node))
    if (rule) named.set(node, rule.name)
    else if (node.children.some((child) => is(child, 'br')))
      for (const line of removeLines(node, rules, context)) lines.push(line)
  }
  return [...lines, ...takeOut(tree, named, context)]
}

/** Takes lines out of a block, each with the break that parts it from the next. */
function removeLines(block: Element, rules: readonly OwnerRule[], context: RuleContext): Removal[] {
  const removed: Removal[] = []
  const kept: ElementContent[] = []
  let line: ElementContent[] = []
  for (const [at, child] of block.children.entries()) {
    line.push(child)
    if (!is(child, 'br') && at < block.children.length - 1) continue
    const words = lineOf(element('p', {}, line))
    const shown = line.find((node) => lineOf(node) !== '')
    const rule = shown && ruleForText(rules, words)
    if (rule) removed.push(removal(rule.name, words, shown, context))
    else for (const node of line) kept.push(node)
    line = []
  }
  block.children = kept
  return removed
}

/** Outermost first, so that what goes with its wrapper is told once. */
function takeOut(tree: Root, rules: ReadonlyMap<Element, string>, context: RuleContext): Removal[] {
  const removed: Removal[] = []
  replaceEach(tree, (node) => {
    const rule = rules.get(node)
    if (rule === undefined) return undefined
    removed.push(removal(rule, wordsOf(node), node, context))
    return []
  })
  return removed
}

/** Its text, or what else it shows. */
function wordsOf(node: Element): string {
  const line = lineOf(node)
  if (line !== '') return line
  const picture = [node, ...elements(node).map((e) => e.node)].find((e) => is(e, 'img'))
  return (picture && attribute(picture, 'alt')) ?? ''
}
