/** Chinese text to words, and what kinds of words they are. The only user of jieba. */
import {Jieba, TfIdf} from '@node-rs/jieba'
import {dict, idf} from '@node-rs/jieba/dict.js'
import type {Term} from '../model.ts'

// The dictionaries take a third of a second to load, so each waits for the first text that needs it.
let words: Jieba | undefined
let weights: TfIdf | undefined

/** Loads the dictionary of words, if it isn't there yet. */
export function loadWords(): Jieba {
  words ??= Jieba.withDict(dict)
  return words
}

/** The most telling words of a text by TF-IDF over jieba's own dictionary, the strongest first. */
export function keywordsOf(text: string, howMany: number): Term[] {
  weights ??= TfIdf.withDict(idf)
  return weights.extractKeywords(loadWords(), text, howMany).map(({keyword, weight}) => ({word: keyword, weight}))
}

/** A text cut into the dictionary's words; nothing is guessed: `总经理王者元` → `总经理 王者 元`. */
export const wordsIn = (text: string): string[] => loadWords().cut(text, false)

/** What the dictionary calls a word (`ns` a place, `nr` a person, `v` a verb …); empty where it doesn't know it. */
export function kindOfWord(word: string): string {
  const [first, ...others] = loadWords().tag(word, false)
  return first && others.length === 0 ? first.tag : ''
}
