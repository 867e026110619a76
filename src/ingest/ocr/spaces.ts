/** Spaces between the words of one line, which recognition marks or leaves to the places of the words. */
import {isHan, lastCharacter} from '../reflow/writing.ts'
import {type Box, heightOf} from './layout.ts'

/** Ideographs nearer than this, in their own height, stand in one run: recognition cuts Chinese into words. */
const nearest = 0.45

/** Whether a space between two words stands in the print. `marked` is whether the format has one there. */
export function isSpaced(
  before: {readonly text: string; readonly box: Box | null},
  after: {readonly text: string; readonly box: Box | null},
  marked: boolean,
): boolean {
  if (!marked) return false
  const last = lastCharacter(before.text)
  const [first = ''] = after.text
  if (!touchesHan(last) || !touchesHan(first)) return true
  if (before.box === null || after.box === null) return true
  const isVertical = heightOf(before.box) > 1.5 * (before.box.right - before.box.left) && before.text.length > 1
  const gap = isVertical ? after.box.top - before.box.bottom : after.box.left - before.box.right
  const size = Math.min(sizeOf(before.box, before.text), sizeOf(after.box, after.text))
  return gap > size * nearest
}

/** Height of a character: the shorter side of a word. */
const sizeOf = (box: Box, text: string): number =>
  text.length > 1 ? Math.min(heightOf(box), box.right - box.left) : Math.max(heightOf(box), box.right - box.left)

const touchesHan = (character: string): boolean => isHan(character) || /[\u3000-\u303f\uff00-\uffef]/u.test(character)
