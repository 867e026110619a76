/** The figures that articles about one organisation state, side by side. */
import {groupBy} from '../../archive/group.ts'
import type {FiledArticle} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {Words} from '../../words/index.ts'
import {clauseAddress} from '../cite/passage.ts'
import {dateView} from './date.ts'
import type {Figure} from './figures.ts'
import type {LedgerView} from './mention-model.ts'

/** Articles whose texts are read for one ledger, the newest. */
const mostArticles = 40
const mostOfArticle = 24
const mostOfUnit = 60

interface Entry {
  readonly article: FiledArticle
  readonly quantity: Figure
}

/**
 * Figures of every unit that two articles or more have, from the articles the organisation (or a part of it) is named
 * most in: a figure of an article that only mentions it is hardly about it.
 */
export function ledgerOf(
  name: string,
  articles: readonly FiledArticle[],
  figuresOf: (article: FiledArticle) => readonly Figure[],
  words: Words,
): LedgerView[] {
  const about = articles.filter(({mentions: {organisations}}) => {
    const [first] = organisations
    return first !== undefined && (first.name === name || first.parent === name)
  })
  const entries = about.slice(0, mostArticles).flatMap((article) =>
    figuresOf(article)
      .filter(({label}) => label !== '')
      .slice(0, mostOfArticle)
      .map((quantity): Entry => ({article, quantity})),
  )
  const units = groupBy(entries, ({quantity}) => [quantity.unit])
  return [...units.values()]
    .filter((of) => new Set(of.map(({article}) => article.id)).size > 1)
    .sort((a, b) => b.length - a.length || (unitOf(a) < unitOf(b) ? -1 : 1))
    .map((of) => ({
      unit: unitOf(of),
      kind: of[0]?.quantity.kind ?? 'count',
      rows: of
        .toSorted(largestFirst)
        .slice(0, mostOfUnit)
        .map((entry) => rowOf(entry, words)),
    }))
}

const unitOf = ([first]: readonly Entry[]): string => first?.quantity.unit ?? ''

const largestFirst = (a: Entry, b: Entry): number =>
  b.quantity.value - a.quantity.value || (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0)

const rowOf = ({article, quantity}: Entry, words: Words): LedgerView['rows'][number] => ({
  text: quantity.text,
  value: quantity.value,
  label: contained(quantity.label),
  path: clauseAddress(article.path, quantity.clause),
  date: dateView(article.date, null, words),
  article: {label: contained(article.title.value), path: article.path, lang: article.lang},
  publication: article.publication?.value ?? null,
})
