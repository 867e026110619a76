/** Which of the points of a drawing have their values written beside them. */

/** Sizes of a label in the drawing's own units: of a wide character, of a narrow one, of a line. */
const [wideCharacter, narrowCharacter, line] = [10, 5.6, 12]
/** How far above its point a label stands. */
const above = 7

/** A point that may have a label; the more `weight`, the sooner it gets one. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly weight: number
}

/** Where a label begins, is centred or ends, so that it stays in the drawing. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? wideCharacter : narrowCharacter), 0)

/**
 * Labels for as many points as have room, the weightiest first, in a drawing `wide` units wide. None covers another or
 * another point.
 */
export function labelsOf(points: readonly Point[], wide: number): ReadonlyMap<Point, Label> {
  const labels = new Map<Point, Label>()
  const taken: Box[] = []
  for (const point of points.toSorted((a, b) => b.weight - a.weight)) {
    const width = widthOf(point.text)
    const left = Math.max(0, Math.min(wide - width, point.x - width / 2))
    const box = {left, right: left + width, top: point.y - above - line, bottom: point.y - above}
    const covers = ({x, y}: Point) => x + 4 > box.left && x - 4 < box.right && y + 4 > box.top && y - 4 < box.bottom
    if (width > wide || taken.some((other) => overlap(box, other)) || points.some((p) => p !== point && covers(p)))
      continue
    taken.push(box)
    const anchor = left === 0 ? 'start' : left === wide - width ? 'end' : 'middle'
    const x = anchor === 'start' ? 0 : anchor === 'end' ? wide : point.x
    labels.set(point, {x, y: point.y - above, text: point.text, anchor})
  }
  return labels
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
