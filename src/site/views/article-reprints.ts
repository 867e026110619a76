/** What an article's page shows of the other versions of its story, and of the files it stands for. */
import {compareTexts, type Difference} from '../../archive/differences.ts'
import type {FiledArticle} from '../../archive/model.ts'
import {contained} from '../../bidi.ts'
import type {Article} from '../../model.ts'
import type {Words} from '../../words/index.ts'
import {dateView} from './date.ts'
import type {ComparisonView, CopyView, DifferenceView, ReprintsView} from './model.ts'
import {articleItem} from './pieces.ts'

/** Reads the text of an article; a body is held no longer than its page takes. */
export type TextOf = (article: Pick<Article, 'id' | 'source'>) => string

/** Versions that are listed, and of these the ones that are compared word by word. */
const most = {listed: 50, compared: 10}
/** Differences shown of one reprint, and their characters; the rest is on its own page. */
const mostShown = {differences: 60, characters: 8000}
/** Least share of sentences in common that makes a comparison worth reading. */
const leastSame = 0.2

/** The other versions of a story, the earliest first; null where there is no other. `family` holds the article itself. */
export function reprintsView(
  article: FiledArticle,
  family: readonly FiledArticle[],
  textOf: TextOf,
  words: Words,
): ReprintsView | null {
  if (family.length < 2) return null
  const isHere = ({id}: FiledArticle) => id === article.id
  const shown = family.filter((version, i) => i < most.listed || isHere(version))
  const own = textOf(article)
  let compared = 0
  const [first, second] = family
  return {
    versions: shown.map((version) => ({
      item: articleItem(version, words),
      here: isHere(version),
      earliest: version === first && version.lastDay !== null && version.lastDay !== second?.lastDay,
      comparison:
        isHere(version) || compared++ >= most.compared ? null : comparisonView(own, textOf(version), mostShown),
    })),
    more: family.length - shown.length,
  }
}

/** The files whose article is the same, each with what it says differently: its text is on no other page. */
export function copyViews(article: FiledArticle, textOf: TextOf, words: Words): CopyView[] {
  const differing = article.copies.filter(({source}) => source.sha256 !== article.source.sha256)
  const own = differing.length === 0 ? '' : textOf(article)
  return article.copies.map((copy) => ({
    path: contained(copy.source.path),
    title: copy.title.value === article.title.value ? null : contained(copy.title.value),
    date: copy.date?.value === article.date?.value ? null : dateView(copy.date, copy.published, words),
    publication: copy.publication?.value === article.publication?.value ? null : (copy.publication?.value ?? null),
    comparison: differing.includes(copy) ? wholeWhereNeeded(own, textOf(copy)) : {kind: 'same'},
  }))
}

function wholeWhereNeeded(own: string, text: string): ComparisonView {
  const view = comparisonView(own, text)
  return view.kind === 'apart' ? {kind: 'whole', lines: text.split('\n')} : view
}

/** `limits` bound what is shown of a text that has a page of its own; without them everything is shown, the script included. */
function comparisonView(own: string, text: string, limits?: typeof mostShown): ComparisonView {
  if (own === text) return {kind: 'same'}
  const found = compareTexts(own, text, limits !== undefined)
  const sentences = found ? found.same + found.differences.length : 0
  const changed = found?.differences.filter(({kind}) => kind === 'changed').length ?? 0
  if (!found || found.same + changed < sentences * leastSame) return {kind: 'apart'}
  if (found.differences.length === 0) return {kind: found.acrossScripts ? 'script' : 'same'}
  const shown = limits ? within(found.differences, limits) : found.differences
  return {
    kind: 'differences',
    acrossScripts: found.acrossScripts,
    same: found.same,
    differences: shown.map(differenceView),
    more: found.differences.length - shown.length,
  }
}

function within(differences: readonly Difference[], limits: typeof mostShown): readonly Difference[] {
  let characters = 0
  const tooMuch = differences.findIndex((difference, i) => {
    characters +=
      difference.kind === 'changed' ? difference.pieces.reduce((n, p) => n + p.text.length, 0) : difference.text.length
    return i >= limits.differences || characters > limits.characters
  })
  return tooMuch < 0 ? differences : differences.slice(0, tooMuch)
}

const sides = {one: 'here', other: 'there', both: 'both'} as const

const differenceView = (difference: Difference): DifferenceView =>
  difference.kind === 'changed'
    ? {
        kind: 'changed',
        pieces: difference.pieces.map(({text, of}) => ({text: of === 'both' ? text : contained(text), in: sides[of]})),
      }
    : {kind: sides[difference.kind], text: contained(difference.text)}
