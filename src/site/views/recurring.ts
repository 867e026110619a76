/** What other articles about the same house say of an article's figures. */
import type {FiledArticle} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {Words} from '../../words/index.ts'
import {type Label, labelsOf} from '../charts/labels.ts'
import {alongTime, isFarApart, upwards} from '../charts/scales.ts'
import {clauseAddress} from '../cite/passage.ts'
import {once} from '../once.ts'
import type {RecurringView} from './charts.ts'
import {dateView} from './date.ts'
import type {Figure} from './figures.ts'

/** Figures of one article that are compared: the first say what it is about. */
const mostOfArticle = 12
/** Pictures on a page, and figures in one. */
const mostViews = 3
const mostRows = 12
/** Share of the shorter label's pairs of letters that the other must have. */
const alike = 0.5
const [wide, tall] = [240, 92]
/** Room for a dot at the edges, and for a label above. */
const margin = 5
const headroom = 20

/** A figure, ready to be compared. */
interface Entry {
  readonly article: FiledArticle
  readonly figure: Figure
  /** Pairs of neighbouring letters of its label. */
  readonly pairs: () => ReadonlySet<string>
}

const entriesOf = (article: FiledArticle, figures: readonly Figure[]): readonly Entry[] =>
  figures
    .filter(({label}) => label !== '')
    .slice(0, mostOfArticle)
    .map((figure) => ({article, figure, pairs: once(() => pairsOf(figure.label))}))

function pairsOf(label: string): ReadonlySet<string> {
  const letters = [...label.toLowerCase()]
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))
}

/** Whether two figures are of the same thing: `累计赔付金额` and `赔付金额`, in the same unit. */
function isOfSame(a: Entry, b: Entry): boolean {
  if (a.figure.unit !== b.figure.unit) return false
  if (a.figure.label === b.figure.label) return true
  const [some, others] = [a.pairs(), b.pairs()]
  let shared = 0
  for (const pair of some) if (others.has(pair)) shared++
  return shared > 0 && shared >= Math.min(some.size, others.size) * alike
}

/** One view for each thing that the article and another one put a number on. */
export function recurringViews(
  article: FiledArticle,
  companions: readonly FiledArticle[],
  figuresOf: (article: FiledArticle) => readonly Figure[],
  words: Words,
): RecurringView[] {
  if (companions.length === 0) return []
  const read = (each: FiledArticle) => entriesOf(each, figuresOf(each))
  const own = read(article)
  const others = own.length === 0 ? [] : companions.filter((other) => other !== article).flatMap(read)
  const views: RecurringView[] = []
  const shown = new Set<Entry>()
  for (const entry of own) {
    if (shown.has(entry) || views.length === mostViews) continue
    const same = others.filter((other) => isOfSame(entry, other))
    if (same.length === 0) continue
    const mine = own.filter((other) => !shown.has(other) && (other === entry || isOfSame(entry, other)))
    for (const each of mine) shown.add(each)
    views.push(viewOf(entry, [...mine, ...nearest(same, article)], article, words))
  }
  return views
}

/** As many as there is room for, the nearest in time. */
function nearest(entries: readonly Entry[], {lastDay}: FiledArticle): readonly Entry[] {
  const away = ({article}: Entry): number =>
    article.lastDay === null || lastDay === null
      ? Number.POSITIVE_INFINITY
      : Math.abs(Date.parse(article.lastDay) - Date.parse(lastDay))
  return entries
    .map((entry, i) => ({entry, away: away(entry), i}))
    .sort((a, b) => (a.away === b.away ? a.i - b.i : a.away - b.away))
    .slice(0, mostRows)
    .map(({entry}) => entry)
}

const byTime = (a: Entry, b: Entry): number => {
  const [day, other] = [a.article.lastDay ?? '9', b.article.lastDay ?? '9']
  return day === other ? a.figure.value - b.figure.value : day < other ? -1 : 1
}

function viewOf(entry: Entry, all: readonly Entry[], article: FiledArticle, words: Words): RecurringView {
  const entries = all.toSorted(byTime)
  const dated = entries.filter((each) => each.article.lastDay !== null)
  const x = alongTime(
    dated.map((each) => each.article.lastDay ?? ''),
    wide - 2 * margin,
  )
  const height = upwards(
    dated.map(({figure}) => figure.value),
    tall - margin - headroom,
  )
  const values = dated.map(({figure}) => figure.value)
  const points = dated.map((each) => ({
    x: margin + x(each.article.lastDay ?? ''),
    y: tall - margin - height(each.figure.value),
    text: each.figure.text,
    own: each.article === article,
    weight: (each.article === article ? 2 : 0) + (each.figure.value === Math.max(...values) ? 1 : 0),
  }))
  const labels: ReadonlyMap<object, Label> = labelsOf(points, wide)
  const bySize = entries.toSorted((a, b) => a.figure.value - b.figure.value)
  const years = [dated[0], dated.at(-1)].map((each) => each?.article.lastDay?.slice(0, 4) ?? '')
  return {
    label: contained(entry.figure.label),
    unit: entry.figure.unit,
    wide,
    tall,
    dots: points.map((point) => {
      const label = labels.get(point)
      return {x: point.x, y: point.y, own: point.own, ...(label === undefined ? {} : {label})}
    }),
    stems: !isFarApart(values),
    ends: [...new Set(years)].flatMap((year) => (year === '' ? [] : [words.date.year(Number(year))])),
    least: bySize[0]?.figure.text ?? '',
    most: bySize.at(-1)?.figure.text ?? '',
    rows: entries.map((each) => ({
      text: each.figure.text,
      label: contained(each.figure.label),
      own: each.article === article,
      place: clauseAddress(each.article === article ? '' : each.article.path, each.figure.clause),
      date: dateView(each.article.date, null, words)?.text ?? null,
      where: contained(each.article.publication?.value ?? each.article.title.value),
      lang: each.article.lang,
    })),
  }
}
