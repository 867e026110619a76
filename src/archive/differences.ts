/** Where two texts differ, sentence by sentence. The only user of the diff library. */
import {type ChangeObject, diffArrays} from 'diff'
import {chineseScript} from '../ingest/chinese-script.ts'
import {simplified} from '../ingest/simplified.ts'
import {sentencesOf} from './sentences.ts'

/** A run of characters of a changed sentence: in both texts, or in one. */
export interface Piece {
  readonly text: string
  readonly of: 'both' | 'one' | 'other'
}

/** A sentence that only one of the texts has, or one that the other has in other words. */
export type Difference =
  | {readonly kind: 'one' | 'other'; readonly text: string}
  | {readonly kind: 'changed'; readonly pieces: readonly Piece[]}

export interface Comparison {
  /** Sentences that stand in both. White space, the width of characters and, between two scripts, the script don't count. */
  readonly same: number
  /** In the order of the texts. */
  readonly differences: readonly Difference[]
  /** Whether one is in simplified and the other in traditional characters, and that was not counted. */
  readonly acrossScripts: boolean
}

/** Sentences of a text beyond which it isn't compared; a newspaper page has some hundreds. */
const mostSentences = 5000
/** Sentences that may be added or removed; the time taken grows with this times the length (measured: 0.2 s at both limits). */
const mostEdits = 1500
/** Changed sentences next to one another that are matched pair by pair; the time grows with the product. */
const mostPairs = 2500
/** Share of words in common from which two sentences are one that was changed. */
const likeSentences = 0.5
/** Characters of a sentence whose words are compared. */
const longestSentence = 2000

/**
 * Compares two texts; null where they are too long or have too little in common. `mayCross` lets a text in simplified
 * characters agree with one in traditional ones; within one script another character always is another word.
 */
export function compareTexts(one: string, other: string, mayCross = false): Comparison | null {
  const [ours, theirs] = [sentencesOf(one), sentencesOf(other)]
  if (Math.max(ours.length, theirs.length) > mostSentences) return null
  const acrossScripts = mayCross && areOfTwoScripts(one, other)
  const fold: Fold = acrossScripts ? simplified : (text) => text
  const keyOf = (sentence: string) => fold(sentence.normalize('NFKC').replace(/\s+/gu, ''))
  const changes = diffArrays(ours.map(keyOf), theirs.map(keyOf), {maxEditLength: mostEdits})
  if (!changes) return null
  const differences: Difference[] = []
  let [same, at, there] = [0, 0, 0]
  for (const hunk of hunksOf(changes)) {
    differences.push(...settle(ours.slice(at, at + hunk.removed), theirs.slice(there, there + hunk.added), fold))
    at += hunk.removed + hunk.same
    there += hunk.added + hunk.same
    same += hunk.same
  }
  return {same, differences, acrossScripts}
}

/** How words are compared. */
type Fold = (text: string) => string

function areOfTwoScripts(one: string, other: string): boolean {
  const scripts = new Set([chineseScript(one), chineseScript(other)])
  return scripts.has('zh-Hans') && scripts.has('zh-Hant')
}

/** Sentences removed and added in one place, and those that follow and are the same. */
interface Hunk {
  readonly removed: number
  readonly added: number
  readonly same: number
}

function hunksOf(changes: readonly ChangeObject<string[]>[]): Hunk[] {
  const hunks: Hunk[] = []
  let [removed, added] = [0, 0]
  for (const change of changes) {
    if (change.removed) removed += change.count
    else if (change.added) added += change.count
    else {
      hunks.push({removed, added, same: change.count})
      removed = 0
      added = 0
    }
  }
  return [...hunks, {removed, added, same: 0}]
}

/** Sentences of one place: those that were changed are brought together, in order, the rest stand alone. */
function settle(removed: readonly string[], added: readonly string[], fold: Fold): Difference[] {
  const pairs = pairsOf(removed.map(fold), added.map(fold))
  const differences: Difference[] = []
  let [at, there] = [0, 0]
  const alone = (toOurs: number, toTheirs: number) => {
    for (const text of removed.slice(at, toOurs)) differences.push({kind: 'one', text})
    for (const text of added.slice(there, toTheirs)) differences.push({kind: 'other', text})
  }
  for (const [i, j] of pairs) {
    alone(i, j)
    differences.push({kind: 'changed', pieces: piecesOf(removed[i] ?? '', added[j] ?? '', fold)})
    at = i + 1
    there = j + 1
  }
  alone(removed.length, added.length)
  return differences
}

