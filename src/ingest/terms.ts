/** The words an article is about. */
import type {Term} from '../model.ts'
import {keywordsOf} from './segmenter.ts'

/** Terms an article keeps. */
const howMany = 12
/** Characters of the text that are read; a word that matters comes early and often. */
const sample = 4000

/**
 * The most telling words with their weights, the strongest first, by TF-IDF: what one article is about never depends on
 * the others in the archive. Numbers are no terms.
 */
export function termsOf(title: string, text: string): Term[] {
  return keywordsOf(`${title}\n${text.slice(0, sample)}`, howMany * 2)
    .filter(({word}) => /^\p{L}{2,}$/u.test(word))
    .slice(0, howMany)
    .map(({word, weight}) => ({word: word.toLowerCase(), weight: Math.round(weight * 1000) / 1000}))
}
