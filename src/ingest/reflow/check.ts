import type {ReflowRemoval, ReflowUnit} from './types.ts'

/** From this share of units with a doubtful join on, the result is not to be shown in place of the text. */
const mostDoubtful = 0.2
/** So many doubtful joins are borne even by a short text. */
const fewDoubtful = 2
/** Where more of the text than this is set side by side, it is columns that were not told apart. */
const mostTabular = 0.5

/** True if few joins are doubtful, and if the columns of the page do not stand side by side. */
export function isPlausible(units: readonly ReflowUnit[]): boolean {
  const doubtful = units.reduce((sum, unit) => sum + (unit.doubtful?.length ?? 0), 0)
  const lines = units.reduce((sum, unit) => sum + unit.lines.length, 0)
  const tabular = units.reduce((sum, unit) => sum + (unit.type === 'table' ? unit.lines.length : 0), 0)
  return doubtful <= Math.max(fewDoubtful, units.length * mostDoubtful) && tabular <= lines * mostTabular
}

/** True if units and removals hold exactly the input's characters, white space aside. */
export function keepsEveryCharacter(
  text: string,
  units: readonly ReflowUnit[],
  removed: readonly ReflowRemoval[],
): boolean {
  const count = new Map<string, number>()
  tally(count, text, 1)
  for (const unit of units) tally(count, unit.text, -1)
  for (const removal of removed) tally(count, removal.text, -1)
  return [...count.values()].every((left) => left === 0)
}

function tally(count: Map<string, number>, text: string, step: 1 | -1): void {
  for (const character of text.replace(/\s+/gu, '')) count.set(character, (count.get(character) ?? 0) + step)
}
