import {type FurniturePattern, furniturePatterns, longestFurniture, type Place} from './furniture-patterns.ts'
import type {Line} from './lines.ts'
import {runningHeads} from './running-heads.ts'

/** A line that belongs to the page. */
export interface Furniture {
  readonly line: Line
  readonly kind: FurniturePattern['kind']
  /** The part that carries the meaning, where the pattern has one: the paper in `来源：…`. */
  readonly detail: string
}

/** How many lines from the top or the foot of a page still are its edge. */
const edge = 3

/** Parts the lines of articles from page numbers, page heads, names of the desk, and the like. */
export function withoutFurniture(lines: readonly Line[]): {lines: Line[]; furniture: Furniture[]} {
  const heads = runningHeads(lines, edge)
  const furniture: Furniture[] = []
  const kept: Line[] = []
  for (const [position, line] of lines.entries()) {
    const found = heads.has(line.index) ? {line, kind: 'folio' as const, detail: line.text} : match(lines, position)
    if (found === undefined) kept.push(line)
    else furniture.push(found)
  }
  return {lines: kept, furniture}
}

function match(lines: readonly Line[], position: number): Furniture | undefined {
  const line = lines[position]
  if (line === undefined || line.text.length > longestFurniture || line.doubled) return undefined
  for (const {kind, place, pattern} of furniturePatterns) {
    const groups = pattern.exec(line.text)
    if (groups !== null && stands(line, lines, position, place)) return {line, kind, detail: groups[1] ?? line.text}
  }
  return undefined
}

function stands(line: Line, lines: readonly Line[], position: number, place: Place): boolean {
  if (place === 'anywhere') return true
  const before = lines[position - 1]
  const after = lines[position + 1]
  const aloneAbove = before === undefined || before.page !== line.page || before.index < line.index - 1
  const aloneBelow = after === undefined || after.page !== line.page || after.index > line.index + 1
  if (place === 'alone') return aloneAbove || aloneBelow
  return lines[position - edge]?.page !== line.page || lines[position + edge]?.page !== line.page
}