/** The pairs of like sentences, in the order of both lists, that have most in common together. */
function pairsOf(removed: readonly string[], added: readonly string[]): [number, number][] {
  if (removed.length * added.length > mostPairs) return []
  const words = [removed, added].map((list) => list.map((text) => wordsOf(text.slice(0, longestSentence))))
  const [ours = [], theirs = []] = words
  // best[i][j]: what the lists from i and from j on can have in common.
  const best = Array.from({length: removed.length + 1}, () => new Float64Array(added.length + 1))
  const shares = ours.map((one) => theirs.map((other) => shareOf(one, other)))
  const value = (i: number, j: number) => best[i]?.[j] ?? 0
  const share = (i: number, j: number) => shares[i]?.[j] ?? 0
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--) {
      const paired = share(i, j) >= likeSentences ? share(i, j) + value(i + 1, j + 1) : 0
      const row = best[i]
      if (row) row[j] = Math.max(paired, value(i + 1, j), value(i, j + 1))
    }
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < removed.length && j < added.length; ) {
    if (share(i, j) >= likeSentences && value(i, j) === share(i, j) + value(i + 1, j + 1)) pairs.push([i++, j++])
    else if (value(i, j) === value(i + 1, j)) i++
    else j++
  }
  return pairs
}

/** Scripts without spaces between words: each character stands for itself. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`
const word = new RegExp(
  String.raw`${unspaced}|\p{N}+(?:[.,]\p{N}+)*|(?:(?!${unspaced})[\p{L}\p{M}\p{N}'’-])+|\s+|.`,
  'gsu',
)

/** A number, a word, a character of a script without spaces, or any other character. */
const wordsOf = (text: string): string[] => text.match(word) ?? []

/** Words in common, as a share of all of both (Dice), punctuation aside. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  const counted = (list: readonly string[]) => list.filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first, second] = [counted(one), counted(other)]
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of second) {
    const n = left.get(word) ?? 0
    if (n > 0) shared++
    left.set(word, n - 1)
  }
  return (2 * shared) / Math.max(first.length + second.length, 1)
}

/** Words as one text and as the other has them. */
interface Stretch {
  readonly one: string
  readonly other: string
  readonly of: Piece['of']
}

function piecesOf(one: string, other: string, fold: Fold): Piece[] {
  if (Math.max(one.length, other.length) > longestSentence)
    return [
      {text: one, of: 'one'},
      {text: other, of: 'other'},
    ]
  const [ours, theirs] = [wordsOf(one), wordsOf(other)]
  let [at, there] = [0, 0]
  const stretches = diffArrays(ours.map(fold), theirs.map(fold)).map(({count, removed, added}): Stretch => {
    const [from, start] = [at, there]
    if (!added) at += count
    if (!removed) there += count
    const of = removed ? 'one' : added ? 'other' : 'both'
    return {one: ours.slice(from, at).join(''), other: theirs.slice(start, there).join(''), of}
  })
  return joined(stretches)
}

/**
 * A single character between two changes belongs to them: 的 alone is nothing two sentences have in common. What both have
 * is shown as the first has it.
 */
function joined(stretches: readonly Stretch[]): Piece[] {
  const result: Piece[] = []
  let [one, other] = ['', '']
  const flush = () => {
    if (one !== '') result.push({text: one, of: 'one'})
    if (other !== '') result.push({text: other, of: 'other'})
    one = ''
    other = ''
  }
  for (const [i, stretch] of stretches.entries()) {
    const isBetween = stretch.of === 'both' && [...stretch.one].length < 2 && i > 0 && i < stretches.length - 1
    if (stretch.of === 'both' && !isBetween) {
      flush()
      result.push({text: stretch.one, of: 'both'})
      continue
    }
    one += stretch.one
    other += stretch.other
  }
  flush()
  return result
}
