import type {FiledArticle} from '../../archive/model.ts'
import {absolute, type Place} from '../publish/address.ts'
import {sureEnough} from '../views/date.ts'
import {parseDate, type Work} from './work.ts'

/** An article as a citation knows it: the same facts the page's own metadata carry. */
export function workOf(article: FiledArticle, place: Place): Work {
  const {date} = article
  // A date coarser than a year, or a span, has no form in a citation.
  const machine = date?.value.replace(/[~?%]$/u, '') ?? ''
  return {
    title: article.title.value,
    authors: article.authors.map(({value}) => value),
    publication: article.publication?.value ?? null,
    date: parseDate(machine),
    isInferred: date !== null && date.sure < sureEnough,
    // A site that doesn't know where it lies has no address to cite; the original's is the next best.
    address: absolute(place, article.path) ?? article.originalUrl?.value ?? '',
    lang: article.lang,
    id: article.id,
  }
}
