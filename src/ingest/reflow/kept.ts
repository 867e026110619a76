import type {Block} from './columns.ts'
import {columnsOf, isBullet, isContact, isNumbered, startsWithCapital} from './kept-patterns.ts'
import type {Line} from './lines.ts'
import {roomAfter} from './measure.ts'
import type {UnitType} from './types.ts'
import {endsSentence, type Writing} from './writing.ts'

/** What a line is kept as, because joining it would destroy it; `begins` at the first line of the unit. */
export interface Kept {
  readonly type: Extract<UnitType, 'list' | 'table' | 'verse'>
  readonly begins: boolean
}

/** Fewest rows, items, lines of verse with and without punctuation, that are believed. */
const fewest = {rows: 3, items: 2, numbers: 3, contacts: 2, verse: 4, bareVerse: 5} as const
/** Most lines of an item. */
const longestItem = 8
/** Widest line of verse, in em. */
const widestVerse = 26
/** Of the lines of English verse at least this share end with a mark; of prose about a sixth do. */
const fewestStops = 0.5
/** Where more lines than this share are whole sentences, they are short paragraphs. */
const mostSentences = 0.5
/** Lines of verse stop this far from the edge, in em. */
const verseRoom = 2

/** For each line of a block, as what it is left alone; undefined for prose. */
export function keptLines(block: Block, writing: Writing): (Kept | undefined)[] {
  const {lines} = block
  const kept: (Kept | undefined)[] = lines.map(() => undefined)
  const keep = (runs: readonly Run[], type: Kept['type'], separately: boolean) => {
    for (const {start, end} of runs) {
      if (kept.slice(start, end).some((line) => line !== undefined)) continue
      for (let at = start; at < end; at += 1) kept[at] = {type, begins: separately || at === start}
    }
  }
  keep(
    runsOf(lines, fewest.rows, (line) => columnsOf(line.text) > 1),
    'table',
    false,
  )
  keep(
    runsOf(lines, fewest.contacts, (line) => isContact(line.text)),
    'list',
    true,
  )
  keep(
    runsOf(lines, fewest.numbers, (line) => isNumbered(line.text) && !endsSentence(line.text, writing)),
    'list',
    true,
  )
  keep(verseOf(block, writing), 'verse', false)
  keepItems(block, kept, writing)
  return kept
}

/** Lines from `start` up to, not including, `end`. */
interface Run {
  readonly start: number
  readonly end: number
}

function runsOf(lines: readonly Line[], least: number, holds: (line: Line, at: number) => boolean): Run[] {
  const runs: Run[] = []
  let start = 0
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at]
    if (line !== undefined && holds(line, at)) continue
    if (at - start >= least) runs.push({start, end: at})
    start = at + 1
  }
  return runs
}

/** An item goes on until the next bullet, or until a sentence ends where there was room. */
function keepItems(block: Block, kept: (Kept | undefined)[], writing: Writing): void {
  const {lines} = block
  const bullets = [...lines.keys()].filter((at) => kept[at] === undefined && isBullet(lines[at]?.text ?? ''))
  // A lone asterisk in a long column is dirt.
  if (bullets.length < fewest.items && !(bullets[0] === 0 && lines.length <= longestItem)) return
  for (const bullet of bullets) {
    const end = endOfItem(block, bullet, writing)
    for (let at = bullet; at < end; at += 1) kept[at] ??= {type: 'list', begins: at === bullet}
  }
}

/** The line after the item's last; that of the bullet itself if no end is found within the length of an item. */
function endOfItem({lines, capacity}: Block, bullet: number, writing: Writing): number {
  for (let at = bullet; at < bullet + longestItem; at += 1) {
    const line = lines[at]
    const next = lines[at + 1]
    if (line === undefined || next === undefined || isBullet(next.text)) return Math.min(at + 1, lines.length)
    if (endsSentence(line.text, writing) && roomAfter(line, next, capacity, writing) >= 0) return at + 1
  }
  return bullet
}

/** Lines that end where the poet ended them: all with punctuation, or all far from the edge. */
function verseOf({lines, capacity}: Block, writing: Writing): Run[] {
  const room = lines.map((line, at) => roomAfter(line, lines[at + 1], capacity, writing))
  const isShort = (line: Line, at: number) => line.width <= widestVerse && !line.doubled && (room[at] ?? 0) >= verseRoom
  const sentences = (run: Run) => shareOf(run, (at) => endsSentence(lines[at]?.text ?? '', writing))
  if (writing.name === 'latin') {
    return runsOf(lines, fewest.verse, (line) => startsWithCapital(line.text) && line.width <= widestVerse)
      .filter((run) => shareOf(run, (at) => /[,.;:!?—-]["'”’)]?$/u.test(lines[at]?.text ?? '')) >= fewestStops)
      .filter((run) => sentences(run) < mostSentences && isRagged(lines.slice(run.start, run.end), writing))
  }
  const stopped = runsOf(lines, fewest.verse, (line) => /[，。、；：？！…]$/u.test(line.text))
  const even = stopped.filter((run) => isEven(lines.slice(run.start, run.end)))
  const bare = runsOf(
    lines,
    fewest.bareVerse,
    (line, at) => isShort(line, at) && !/[。！？]/u.test(line.text.slice(0, -1)),
  )
  return even.length > 0 ? even : bare.filter((run) => sentences(run) < mostSentences)
}

/** Most lines could have held the next word within the widest of them: prose would have filled them. */
function isRagged(lines: readonly Line[], writing: Writing): boolean {
  const widest = lines.reduce((most, {width}) => Math.max(most, width), 0)
  const withRoom = lines.filter(
    (line, at) => at + 1 < lines.length && roomAfter(line, lines[at + 1], widest, writing) >= 0,
  )
  return withRoom.length * 2 >= lines.length - 1
}

function shareOf({start, end}: Run, holds: (at: number) => boolean): number {
  let count = 0
  for (let at = start; at < end; at += 1) if (holds(at)) count += 1
  return count / (end - start)
}

/** Classical verse: every line, or every half of one, has five or seven ideographs. */
function isEven(lines: readonly Line[]): boolean {
  return lines.every(({text}) => {
    const clauses = text.split(/[，。、；：？！…]+/u).filter((clause) => clause !== '')
    const [first = ''] = clauses
    return (first.length === 5 || first.length === 7) && clauses.every((clause) => clause.length === first.length)
  })
}
