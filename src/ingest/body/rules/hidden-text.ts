import {attribute, elements, lineOf, replace} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

/** Text the source's own page never showed: spacers, keywords for search engines, templates. */
export const hiddenText: CleaningRule = {
  name: 'hidden-text',
  why: 'Not shown on the page it comes from.',
  clean: (tree, context) => ({
    removed: elements(tree).flatMap(({node, parent}) => {
      const hidden = hiddenStyle.test(attribute(node, 'style') ?? '') || node.properties['hidden'] !== undefined
      if (!hidden || !parent.children.includes(node as never)) return []
      replace(parent, node)
      return [removal('hidden-text', lineOf(node), node, context)]
    }),
  }),
}
