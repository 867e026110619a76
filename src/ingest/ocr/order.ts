/** Reading order of the parts of a page. */
import {type Box, middleOf, sharedWidth, widthOf} from './layout.ts'

/** More parts than this are left in the order of the file: the time grows with the square, and worse where all overlap. */
const mostParts = 500
/** Parts that share more than this of the narrower one's width stand one above the other. */
const oneColumn = 0.3

/**
 * Indexes of the boxes in reading order, after Breuel (High Performance Document Layout Analysis, 2003): a part comes before
 * the parts below it, and before those to its right unless something between them in height spans both.
 */
export function readingOrder(boxes: readonly Box[]): number[] {
  const indexes = [...boxes.keys()]
  if (boxes.length > mostParts) return indexes
  const stacked = (a: Box, b: Box) => sharedWidth(a, b) > oneColumn
  const isAbove = (a: Box, b: Box) => middleOf(a) < middleOf(b) || (middleOf(a) === middleOf(b) && a.top < b.top)
  // What reaches beyond the right edge of each part and stands above or below it.
  const spanning = boxes.map((a) =>
    boxes.filter((c) => c !== a && c.right > a.right + widthOf(a) * oneColumn && stacked(a, c)),
  )
  const isBefore = (i: number, j: number): boolean => {
    const [a, b] = [boxes[i], boxes[j]]
    if (!a || !b || i === j) return false
    if (stacked(a, b)) return isAbove(a, b)
    if (a.left + a.right >= b.left + b.right) return false
    const [top, bottom] = [Math.min(middleOf(a), middleOf(b)), Math.max(middleOf(a), middleOf(b))]
    return !(spanning[i] ?? []).some((c) => c !== b && middleOf(c) > top && middleOf(c) < bottom && stacked(c, b))
  }
  const byPlace = [...boxes.entries()].sort(([, a], [, b]) => a.top - b.top || a.left - b.left)
  const starts = byPlace.map(([i]) => i)
  const before = indexes.map((j) => starts.filter((i) => isBefore(i, j)))
  return sorted(starts, before)
}

/** Depth first, so that what goes on keeps together; circles, which overlapping parts make, are cut where they close. */
function sorted(starts: readonly number[], before: readonly (readonly number[])[]): number[] {
  const order: number[] = []
  const seen = new Set<number>()
  for (const start of starts) {
    const stack = [{at: start, next: 0}]
    if (seen.has(start)) continue
    seen.add(start)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const earlier = before[top.at]?.[top.next]
      top.next += 1
      if (earlier === undefined) {
        order.push(top.at)
        stack.pop()
      } else if (!seen.has(earlier)) {
        seen.add(earlier)
        stack.push({at: earlier, next: 0})
      }
    }
  }
  return order
}
