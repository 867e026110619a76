import {isPlausible, keepsEveryCharacter} from './check.ts'
import {blocksOf} from './columns.ts'
import {withoutDoubling} from './doubled.ts'
import {fragmentsOf} from './fragments.ts'
import {withoutFurniture} from './furniture.ts'
import {habitsOf} from './habits.ts'
import {typesOf, withWholeHeadings} from './headings.ts'
import {vocabularyOf} from './hyphens.ts'
import {type Line, linesOf} from './lines.ts'
import {linksOf} from './links.ts'
import {metaOf} from './meta.ts'
import type {Reflowed, ReflowOptions, ReflowUnit} from './types.ts'
import {unitsOf} from './units.ts'
import {pairsOf, refrainsOf} from './usage.ts'
import {writingOf} from './writing.ts'

export type {Reflowed, ReflowOptions, ReflowRemoval, ReflowUnit, UnitType} from './types.ts'

/**
 * Newspaper text as a PDF or OCR gave it → paragraphs, headings, bylines, with the input lines each came from.
 * No character is lost: all are in `units` or in `removed`, white space aside; where that fails, the lines are units.
 */
export function reflow(text: string, {lang}: ReflowOptions = {}): Reflowed {
  const writing = writingOf(text, lang)
  const articles = withoutFurniture(linesOf(text, writing))
  const single = withoutDoubling(articles.lines, writing)
  const blocks = blocksOf(single.lines, writing)
  const page = {
    writing,
    habits: habitsOf(blocks, writing),
    pairs: pairsOf(single.lines),
    refrains: refrainsOf(single.lines),
  }
  const cut = fragmentsOf(blocks, page)
  const {fragments, types} = withWholeHeadings(cut, typesOf(cut, page), writing)
  const links = linksOf(fragments, types, page)
  const {units, hyphens} = unitsOf(fragments, types, links, writing, vocabularyOf(single.lines))
  const furniture = articles.furniture.map(({line}) => ({text: line.text, line: line.index, why: 'furniture' as const}))
  const removed = [...single.removed, ...furniture, ...hyphens].sort((a, b) => a.line - b.line)
  const whole = keepsEveryCharacter(text, units, removed)
  const meta = metaOf(units, articles.furniture, whole && isPlausible(units))
  /* v8 ignore if -- no text is known that loses a character; one that did would be published line by line */
  if (!whole) return {units: linesOf(text, writing).map(asExtracted), removed: [], meta}
  return {units, removed, meta}
}

const asExtracted = ({text, index}: Line): ReflowUnit => ({type: 'p', text, lines: [index]})
