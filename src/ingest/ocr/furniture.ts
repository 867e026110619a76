/** What belongs to a scanned page and not to its text: margins, page numbers, heads that come back on every page. */
import type {Furniture} from '../reflow/furniture.ts'
import {withoutFurniture} from '../reflow/furniture.ts'
import type {Writing} from '../reflow/writing.ts'
import type {FlowRow} from './flow.ts'
import {plainLine} from './join.ts'
import type {ScanLine} from './layout.ts'

/** Page numbers and dates are furniture only within this share of the page's height from its top or foot. */
const edge = 0.08

/** Parts the rows of the text from those of the page. A row is furniture as a whole or not at all. */
export function withoutPageFurniture(
  rows: readonly FlowRow[],
  writing: Writing,
): {rows: FlowRow[]; furniture: Furniture[]} {
  const stated = rows.filter(({pieces}) => pieces.every(({line}) => line.role === 'furniture'))
  // Rows are numbered with a blank before each that stands on its own, as `withoutFurniture` looks for.
  let index = 0
  const plain = rows.map((row, at) => {
    index += row.gap === null || row.gap > 1.5 || isEdge(row) || isEdge(rows[at - 1]) ? 2 : 1
    return {row, line: {...plainLine(row.pieces[0]?.line ?? emptyLine, index, writing), text: row.text, raw: row.text}}
  })
  const rowAt = new Map(plain.map(({row, line}) => [line.index, row]))
  const found = new Map<FlowRow, Furniture>()
  for (const one of withoutFurniture(plain.map(({line}) => line)).furniture) {
    const row = rowAt.get(one.line.index)
    const isOnlyAtEdges = one.kind === 'folio' || one.kind === 'date'
    if (row && !stated.includes(row) && (isEdge(row) || !isOnlyAtEdges)) found.set(row, one)
  }
  const out = new Set([...stated, ...found.keys()])
  const furniture = [...out].flatMap((row) =>
    row.pieces.map(({index: lineIndex, line}): Furniture => {
      const {kind, detail} = found.get(row) ?? {kind: 'folio', detail: line.text}
      return {line: plainLine(line, lineIndex, writing), kind, detail}
    }),
  )
  return {rows: rows.filter((row) => !out.has(row)), furniture}
}

const isEdge = (row: FlowRow | undefined): boolean => row !== undefined && (row.height < edge || row.height > 1 - edge)

const emptyLine: ScanLine = {
  words: [],
  text: '',
  box: null,
  size: null,
  page: 0,
  block: 0,
  paragraph: null,
  role: null,
  hyphen: null,
  at: 0,
}
