/** What became of each line of the source: the data of the 原貌/复原 view. */
import type {ExtractedLine} from '../../model.ts'
import {firstMatch} from '../matches.ts'
import type {ReflowUnit} from '../reflow/reflow.ts'

/** Characters taken out of a line, and by what. */
export interface LineRemoval {
  /** Index of the line. */
  readonly line: number
  readonly why: string
}

/**
 * Follows each unit through its lines. A line says which unit it went into, how it was joined to the line before it there,
 * and which of its characters are in no unit.
 */
export function extractedLines(
  lines: readonly string[],
  units: readonly ReflowUnit[],
  removed: readonly LineRemoval[],
): ExtractedLine[] {
  const removedAt = new Map(removed.map(({line, why}) => [line, why]))
  const placed = new Map(units.flatMap((unit, i) => [...placesOf(unit, i, lines, removedAt)]))
  return lines.map((text, i) => {
    const why = removedAt.get(i)
    return {text, ...placed.get(i), ...(why !== undefined && {removed: why})}
  })
}

type Place = Omit<ExtractedLine, 'text' | 'removed'>

function placesOf(
  unit: ReflowUnit,
  number: number,
  lines: readonly string[],
  removedAt: ReadonlyMap<number, string>,
): Map<number, Place> {
  const places = new Map<number, Place>()
  let at = 0
  for (const [nth, index] of unit.lines.entries()) {
    const gap = /\s*/uy
    gap.lastIndex = at
    const between = firstMatch(gap, unit.text)
    const read = follow(lines[index] ?? '', unit.text, at)
    at = read.at
    places.set(index, {
      unit: number,
      ...(nth === 0
        ? {type: unit.type}
        : {join: between === '' ? 'closed' : between.includes('\n') ? 'line' : 'space'}),
      ...(unit.doubtful?.includes(index) && {doubtful: true}),
      ...(unit.order?.includes(index) && {moved: true}),
      ...(removedAt.has(index) && read.cut && {cut: read.cut}),
    })
  }
  return places
}

/** Reads a line along the unit's text from `at`, white space aside; `cut` is the stretch the unit doesn't have. */
function follow(line: string, text: string, at: number): {at: number; cut: readonly [number, number] | null} {
  let next = at
  let from = -1
  let to = -1
  for (let i = 0; i < line.length; i += 1) {
    const character = line[i] ?? ''
    if (isSpace(character)) continue
    while (isSpace(text[next] ?? '')) next += 1
    if (text[next] === character) next += 1
    else {
      if (from < 0) from = i
      to = i + 1
    }
  }
  return {at: next, cut: from < 0 ? null : [from, to]}
}

const isSpace = (character: string) => character !== '' && character.trim() === ''
