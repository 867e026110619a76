import type {Reflowed, ReflowOptions} from './types.ts'

export type {Reflowed, ReflowMeta, ReflowOptions, ReflowRemoval, ReflowUnit, RemovalReason, UnitType} from './types.ts'

/** Newspaper text as extracted → paragraphs, headings, bylines. */
export function reflow(text: string, _options: ReflowOptions = {}): Reflowed {
  const units = text
    .split(/\r\n|[\n\r]/)
    .map((line, index) => ({type: 'p' as const, text: line.trim(), lines: [index]}))
    .filter((unit) => unit.text !== '')
  const meta = {bylines: [], desk: [], dateline: null, folio: [], source: null, trusted: false}
  return {units, removed: [], meta}
}
