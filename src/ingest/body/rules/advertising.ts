import {attribute, elements, is, lineOf, replace} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

const advertising = /(?:^|\s)(?:adsbygoogle|google-auto-placed|ad-placeholder)(?:\s|$)/iu

/** Slots that a network fills with advertisements. */
export const advertisements: CleaningRule = {
  name: 'advertisement',
  why: 'An empty slot for advertisements.',
  clean: (tree, context) => ({
    removed: elements(tree).flatMap(({node, parent}) => {
      if (!is(node, 'ins', 'div') || !advertising.test(attribute(node, 'className') ?? '')) return []
      replace(parent, node)
      return [removal('advertisement', lineOf(node), node, context)]
    }),
  }),
}
