/** Lines that say nothing but where and when an article was published and who worked on it. */
import type {BodyFacts} from './body/rules/rule.ts'
import {parseDate} from './date.ts'
import {bylineNames} from './names.ts'
import {furniturePatterns} from './reflow/furniture-patterns.ts'

/** What such a line states, as written. Dates are whole days, perhaps with a time. */
export interface CreditLine {
  readonly date?: string
  /** Whether a word before the date says what it is of: 发布时间, Published. */
  readonly isLabelled?: boolean
  readonly updated?: string
  readonly publication?: string
  readonly authors: readonly string[]
  /** 责任编辑：王丽, as written. */
  readonly desk: readonly string[]
}

/** The rule under which such lines are taken out of the text. */
export const creditRule = 'credit-line'

/**
 * Whether a line goes from the text into the article's facts: a portal's line of day and source. A byline stays, and so
 * do people of the desk: they are part of what the article says.
 */
export const isPortalLine = ({date, publication, authors}: CreditLine): boolean =>
  date !== undefined && publication !== undefined && authors.length === 0

/** What lines of credits say of their article; of several dates without a word before them, none. */
export function creditFacts(lines: readonly {readonly credit: CreditLine; readonly text: string}[]): BodyFacts {
  const facts: BodyFacts = {}
  const dated = lines.filter(({credit}) => credit.date !== undefined)
  const [labelledFirst] = dated.filter(({credit}) => credit.isLabelled)
  const date = labelledFirst ?? (new Set(dated.map(({credit}) => credit.date)).size === 1 ? dated[0] : undefined)
  if (date?.credit.date !== undefined)
    // As of a masthead; see `findDate`.
    facts.visibleDate = {value: date.credit.date, from: 'dateline', sure: 0.95, evidence: date.text}
  for (const {credit, text} of lines) {
    if (credit.publication !== undefined)
      facts.publication ??= {value: credit.publication, from: 'source-line', sure: 0.95, evidence: text}
    if (credit.updated !== undefined) facts.updated ??= credit.updated
    if (credit.authors.length > 0)
      facts.authors ??= credit.authors.map((value) => ({value, from: 'byline', sure: 0.92, evidence: text}))
    if (credit.desk.length > 0) facts.desk = [...(facts.desk ?? []), ...credit.desk]
  }
  return facts
}

/** Longest line that is looked at. */
const longest = 160
/** What a label's value is; the first row that fits counts. */
const labels: readonly (readonly [keyof CreditLine | 'none', RegExp])[] = [
  ['publication', /^(?:(?:文章|稿件|信息|新闻|消息)?(?:来源|來源)|文章來源|稿源|出处|出處|source)$/iu],
  ['authors', /^(?:作者|文|记者|記者|撰文|author|by)$/iu],
  [
    'desk',
    /^(?:(?:责任|責任|本文|值班|见习)?(?:编辑|編輯)|责编|責編|校对|校對|审核|審核|监制|監製|editor|edited by)$/iu,
  ],
  [
    'date',
    /^(?:(?:发布|發佈|發布|发表|發表|刊登|发稿)?(?:时间|時間|日期)|(?:发布|發佈|發布|发表|發表|刊登)于|作成日時?|公開日時?|投稿日時?|配信|등록일?|작성일?|입력|published(?: on)?|posted(?: on)?|date)$/iu,
  ],
  [
    'updated',
    /^(?:(?:最后)?(?:更新|修改)(?:时间|日期)?|更新時間|更新日時?|수정일?|(?:last )?(?:updated|modified)(?: on)?)$/iu,
  ],
  [
    'none',
    /^(?:字[号體体]|点击(?:数|量|次数)?|浏览(?:量|次数)?|阅读(?:量|次数|数)?|瀏覽(?:量|次數)?|人气|评论|分享到?|编号|views?|hits|comments?|share)$/iu,
  ],
]
const labelled = /^([\p{L} ]{1,14}?)\s*[:：]\s*(.*)$/u
/** Buttons around such a line, and counts of readers. */
const buttons = new Set(
  '大 中 小 打印 打印本页 列印 关闭 關閉 关闭窗口 收藏 分享 转发 评论 我要评论 字号 字体 字體'.split(' '),
)
const isButtons = (piece: string): boolean =>
  piece.split(/[\s（(【[）)】\]]+/u).every((word) => word === '' || buttons.has(word) || /^\d{1,7}$/u.test(word))

/** What a house is called that stands behind the time without a label. */
const houseName =
  /^[\p{Script=Han}A-Za-z]{2,14}(?:网|網|报|報|社|台|在线|周刊|杂志|雜誌|客户端|频道|融媒体|电视|新闻)$/u
