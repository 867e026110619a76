import {datelineOf} from './datelines.ts'
import type {Fragment} from './fragments.ts'
import type {Vocabulary} from './hyphens.ts'
import {type Joined, joinLines} from './join.ts'
import type {Line} from './lines.ts'
import {type Link, sure} from './links.ts'
import type {ReflowRemoval, ReflowUnit, UnitType} from './types.ts'
import type {Writing} from './writing.ts'

/** Follows the links and puts the lines together. */
export function unitsOf(
  fragments: readonly Fragment[],
  types: readonly UnitType[],
  links: readonly Link[],
  writing: Writing,
  vocabulary: Vocabulary,
): {units: ReflowUnit[]; hyphens: ReflowRemoval[]} {
  const next = new Map(links.map((link) => [link.from, link]))
  const continued = new Set(links.map((link) => link.to))
  const units: ReflowUnit[] = []
  const hyphens: ReflowRemoval[] = []
  for (const [index, fragment] of fragments.entries()) {
    if (continued.has(index)) continue
    const type = types[index] ?? 'p'
    const lines: Line[] = [...fragment.lines]
    const doubtful: number[] = []
    const order: number[] = []
    for (let link = next.get(index); link !== undefined; link = next.get(link.to)) {
      const rest = fragments[link.to]
      const [first] = rest?.lines ?? []
      if (rest === undefined || first === undefined) break
      if (link.score < sure) doubtful.push(first.index)
      if (link.to > link.from + 1) order.push(...rest.lines.map((line) => line.index))
      lines.push(...rest.lines)
    }
    const joined = joinAs(type, lines, writing, vocabulary)
    hyphens.push(...joined.removed)
    units.push({
      type: type === 'p' && datelineOf(joined.text) === joined.text ? 'dateline' : type,
      text: joined.text,
      lines: lines.map((line) => line.index),
      ...(doubtful.length > 0 && {doubtful}),
      ...(order.length > 0 && {order}),
    })
  }
  return {units, hyphens}
}

function joinAs(type: UnitType, lines: readonly Line[], writing: Writing, vocabulary: Vocabulary): Joined {
  if (type === 'table') return {text: lines.map((line) => line.raw.trimEnd()).join('\n'), removed: []}
  if (type === 'verse') return {text: lines.map((line) => line.text).join('\n'), removed: []}
  return type === 'h' ? joinHeading(lines, writing, vocabulary) : joinLines(lines, writing, vocabulary)
}

/** Phrases of a heading that stand on lines of their own are kept apart by a space. */
function joinHeading(lines: readonly Line[], writing: Writing, vocabulary: Vocabulary): Joined {
  const phrases = lines.length > 1 && lines.some((line) => /[ \u3000]/u.test(line.text))
  if (!phrases || writing.name !== 'han') return joinLines(lines, writing, vocabulary)
  return {text: lines.map((line) => line.text).join(' '), removed: []}
}
