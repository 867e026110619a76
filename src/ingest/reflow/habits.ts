import type {Block} from './columns.ts'
import {flushWidth, roomAfter} from './measure.ts'
import {endsSentence, type Writing} from './writing.ts'

/** How a text marks its paragraphs: newspapers and extractors differ, and one text keeps to one way. */
export interface Habits {
  /** First lines are set in. */
  readonly indents: boolean
  /** First lines were set in, but the extraction lost the white space: they are short by about as much. */
  readonly lostIndents: boolean
  /** Blanks stand at column breaks only, not between paragraphs. */
  readonly dense: boolean
  /** Room, in em, that lines show although the sentence goes on: 0 where the measure is exact. */
  readonly slack: number
  /** By how much, in em, lines stick out of their column: 0 where the measure is exact. */
  readonly overhang: number
}

/** From this share on, indents are the text's left edge and no sign. */
const mostIndented = 0.55
/** Paragraph ends within blocks, against those at the end of one, that make a text dense. */
const denseShare = 0.7
/** Nearly all lines that go on are this full. */
const slackShare = 0.92
/** Hardly any line sticks out further. */
const overhangShare = 0.95
/** Less than this, in em, is no sign. */
const leastOverhang = 0.3
/** A space lost at the end of a line is no sign. */
const leastSlack = 0.5
/** How much shorter first lines are, in em, whose indent of two ideographs was lost: type is not that exact. */
const leastLost = 0.9
const mostLost = 3
/** More slack than this, in em, would hide headings. */
const mostSlack = 3

export function habitsOf(blocks: readonly Block[], writing: Writing): Habits {
  let lines = 0
  let indented = 0
  let endsWithin = 0
  let endsAtBlank = 0
  const roomWithin: number[] = []
  const roomOfFirst: number[] = []
  const overhangs: number[] = []
  let open = false
  for (const block of blocks) {
    for (const [index, line] of block.lines.entries()) {
      lines += 1
      if (line.indent >= writing.indent) indented += 1
      const next = block.lines[index + 1]
      const room = roomAfter(line, next, block.capacity, writing)
      if (block.shown && !line.doubled) overhangs.push(flushWidth(line, writing) - block.capacity)
      const startsFresh = index === 0 && !open
      open = !endsSentence(line.text, writing)
      if (!open) {
        if (room < 0) continue
        if (next === undefined) endsAtBlank += 1
        else endsWithin += 1
      } else if (next !== undefined && block.lines.length > 3 && !line.doubled) {
        const plausible = Math.max(-mostLost, Math.min(mostLost, room))
        if (startsFresh) roomOfFirst.push(plausible)
        else if (index > 0) roomWithin.push(plausible)
      }
    }
  }
  const shortOfOthers = mean(roomOfFirst) - mean(roomWithin)
  return {
    indents: indented >= 2 && indented < lines * mostIndented,
    lostIndents: roomOfFirst.length > 3 && shortOfOthers > leastLost && shortOfOthers < mostLost,
    dense: endsWithin > 2 && endsWithin > endsAtBlank * denseShare,
    slack: Math.min(mostSlack, Math.max(leastSlack, quantile(roomWithin, slackShare) + 0.2)),
    overhang: Math.min(mostSlack, Math.max(0, quantile(overhangs, overhangShare)) + leastOverhang),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
