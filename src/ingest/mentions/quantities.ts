/** Figures with units as a text states them: 累计参保11.68万人, 保费为89元/人/年, 增长6.8%. */
import {wordsIn} from '../segmenter.ts'
import {type UnitKind, unitOf, unitPattern} from './units.ts'

/** A figure, with the words it stands in. */
export interface Quantity {
  /** As written: `11.68万人`, `89元/人/年`. */
  readonly text: string
  /** In the unit: 116800. */
  readonly value: number
  /** The unit's name, with what it is per: `人`, `元/人/年`. */
  readonly unit: string
  readonly kind: UnitKind
  /** What is counted, in the text's own words: `累计参保`. Empty where it stands alone. */
  readonly label: string
  /** The clause it stands in, as written, for finding it again. */
  readonly clause: string
}

/** Figures read from one text: more are no facts but a table. */
const most = 200
/** A count of fewer things is part of the prose: 三种方式, 5个服务部. */
const leastCount = 100
/** One or two of these are prose as well: 抽调2名人员. */
const least: Readonly<Record<string, number>> = {名: 10, 位: 10}
const longestLabel = 14
/** Characters of a clause on either side of its figure. */
const longestSide = 30

const magnitudes: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  萬億: 1e12,
}
const magnitude = Object.keys(magnitudes)
  .sort((a, b) => b.length - a.length)
  .join('|')

const figure = new RegExp(
  `(?<![\\d.A-Za-z．-]|\\d[,，])(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?\\s?[余餘多几幾]?\\s?(${magnitude})?[余餘多]?\\s?(${unitPattern})((?:/(?:人|户|年|月|日|天|次|吨|亩|小时|千瓦时|平方米|公里|股))*)`,
  'gu',
)

/** Every figure with a unit in a text, in its order. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const words of text.split('\n')) {
    // A table's row says what its figures are in its head.
    if (!/\d/u.test(words) || words.includes('\t')) continue
    for (const match of words.matchAll(figure)) {
      const quantity = quantityOf(match, words)
      if (quantity) found.push(quantity)
      if (found.length === most) return found
    }
  }
  return found
}

function quantityOf(match: RegExpExecArray, words: string): Quantity | undefined {
  const [text, whole = '', fraction = '', scale = '', written = '', per = ''] = match
  const unit = unitOf(written)
  const value = Number(`${whole.replaceAll(',', '')}${fraction}`) * (magnitudes[scale] ?? 1)
  if (!unit || !Number.isFinite(value) || value < (least[unit.name] ?? (unit.kind === 'count' ? leastCount : 0)))
    return undefined
  const {index} = match
  const end = index + text.length
  return {
    text,
    // 11.68 × 10,000 is 116800.00000000001.
    value: Number(value.toPrecision(12)),
    unit: unit.name + per,
    kind: unit.kind,
    label: labelOf(words.slice(Math.max(0, index - 60), index), words.slice(end, end + 60)),
    clause: clauseAround(words, index, end),
  }
}

/** Words that only lead from what is counted to its number. */
const lead =
  /(?:的|了|为|為|达|達|达到|達到|最高达|最高達|高达|高達|共|共计|共計|合计|合計|约|約|近|超|超过|超過|逾|至|有|是|突破|不足|将近|將近|接近|已|已经|已達|已达|大约|大約|分别|分別|仅|僅|仅为|最多|最少|在|从|從|由|和|与|與|及|每|按|以|元|可|可达|[\s“”"《》「」()（）])+$/u

/** What stands before a figure in its clause: `“青海健康保”累计参保` → `累计参保`; what follows it where nothing does. */
function labelOf(before: string, after: string): string {
  const clauses = before.split(/[，。；：！？、,;:!?()（）“”"《》「」\s]/u)
  const isAtHand = clauses.at(-1) !== '' || /[”"》」）)\s]$/u.test(before)
  const own = isAtHand ? (clauses.at(-1) || clauses.at(-2) || '').replace(lead, '') : ''
  const words = own.replace(/^.*\d(?:[年月日号%％‰]|个月)?/su, '')
  return lastWords(words) || firstWords(after.split(/[，。；：！？、,;:!?()（）“”"《》「」]/u)[0] ?? '')
}

/** As many whole words from the end as a label holds. */
function lastWords(text: string): string {
  if (text.length <= longestLabel) return text
  const words = wordsIn(text)
  let label = ''
  for (let word = words.pop(); word !== undefined && word.length + label.length <= longestLabel; word = words.pop())
    label = word + label
  return label
}

function firstWords(text: string): string {
  if (text.length <= longestLabel) return text.trim()
  let label = ''
  for (const word of wordsIn(text)) {
    if (label.length + word.length > longestLabel) break
    label += word
  }
  return label.trim()
}

/** The words around a figure up to the nearest marks; where those are too far, whole words as far as a clause goes. */
function clauseAround(words: string, start: number, end: number): string {
  const before = words.slice(Math.max(0, start - longestSide), start).replace(/^.*[，。；！？：,;!?]/su, '')
  const after = words.slice(end, end + longestSide).replace(/[，。；！？：,;!?].*$/su, '')
  const isCutBefore = before.length === longestSide && start > longestSide
  const isCutAfter = after.length === longestSide && end + longestSide < words.length
  const head = isCutBefore ? wordsIn(before).slice(1).join('') : before
  const tail = isCutAfter ? wordsIn(after).slice(0, -1).join('') : after
  return (head + words.slice(start, end) + tail).trim()
}
