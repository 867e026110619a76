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
/** Widest line of verse, in em. */
const widestVerse = 26
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
  keepItems(lines, kept)
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

/** An item goes on until the next bullet, or until its block ends. */
function keepItems(lines: readonly Line[], kept: (Kept | undefined)[]): void {
  const bullets = [...lines.keys()].filter((at) => kept[at] === undefined && isBullet(lines[at]?.text ?? ''))
  if (bullets.length < fewest.items && !(bullets.length === 1 && bullets[0] === 0)) return
  for (const bullet of bullets) {
    for (let at = bullet; at < lines.length; at += 1) {
      if (kept[at] !== undefined) break
      kept[at] = {type: 'list', begins: at === bullet}
    }
  }
}

/** Lines that end where the poet ended them: all with punctuation, or all far from the edge. */
function verseOf({lines, capacity}: Block, writing: Writing): Run[] {
  const room = lines.map((line, at) => roomAfter(line, lines[at + 1], capacity, writing))
  const isShort = (line: Line, at: number) => line.width <= widestVerse && !line.doubled && (room[at] ?? 0) >= verseRoom
  if (writing.name === 'latin') {
    const runs = runsOf(lines, fewest.verse, (line) => startsWithCapital(line.text) && line.width <= widestVerse)
    return runs.filter(
      (run) =>
        shareOf(run, (at) => (room[at] ?? 0) >= 0) > 0.5 &&
        shareOf(run, (at) => endsSentence(lines[at]?.text ?? '', writing)) < mostSentences,
    )
  }
  const stopped = runsOf(lines, fewest.verse, (line) => /[，。、；：？！…]$/u.test(line.text))
  const even = stopped.filter((run) => isEven(lines.slice(run.start, run.end)))
  const bare = runsOf(
    lines,
    fewest.bareVerse,
    (line, at) => isShort(line, at) && !/[。！？]/u.test(line.text.slice(0, -1)),
  )
  return even.length > 0
    ? even
    : bare.filter((run) => shareOf(run, (at) => endsSentence(lines[at]?.text ?? '', writing)) < mostSentences)
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
