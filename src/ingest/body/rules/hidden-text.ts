import type {Removal} from '../../../model.ts'
import {attribute, type Element, elements, lineOf, type Nodes, type Root, replaceEach, visibleLengths} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu
/** Attributes by which a page names what it shows on demand. */
const controls = ['onClick', 'ariaControls', 'dataTarget', 'dataBsTarget', 'href']
const identifiers = /[\w-]+/gu
/** Longest value of such an attribute that is read, in characters. */
const longestControl = 500

/** Whatever holds more than this share of a body is the article, hidden only until a script shows it. */
const articleShare = 0.8

/** Text the source's own page never showed: spacers, keywords for search engines, templates. */
export const hiddenText: CleaningRule = {
  name: 'hidden-text',
  why: 'Not shown on the page it comes from.',
  needs: {properties: ['style', 'hidden']},
  clean(tree, context) {
    const hidden = elements(tree).filter(({node}) => isHidden(node))
    if (hidden.length === 0) return {removed: []}
    const shown = shownOnDemand(tree)
    const lengths = visibleLengths(tree)
    const whole = lengths.get(tree) ?? 0
    const isText = (node: Element) =>
      (lengths.get(node) ?? 0) > whole * articleShare || shown.has(attribute(node, 'id') ?? '')
    const gone = new Set<Nodes>(hidden.filter(({node}) => !isText(node)).map(({node}) => node))
    const removed: Removal[] = []
    replaceEach(tree, (node) => {
      if (!gone.has(node)) return undefined
      removed.push(removal('hidden-text', lineOf(node), node, context))
      return []
    })
    return {removed}
  },
}

const isHidden = (node: Element): boolean =>
  hiddenStyle.test(attribute(node, 'style') ?? '') || node.properties['hidden'] !== undefined

/** Ids of what a click unfolds: `<a onclick="toggle('more')">` and `<div id="more" style="display:none">`. */
function shownOnDemand(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const {node} of elements(tree))
    for (const name of controls) {
      const value = attribute(node, name)?.slice(0, longestControl)
      if (value === undefined || (name === 'href' && !/^(?:#|javascript:)/iu.test(value.trim()))) continue
      for (const [id] of value.matchAll(identifiers)) ids.add(id)
    }
  return ids
}
