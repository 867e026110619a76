/** What shows that a section of a file is a story of its own and no part of a longer article. */
import {meaningOf} from '../front-matter/keys.ts'
import {datelineOf} from '../reflow/datelines.ts'
import {isThematicBreak, type Range, type Section} from './sections.ts'
import {fieldsOfLine, type LineField, meaningsOf} from './story-fields.ts'

/** A section with what it states of itself. */
export interface StorySection extends Section {
  /** Fields below its heading. */
  readonly opening: readonly LineField[]
  /** The link to the original that ends it. */
  readonly closing: readonly LineField[]
  /** The lines of its text, without heading, fields and closing link. */
  readonly text: Range
  readonly ground: 'fields' | 'link' | 'dateline' | null
}

/** Words of a link to where a story was published first. */
const originalLabel =
  /^(?:查看|阅读|閱讀|点击|查閱)?(?:原文|全文)(?:链接|連結|地址)?$|^(?:read (?:more|the (?:original|full story))|original(?: (?:article|story|link))?|full (?:story|article)|source|permalink)$/iu
const soleLink = /^\s{0,3}(?:[（(【[]\s*)?\[([^\]]{1,40})\]\(<?(https?:\/\/[^\s)>]+)>?[^)]*\)\s*$/iu
/** `央视网消息（新闻联播）：`, `本台消息：`. */
const broadcastOpening = /^\p{Script=Han}{2,10}(?:消息|报道|報道)\s*(?:[（(][^）)]{1,20}[）)])?\s*[:：]/u
/** Longest value of a field nobody knows; beyond it, it is a sentence with a bold beginning. */
const longestValue = 200

/** Reads what a section states; `lines` are those of the whole text. */
export function storySection(section: Section, lines: readonly string[]): StorySection {
  const {fields: opening, end} = openingFields(lines, section.from + 1, section.to)
  const {field, start} = closingLink(lines, end, section.to)
  const closing = field === null ? [] : [field]
  return {...section, opening, closing, text: {from: end, to: start}, ground: groundOf(opening, closing, lines, end)}
}

function openingFields(lines: readonly string[], from: number, to: number): {fields: LineField[]; end: number} {
  const fields: LineField[] = []
  let end = from
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const found = fieldsOfLine(line, at)
    const isField =
      found.length > 0 &&
      found.every(({key, value}) => value.length <= longestValue || meaningOf(key) !== undefined) &&
      found.every(({key}) => meaningOf(key)?.meaning !== 'description')
    if (!isField) break
    fields.push(...found)
    end = at + 1
  }
  return fields.length > 0 ? {fields, end} : {fields, end: from}
}

/** The last line but rules and blanks, where it is a link to the original. */
function closingLink(lines: readonly string[], from: number, to: number): {field: LineField | null; start: number} {
  let at = to - 1
  while (at >= from && ((lines[at] ?? '').trim() === '' || isThematicBreak(lines[at] ?? ''))) at--
  const line = lines[at] ?? ''
  if (at < from) return {field: null, start: from}
  const link = soleLink.exec(line)
  if (link?.[1] && link[2] && originalLabel.test(link[1].trim()))
    return {field: {key: 'link', value: link[2], line: at}, start: at}
  const [field] = fieldsOfLine(line, at)
  const isLink = field && meaningOf(field.key)?.meaning === 'link' && /^https?:/iu.test(field.value)
  return isLink ? {field, start: at} : {field: null, start: at + 1}
}

function groundOf(
  opening: readonly LineField[],
  closing: readonly LineField[],
  lines: readonly string[],
  textAt: number,
): StorySection['ground'] {
  const meanings = meaningsOf([...opening, ...closing])
  const others = ['date', 'link', 'lang', 'authors', 'categories'].filter((meaning) => meanings.has(meaning)).length
  if ((meanings.has('publication') && others >= 1) || (meanings.has('link') && others >= 3)) return 'fields'
  if (closing.length > 0) return 'link'
  const first = lines.slice(textAt, textAt + 5).find((line) => line.trim() !== '') ?? ''
  const words = first.replace(/<[^<>]*>|[*_]{1,2}/gu, '').trim()
  return datelineOf(words) !== null || broadcastOpening.test(words) ? 'dateline' : null
}
