import {attribute, is, replaceEach, text} from '../tree.ts'
import type {CleaningRule} from './rule.ts'

/** The boxes of a list of tasks, as Markdown writes them: `[x] done`, `[ ] open`. A form's other fields are nobody's words. */
export const taskStates: CleaningRule = {
  name: 'task-state',
  why: 'The state of a task is shown in letters.',
  needs: {elements: ['input']},
  clean(tree) {
    replaceEach(tree, (node, parent) => {
      const isTask =
        is(node, 'input') && attribute(node, 'type')?.toLowerCase() === 'checkbox' && is(parent, 'li', 'p', 'label')
      if (!isTask || parent.children.find((child) => child.type !== 'text' || /\S/u.test(child.value)) !== node)
        return undefined
      const next = parent.children[parent.children.indexOf(node) + 1]
      const space = next?.type === 'text' && /^\s/u.test(next.value) ? '' : ' '
      return [text(`${attribute(node, 'checked') === undefined ? '[ ]' : '[x]'}${space}`)]
    })
    return {removed: []}
  },
}
