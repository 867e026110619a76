/** A whole web page to its article: what Readability finds, what it leaves out, and what the page says of itself. */
import {type Issue, issue} from '../../issue.ts'
import type {Removal} from '../../model.ts'
import {linkAddress} from '../body/addresses.ts'
import type {BodyFacts} from '../body/rules/rule.ts'
import {attributeText, elements, is, lineOf, type Nodes, type Root, walk} from '../body/tree.ts'
import {type PageDocument, textNodes, toDocument, toTree} from './dom.ts'
import {pageFacts, titleElement} from './facts.ts'
import {hasChrome, isOtherKind, isReadable} from './kind.ts'
import {type LeftOut, leftAt, leftOut} from './left-out.ts'
import {findArticle} from './readability.ts'

/** A page as the rules for bodies may go on with it. Lines are 1-based in the tree. */
export interface ReadPage {
  /** The article alone, or the page as it was where nothing stands around the article. */
  readonly tree: Root
  readonly removed: readonly Removal[]
  readonly facts: BodyFacts
  readonly issues: readonly Issue[]
  /** What the page's relative addresses are relative to. */
  readonly base: string | undefined
}

/**
 * Reads the tree of a whole page, nested at most 500 deep; the tree itself is not changed. `title` is one stated
 * elsewhere. Null for pages of scans and frames, which have nothing an article could be found by. Never throws.
 */
export function readPage(tree: Root, title: string | null): ReadPage | null {
  if (isOtherKind(tree)) return null
  const page = isReadable(tree) ? toDocument(tree) : null
  const found = page && findArticle(page)
  const isFramed = hasChrome(tree)
  const content = isFramed ? found?.content : undefined
  if (!page || !content) {
    const facts = pageFacts(tree, found, '')
    const issues = isFramed ? [unread] : []
    return {...wholeBody(tree, title ?? facts.title?.value ?? null), facts, issues, base: baseOf(tree, facts)}
  }
  const rest = leftOut(tree, keptTexts(tree, page, content), statedTitle(tree, title ?? found?.title ?? null))
  const facts = pageFacts(tree, found, rest.map((part) => part.text).join('\n'))
  const {removed, byline} = withoutByline(rest, found?.byline ?? null)
  return {
    tree: toTree(content, page.elements),
    removed: removed.map(asRemoval),
    facts: byline === null ? facts : {...facts, byline},
    issues: [],
    base: baseOf(tree, facts),
  }
}

/** The byline as the page shows it, which is part of the article though Readability takes it out. */
function withoutByline(
  rest: readonly LeftOut[],
  found: string | null,
): {readonly removed: readonly LeftOut[]; readonly byline: string | null} {
  const isByline = (line: string) => found !== null && bare(line) !== '' && bare(line) === bare(found)
  const at = rest.findIndex(({text}) => text.split('\n').some(isByline))
  const part = rest[at]
  if (!part) return {removed: rest, byline: null}
  const lines = part.text.split('\n')
  const nth = lines.findIndex(isByline)
  const around = [lines.slice(0, nth), lines.slice(nth + 1)].filter((some) => some.length > 0)
  const pieces = around.map((some) => ({...part, text: some.join('\n')}))
  return {removed: [...rest.slice(0, at), ...pieces, ...rest.slice(at + 1)], byline: lines[nth] ?? null}
}

/** The page's body as it is; a `title` that says more than the article's is left out. */
function wholeBody(tree: Root, title: string | null): Pick<ReadPage, 'tree' | 'removed'> {
  const body = elements(tree).find(({node, parent}) => is(node, 'body') && parent.type === 'element')?.node
  const head = titleElement(tree)
  if (!body || (head && elements(body).some(({node}) => node === head))) return {tree, removed: []}
  const isStated = !head || statedTitle(tree, title) !== undefined
  return {
    tree: {type: 'root', children: body.children},
    removed: isStated ? [] : [asRemoval(leftAt(lineOf(head), head))],
  }
}

const unread = issue(
  'page-not-read',
  'No article could be told from what stands around it; the page is published whole.',
)

const asRemoval = (left: LeftOut): Removal => ({rule: 'page-chrome', ...left})

function baseOf(tree: Root, facts: BodyFacts): string | undefined {
  const base = elements(tree).find(({node}) => is(node, 'base') && node.properties['href'] !== undefined)?.node
  return (base && linkAddress(attributeText(base, 'href'), facts.originalUrl?.value)) ?? facts.originalUrl?.value
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** The `title` element, if the article's title says all of it. */
function statedTitle(tree: Root, title: string | null) {
  const element = titleElement(tree)
  return element && title !== null && bare(title).includes(bare(lineOf(element))) ? element : undefined
}

/** The texts of the tree that the article holds. One that Readability wrote anew is the next that reads the same. */
function keptTexts(tree: Root, {document, origins}: PageDocument, content: HTMLElement): Set<Nodes> {
  const texts = walk(tree).flatMap(({node}) => (node.type === 'text' ? [node] : []))
  const places = new Map(texts.map((node, i) => [node as Nodes, i]))
  const kept = new Set<Nodes>()
  let at = 0
  for (const text of textNodes(content, document)) {
    const origin = origins.get(text)
    const own = origin && places.get(origin)
    const next = own ?? texts.findIndex((node, i) => i >= at && node.value === text.nodeValue)
    const node = texts[next]
    /* v8 ignore if -- all that is known to be written anew is white space, which stands further on as well */
    if (!node) continue
    kept.add(node)
    at = next + 1
  }
  return kept
}
