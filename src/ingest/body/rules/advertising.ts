import type {Removal} from '../../../model.ts'
import {attribute, is, lineOf, replaceEach} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

const advertising = /(?:^|\s)(?:adsbygoogle|google-auto-placed|ad-placeholder)(?:\s|$)/iu

/** Slots that a network fills with advertisements. */
export const advertisements: CleaningRule = {
  name: 'advertisement',
  why: 'An empty slot for advertisements.',
  needs: {properties: ['className']},
  clean(tree, context) {
    const removed: Removal[] = []
    replaceEach(tree, (node) => {
      if (!is(node, 'ins', 'div') || !advertising.test(attribute(node, 'className') ?? '')) return undefined
      removed.push(removal('advertisement', lineOf(node), node, context))
      return []
    })
    return {removed}
  },
}
