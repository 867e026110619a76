import {divisionKeepsHyphen, type Vocabulary} from './hyphens.ts'
import type {Line} from './lines.ts'
import type {ReflowRemoval} from './types.ts'
import {isHan, isWide, lastCharacter, type Writing} from './writing.ts'

/** Text put together from lines, and the hyphens that fell away. */
export interface Joined {
  readonly text: string
  readonly removed: readonly ReflowRemoval[]
}

const dividedWord = /([\p{L}’']+)([-‐\u00ad¬])$/u
const wordRest = /^[\p{L}’']+/u

/** Lines → one text. Only the white space at the joins is new or gone; what is within a line stays as it is. */
export function joinLines(lines: readonly Line[], writing: Writing, vocabulary: Vocabulary): Joined {
  const removed: ReflowRemoval[] = []
  const parts: string[] = []
  let before: Line | undefined
  /** The line before, as it goes into the text. */
  let part = ''
  for (const line of lines) {
    let gap = ''
    if (before !== undefined) {
      const hyphen = dividing(before.text, line.text, vocabulary)
      if (hyphen === 'drop') {
        removed.push({text: before.text.slice(-1), line: before.index, why: 'hyphen'})
        part = part.slice(0, -1)
      }
      gap = hyphen === 'none' ? gapBetween(before.text, line.text, writing) : ''
    }
    parts.push(part)
    part = gap + line.text
    before = line
  }
  return {text: parts.join('') + part, removed}
}

/** What to do with a hyphen at the end of `text`, if there is one that divides or joins words. */
function dividing(text: string, next: string, vocabulary: Vocabulary): 'none' | 'keep' | 'drop' {
  if (!/[-‐\u00ad¬]$/u.test(text)) return 'none'
  const first = dividedWord.exec(text.slice(-40))
  const second = wordRest.exec(next.slice(0, 40))
  if (first === null || second === null) return 'none'
  const [, head = '', hyphen = ''] = first
  if (isHan(head.slice(-1)) || isHan(second[0])) return 'none'
  return divisionKeepsHyphen(head, hyphen, second[0], vocabulary) ? 'keep' : 'drop'
}

/** Nothing between ideographs, nor where a number or an address goes on; else a space. */
function gapBetween(text: string, next: string, writing: Writing): '' | ' ' {
  const last = lastCharacter(text)
  const [first = ''] = next
  if (isHangul(last) || isHangul(first)) return ' '
  if (isWide(last, writing) || isWide(first, writing)) return ''
  if (writing.name === 'han' && /\d/u.test(last) && /[\d.%]/u.test(first)) return ''
  return /[—–/]/u.test(last) ? '' : ' '
}

function isHangul(character: string): boolean {
  return character >= '\uac00' && character <= '\ud7a3'
}
