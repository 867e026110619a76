import type {Removal} from '../../../model.ts'
import {attribute, lineOf, replaceEach} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

/** Text the source's own page never showed: spacers, keywords for search engines, templates. */
export const hiddenText: CleaningRule = {
  name: 'hidden-text',
  why: 'Not shown on the page it comes from.',
  clean(tree, context) {
    const removed: Removal[] = []
    replaceEach(tree, (node) => {
      const hidden = hiddenStyle.test(attribute(node, 'style') ?? '') || node.properties['hidden'] !== undefined
      if (!hidden) return undefined
      removed.push(removal('hidden-text', lineOf(node), node, context))
      return []
    })
    return {removed}
  },
}
