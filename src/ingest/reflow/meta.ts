import {datelineOf} from './datelines.ts'
import type {Furniture} from './furniture.ts'
import type {ReflowMeta, ReflowUnit} from './types.ts'

/** What units and furniture say about the text. */
export function metaOf(units: readonly ReflowUnit[], furniture: readonly Furniture[], trusted: boolean): ReflowMeta {
  const textsOf = (...kinds: Furniture['kind'][]) => [
    ...new Set(furniture.filter(({kind}) => kinds.includes(kind)).map(({line}) => line.text)),
  ]
  const datelines = units.map((unit) => (unit.type === 'p' || unit.type === 'dateline' ? datelineOf(unit.text) : null))
  return {
    bylines: units.filter(({type}) => type === 'byline').map(({text}) => text),
    desk: textsOf('desk'),
    dateline: datelines.find((dateline) => dateline !== null) ?? null,
    folio: textsOf('folio', 'date', 'masthead'),
    source: furniture.find(({kind}) => kind === 'source')?.detail.trim() ?? null,
    trusted,
  }
}
