/** People named by the article itself: bylines, and the name a wire story ends with. */
import type {Known} from '../model.ts'
import {isLatinByline, isTitledName, latinAuthors, latinNames} from './latin-names.ts'
import {isByline, isPersonalName} from './reflow/bylines.ts'
import {writingOf} from './reflow/writing.ts'

const role =
  /记者|記者|通讯员|通訊員|评论员|評論員|特派员|特派員|作者|撰文|撰稿人?|采写|採寫|编译|編譯|摄影|攝影|文|图|圖/u
/** What stands behind a name: 王丽报道, 赵强摄. */
const job = /(?:报道|報道|報導|摄影?|攝影?|供稿|整理|编译|編譯|采写|採寫)$/u
/** Roles of those who took the pictures. */
const pictureRole = /^(?:图|圖|图片|圖片|摄|攝|摄影|攝影)$/u
const textRole = new RegExp(`^(?:.{0,12}(?:${role.source})|综合|整理)$`, 'u')
/** （记者李英辉）, （记者 王丽 通讯员 赵强） near the start of a story. */
const openingCredit = /[（(]\s*((?:本报|本刊|实习|见习|首席)?(?:记者|通讯员)[^（()）]{2,40})[）)]/u
/** (林肖) as the last characters of a story. */
const closingName = /[（(]\s*([\p{Script=Han}·]{2,4}(?:[\s、]+[\p{Script=Han}·]{2,4}){0,3})\s*[）)]\s*$/u
/** `文/小鹿`, `作者：海边的卡夫卡`, `记者 安娜·李 报道`: whatever a field's own form calls a name, pen names too. */
const namedByForm =
  /^(?:(?:本报|本報|特约|特約)?(?:记者|記者|通讯员|通訊員|作者|撰文|文))\s*(?:[/／:：｜|]\s*|\s)([^\s/／:：，。,、]{1,20})(?:\s+(?:报道|報道|報導|文))?$/u

/** Marks of a Chinese byline in a field that ought to hold names alone. */
const hanForm = /^(?:文|图|作者|撰文|采写)\s*[/／:：｜|]|记者|記者|通讯员|通訊員|(?:报道|報道|報導)$/u

/** `本报记者 徐顺凯 通讯员 王 丽` → [`徐顺凯`, `王丽`]; `By Jane Doe and John Roe` → [`Jane Doe`, `John Roe`]. */
export function bylineNames(byline: string): string[] {
  if (isLatinByline(byline.trim())) return latinNames(byline.trim())
  const words = byline
    .replace(/[（()）【】■●]/gu, ' ')
    .split(/[\s、，,/／|｜丨:：&]+/u)
    .filter(Boolean)
  const written: string[] = []
  const pictured: string[] = []
  let names = written
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? '').length > 2 ? (words[i] ?? '').replace(job, '') : (words[i] ?? '')
    const next = words[i + 1] ?? ''
    if (pictureRole.test(word)) names = pictured
    else if (textRole.test(word)) names = written
    const afterRole = new RegExp(`^.{0,12}?(?:${role.source})([\\p{Script=Han}]{2,4})$`, 'u').exec(word)?.[1]
    if (afterRole && isPersonalName(afterRole)) names.push(afterRole)
    else if (isPersonalName(word)) names.push(word)
    else if (word.length === 1 && next.length === 1 && !textRole.test(word) && isPersonalName(word + next)) {
      names.push(word + next)
      i++
    }
  }
  if (written.length > 0) return written
  const penName = namedByForm.exec(byline.trim())?.[1]
  return penName ? [penName] : pictured
}

/**
 * The people of an author's field: its own words, unless it holds a byline (`By Jane Doe`, `文/王丽`, `记者 王丽 报道`) or
 * plainly several names. What was written is the evidence then.
 */
export function fieldAuthors(field: string): Known<string>[] {
  const isHan = /\p{Script=Han}/u.test(field)
  const found = isHan ? (hanForm.test(field) ? bylineNames(field) : []) : (latinAuthors(field) ?? [])
  const names = found.length > 0 ? found : [field]
  return names.map((value) =>
    value === field
      ? {value, from: 'front-matter', sure: 1}
      : {value, from: 'front-matter', sure: 0.97, evidence: field},
  )
}

/** What other languages say before the names of a byline, and Korean behind: a preposition only before two words of a name. */
const leads: readonly RegExp[] = [
  /^(?:автор(?:ы)?|текст|auteur|autor(?:in|a)?|autore|författare|text|texte|texto|testo|tekst)\s*[:：]\s*/iu,
  /^(?:von|par|por|door|av|af|di|przez|od|от)\s+(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u,
  /^(?:Von|Par|Por|Door|Av|Af)\s+(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu})/u,
  /^(?:文|取材|執筆|聞き手|글|취재)\s*[=＝・/／:：]\s*/u,
]
const koreanJob = /(?<=^[\p{Script=Hangul}]{2,4})\s*(?:선임|수석)?(?:기자|특파원|논설위원|칼럼니스트|편집위원)$/u

/** `Von Hans Müller` → `Hans Müller`; `김철수 기자` → `김철수`. */
const withoutLead = (byline: string): string =>
  leads.reduce((text, pattern) => text.replace(pattern, ''), byline).replace(koreanJob, '') || byline

/** The people of a page's byline, which may hold a date and more; as it is written where no name can be told apart. */
export function pageAuthors(byline: string): Known<string>[] {
  if (/^(?:https?:|www\.)/iu.test(byline.trim())) return []
  const said = withoutLead(byline.trim())
  const names = /^\p{Script=Han}/u.test(said) ? bylineNames(said) : latinNames(said)
  return (names.length > 0 ? names : [said]).map((value) => ({value, from: 'markup', sure: 0.9, evidence: byline}))
}

/** What an article's own lines say about who wrote it, the surest way that finds somebody. */
export function statedAuthors(lines: readonly string[], bylines: readonly string[]): Known<string>[] {
  const writing = writingOf(lines.join('\n'), undefined)
  const edges = [...lines.slice(0, 3), ...lines.slice(-3)]
  for (const line of [...bylines, ...edges.filter((l) => isByline(l, writing) || isTitledName(l))]) {
    const names = isTitledName(line) ? latinNames(line) : bylineNames(line)
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
