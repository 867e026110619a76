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
  const joined = [...fragments.keys()]
    .filter((index) => !continued.has(index))
    .map((index) => {
      const chain = chainFrom(index, next)
      const pieces = [index, ...chain.map(({to}) => to)].map((piece) => fragments[piece]?.lines ?? [])
      const type = types[index] ?? 'p'
      const {text, removed} = joinAs(type, pieces.flat(), writing, vocabulary)
      return {unit: {type: isDateline(type, text) ? 'dateline' : type, text, ...marksOf(pieces, chain)}, removed}
    })
  return {units: joined.map(({unit}) => unit), hyphens: joined.flatMap(({removed}) => removed)}
}

function chainFrom(index: number, next: ReadonlyMap<number, Link>): Link[] {
  const chain: Link[] = []
  for (let link = next.get(index); link !== undefined; link = next.get(link.to)) chain.push(link)
  return chain
}

/** Lines of all pieces, those of them that were moved, and the first ones of pieces that only probably belong. */
function marksOf(
  pieces: readonly (readonly Line[])[],
  chain: readonly Link[],
): Pick<ReflowUnit, 'lines' | 'doubtful' | 'order'> {
  const indexes = pieces.map((lines) => lines.map(({index}) => index))
  const doubtful = chain.flatMap(({score}, at) => (score < sure ? (indexes[at + 1]?.slice(0, 1) ?? []) : []))
  const order = chain.flatMap(({from, to}, at) => (to > from + 1 ? (indexes[at + 1] ?? []) : []))
  return {lines: indexes.flat(), ...(doubtful.length > 0 && {doubtful}), ...(order.length > 0 && {order})}
}

/** A dateline that is not the beginning of a paragraph but stands on a line of its own. */
function isDateline(type: UnitType, text: string): boolean {
  return type === 'p' && text.length < 60 && datelineOf(text) === text
}

function joinAs(type: UnitType, lines: readonly Line[], writing: Writing, vocabulary: Vocabulary): Joined {
  if (type === 'table')
    return {text: lines.map((line) => ' '.repeat(indentOf(line)) + line.text).join('\n'), removed: []}
  if (type === 'verse') return {text: lines.map((line) => line.text).join('\n'), removed: []}
  return type === 'h' ? joinHeading(lines, writing, vocabulary) : joinLines(lines, writing, vocabulary)
}

/** Two spaces an em, so that the columns of a table keep their places. */
function indentOf({indent}: Line): number {
  return Math.round(indent * 2)
}

/** Phrases of a heading that stand on lines of their own are kept apart by a space. */
function joinHeading(lines: readonly Line[], writing: Writing, vocabulary: Vocabulary): Joined {
  const phrases = lines.length > 1 && lines.some((line) => /[ \u3000]/u.test(line.text))
  if (!phrases || writing.name !== 'han') return joinLines(lines, writing, vocabulary)
  return {text: lines.map((line) => line.text).join(' '), removed: []}
}