const dateHead =
  /^((?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?)\s*(\S.*)?$/u
const dateTail = /^(.*?\S)\s+(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\D.*|\d{4}-\d{1,2}-\d{1,2})$/u
const deskLine = furniturePatterns.filter(({kind}) => kind === 'desk').map(({pattern}) => pattern)
/** Where a label begins inside a piece. */
const beforeLabel =
  /(?<=[\s\p{N}）)])(?=(?:文章来源|稿件来源|信息来源|新闻来源|来源|來源|稿源|作者|记者|責任編輯|责任编辑|编辑|编輯|责编|校对|审核|发布时间|发布日期|发表时间|更新时间|日期|时间|字号|字体|点击|浏览|阅读|人气)\s*[:：])/u

/** The line's facts; null where it says anything else. `zone` decides nothing but how a date is tried. */
export function readCreditLine(text: string, zone = 'UTC'): CreditLine | null {
  const line = text.replace(/[\s\u3000]+/gu, (space) => (/[\u3000\t]|\s{2}/u.test(space) ? ' | ' : ' ')).trim()
  if (line === '' || line.length > longest) return null
  const bare = line.replace(/^(?:[（(【[]|<<|\|)\s*(.*?)\s*(?:[）)】\]]|>>|\|)$/u, '$1')
  if (deskLine.some((pattern) => pattern.test(bare))) return {authors: [], desk: [line]}
  const found: Found = {authors: [], desk: []}
  const pieces = bare.split(/\s*[|｜•·]\s*/u).flatMap((piece) => piece.split(beforeLabel))
  const isWhole = pieces.every((piece) => take(piece.trim(), found, zone))
  const {authors, desk, ...facts} = found
  return isWhole && (Object.keys(facts).length > 0 || desk.length > 0) ? {...facts, authors, desk} : null
}

interface Found {
  date?: string
  isLabelled?: boolean
  updated?: string
  publication?: string
  authors: string[]
  desk: string[]
}

/** Longest day with its label and its time; and what no day is without. */
const longestDay = 60
const numeral = /[\p{N}零一二三四五六七八九十廿卅]/u

const isDay = (text: string, zone: string) => {
  if (text.length > longestDay || !numeral.test(text)) return false
  const read = parseDate(text, zone)
  return read !== null && /^\d{4}-\d\d-\d\d$/u.test(read.date)
}

/** Reads one piece of a line into `found`; false where it is something else. */
function take(piece: string, found: Found, zone: string): boolean {
  if (isButtons(piece)) return true
  const [, label = '', value = ''] = labelled.exec(piece) ?? []
  const meaning = labels.find(([, pattern]) => pattern.test(label.trim()))?.[0]
  if (meaning !== undefined) return takeLabelled(meaning, value.trim(), piece, found, zone)
  if (/^by\s+\p{Lu}/iu.test(piece)) return add(found.authors, bylineNames(piece))
  if (isDay(piece, zone)) {
    const isLabelled = /^(?:published|posted|发布|發佈|发表|發表)/iu.test(piece)
    if (/^(?:last )?(?:updated|modified)/iu.test(piece)) found.updated ??= piece
    else if (found.date === undefined) Object.assign(found, {date: piece, isLabelled})
    return true
  }
  const [, day, rest] = dateHead.exec(piece) ?? []
  if (day === undefined || rest === undefined || !isDay(day, zone)) return false
  found.date ??= day
  if (!houseName.test(rest)) return take(rest, found, zone)
  found.publication ??= rest
  return true
}

function takeLabelled(
  meaning: keyof CreditLine | 'none',
  value: string,
  piece: string,
  found: Found,
  zone: string,
): boolean {
  if (meaning === 'none') return value.length < 30
  // What a form left empty.
  if (value === '') return true
  if (meaning !== 'date' && meaning !== 'updated' && isDay(value, zone)) return take(value, found, zone)
  if (meaning === 'desk') return add(found.desk, value.length < 40 ? [piece] : [])
  if (meaning === 'date' || meaning === 'updated') {
    const [, day = value, rest] = dateHead.exec(value) ?? []
    if (!isDay(day, zone)) return false
    found[meaning] ??= day
    if (meaning === 'date') found.isLabelled = true
    return rest === undefined || take(rest, found, zone)
  }
  const [, before, day] = dateTail.exec(value) ?? []
  if (before !== undefined && day !== undefined)
    return takeLabelled(meaning, before, piece, found, zone) && take(day, found, zone)
  if (meaning === 'authors')
    return add(found.authors, value.length < 40 && !/[。！？]/u.test(value) ? namesIn(value) : [])
  if (!/^[^，。；：:？！（()）【】]{2,30}$/u.test(value) || /^https?:/iu.test(value)) return false
  found.publication ??= value
  return true
}

const namesIn = (value: string): string[] => {
  const names = bylineNames(value)
  return names.length > 0 ? names : /^[\p{L}\p{M}\s.·'’-]{2,20}$/u.test(value) ? [value] : []
}

function add(list: string[], items: readonly string[]): boolean {
  list.push(...items)
  return items.length > 0
}
