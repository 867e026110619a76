/** People named by the article itself: bylines, and the name a wire story ends with. */
import type {Known} from '../model.ts'
import {isByline, isPersonalName} from './reflow/bylines.ts'
import {writingOf} from './reflow/writing.ts'

const role = /记者|記者|通讯员|通訊員|评论员|評論員|特派员|作者|撰文|编译|摄影|文|图/u
/** （记者李英辉）, （记者 王丽 通讯员 赵强） near the start of a story. */
const openingCredit = /[（(]\s*((?:本报|本刊|实习|见习|首席)?(?:记者|通讯员)[^（()）]{2,40})[）)]/u
/** (林肖) as the last characters of a story. */
const closingName = /[（(]\s*([\p{Script=Han}·]{2,4}(?:[\s、]+[\p{Script=Han}·]{2,4}){0,3})\s*[）)]\s*$/u

/** `本报记者 徐顺凯 通讯员 王 丽` → [`徐顺凯`, `王丽`]; `By Jane Doe and John Roe` → [`Jane Doe`, `John Roe`]. */
export function bylineNames(byline: string): string[] {
  const english = /^by\s+(.+)$/iu.exec(byline.trim())?.[1]
  if (english)
    return english
      .split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/iu)
      .map((name) => name.trim())
      .filter(Boolean)
  const words = byline
    .replace(/[（()）【】■●]/gu, ' ')
    .split(/[\s、，,/／|丨:：&]+/u)
    .filter(Boolean)
  const names: string[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    const next = words[i + 1] ?? ''
    const afterRole = new RegExp(`^.{0,12}?(?:${role.source})([\\p{Script=Han}]{2,4})$`, 'u').exec(word)?.[1]
    if (afterRole && isPersonalName(afterRole)) names.push(afterRole)
    else if (isPersonalName(word)) names.push(word)
    else if (word.length === 1 && next.length === 1 && isPersonalName(word + next)) {
      names.push(word + next)
      i++
    }
  }
  return names
}

/** What an article's own lines say about who wrote it, the surest way that finds somebody. */
export function statedAuthors(lines: readonly string[], bylines: readonly string[]): Known<string>[] {
  const writing = writingOf(lines.join('\n'), undefined)
  const edges = [...lines.slice(0, 3), ...lines.slice(-3)]
  for (const line of [...bylines, ...edges.filter((l) => isByline(l, writing))]) {
    const names = bylineNames(line)
    if (names.length > 0) return names.map((value) => ({value, from: 'byline', sure: 0.92, evidence: line}))
  }
  const opening =
    openingCredit.exec((lines[0] ?? '').slice(0, 80))?.[1] ?? openingCredit.exec((lines[1] ?? '').slice(0, 80))?.[1]
  const opened = opening ? bylineNames(opening) : []
  if (opening && opened.length > 0)
    return opened.map((value) => ({value, from: 'byline', sure: 0.9, evidence: opening}))
  const last = lines.at(-1) ?? ''
  const closing = closingName.exec(last)
  const closed = closing?.[1]?.split(/[\s、]+/u) ?? []
  // Only with known family names, and only at the very end: elsewhere 7 of 8 such brackets hold something else.
  if (closing && closed.length > 0 && closed.every(isPersonalName))
    return closed.map((value) => ({value, from: 'byline', sure: 0.85, evidence: closing[0].trim()}))
  return []
}
