import type {Removal} from '../../../model.ts'
import {attributeText, type Element, is, replaceEach} from '../tree.ts'
import {type CleaningRule, removal} from './rule.ts'

const dot = /^\s*[01](?:\.0+)?\s*(?:px)?\s*$/iu
const dotStyle = (side: string) =>
  new RegExp(String.raw`(?:^|[;\s])(?:max-)?${side}\s*:\s*[01](?:\.0+)?(?:px)?\s*(?:!important\s*)?(?:;|$)`, 'iu')
const [wide, high] = [dotStyle('width'), dotStyle('height')]

/** Pictures of one dot or none, by which senders count readers, and which pages used for spaces. */
export const beacons: CleaningRule = {
  name: 'beacon',
  why: 'A picture of one dot: it counted readers or kept a space, and showed nothing.',
  needs: {elements: ['img']},
  clean(tree, context) {
    const removed: Removal[] = []
    replaceEach(tree, (node) => {
      if (!is(node, 'img') || !isDot(node)) return undefined
      removed.push(removal('beacon', attributeText(node, 'src').trim(), node, context))
      return []
    })
    return {removed}
  },
}

function isDot(node: Element): boolean {
  const style = attributeText(node, 'style')
  return (
    (dot.test(attributeText(node, 'width')) || wide.test(style)) &&
    (dot.test(attributeText(node, 'height')) || high.test(style))
  )
}
