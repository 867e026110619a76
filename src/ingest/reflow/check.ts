import type {ReflowRemoval, ReflowUnit} from './types.ts'

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
