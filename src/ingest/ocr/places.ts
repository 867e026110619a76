/** Lines with their places on a page that stands straight and is written from left to right. */
import {type Box, heightOf, middleOf, quantile, type ScanLine, widthOf} from './layout.ts'

/** A line that has a place. */
export interface PlacedLine {
  /** Its index among the lines of the file. */
  readonly index: number
  readonly line: ScanLine
  /** On the straightened page: vertical lines lie, the first at the top. */
  readonly box: Box
  /** Height of its type, in the unit of the boxes. */
  readonly size: number
  /** Left and right end of its first word, if the words have places. */
  readonly firstWord: number | null
}

/** A line of more than three characters that is this much higher than wide is vertical. */
const uprightRatio = 1.5
/** Fewest words of a line that show a slope. */
const wordsForSlope = 4
/** Slopes outside are noise, or no scan anybody would keep: 0.1° and 6°. */
const leastSlope = 0.002
const mostSlope = 0.1
/** Height of a line against its distance from the next, where a file states none. */
const lineShare = 0.75

/** The lines of one page that have a place. `entries` are lines with their indexes. */
export function placeLines(entries: readonly (readonly [number, ScanLine])[]): PlacedLine[] {
  const boxed = entries.flatMap(([index, line]) => (line.box === null ? [] : [{index, line, box: line.box}]))
  const tall = boxed.filter(({line, box}) => line.text.length > 3 && heightOf(box) > uprightRatio * widthOf(box)).length
  const isVertical = tall > boxed.filter(({line}) => line.text.length > 3).length * 0.6
  const turn = (box: Box): Box =>
    isVertical ? {left: box.top, right: box.bottom, top: -box.right, bottom: -box.left} : box
  const slope = slopeOf(boxed.map(({line}) => line.words.flatMap(({box}) => (box === null ? [] : [turn(box)]))))
  const flat = flatHeight(boxed.map(({box}) => turn(box)))
  return boxed.map(({index, line, box}): PlacedLine => {
    const straight = straighten(turn(box), slope)
    const height = heightOf(straight) > 0 ? heightOf(straight) : flat
    const first = line.words.find((word) => word.box !== null)?.box
    return {
      index,
      line,
      box: {...straight, bottom: straight.top + height},
      size: typeSize(line, height, isVertical ? null : slope),
      firstWord: first ? widthOf(turn(first)) : null,
    }
  })
}

/** How much lines fall from left to right: the median of those long enough to show it. */
function slopeOf(lines: readonly (readonly Box[])[]): number {
  const slopes = lines.flatMap((boxes) => {
    const [first, last] = [boxes[0], boxes.at(-1)]
    if (boxes.length < wordsForSlope || !first || !last) return []
    const across = (last.left + last.right - first.left - first.right) / 2
    return across > 0 ? [(middleOf(last) - middleOf(first)) / across] : []
  })
  const slope = slopes.length < 5 ? 0 : quantile(slopes, 0.5)
  return Math.abs(slope) < leastSlope || Math.abs(slope) > mostSlope ? 0 : slope
}

/** Turns the middle of a box back, and takes from its height what only the slope put there. */
function straighten(box: Box, slope: number): Box {
  if (slope === 0) return box
  const x = (box.left + box.right) / 2
  const y = middleOf(box)
  const [width, height] = [widthOf(box), heightOf(box)]
  const own = Math.max(height * 0.4, height - width * Math.abs(slope))
  const [centre, middle] = [x + y * slope, y - x * slope]
  return {left: centre - width / 2, right: centre + width / 2, top: middle - own / 2, bottom: middle + own / 2}
}

/** The stated size, or the height most words have: one speck makes a line's box high. */
function typeSize(line: ScanLine, height: number, slope: number | null): number {
  if (line.size !== null && line.size > 0) return line.size
  const heights = line.words.flatMap(({text, box}) =>
    box && text.length > 1 && heightOf(box) > 0 ? [slope === null ? widthOf(box) : heightOf(box)] : [],
  )
  return heights.length < 2 ? height : Math.min(height, quantile(heights, 0.5))
}

/** What a line of a page without heights is taken to be high. */
function flatHeight(boxes: readonly Box[]): number {
  const steps = boxes.flatMap((box, i) => {
    const step = box.top - (boxes[i - 1]?.top ?? Number.POSITIVE_INFINITY)
    return step > 0 ? [step] : []
  })
  return Math.max(1, quantile(steps, 0.5) * lineShare)
}
