/** The words an article is about. The only user of the word segmenter. */
import {Jieba, TfIdf} from '@node-rs/jieba'
import {dict, idf} from '@node-rs/jieba/dict.js'
import type {Term} from '../model.ts'

/** Terms an article keeps. */
const howMany = 12
/** Characters of the text that are read; a word that matters comes early and often. */
const sample = 4000

// The dictionaries take a third of a second to load, so they wait for the first article that needs them.
let tools: {readonly jieba: Jieba; readonly tfidf: TfIdf} | undefined
const load = () => {
  tools ??= {jieba: Jieba.withDict(dict), tfidf: TfIdf.withDict(idf)}
  return tools
}

/**
 * The most telling words with their weights, the strongest first, by TF-IDF over jieba's own dictionary: what one article
 * is about never depends on the others in the archive. Numbers are no terms.
 */
export function termsOf(title: string, text: string): Term[] {
  const {jieba, tfidf} = load()
  return tfidf
    .extractKeywords(jieba, `${title}\n${text.slice(0, sample)}`, howMany * 2)
    .filter(({keyword}) => /^\p{L}{2,}$/u.test(keyword))
    .slice(0, howMany)
    .map(({keyword, weight}) => ({word: keyword.toLowerCase(), weight: Math.round(weight * 1000) / 1000}))
}
