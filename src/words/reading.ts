/** Words of what a reader does with a page: tools of an article, the calendar, this day in other years. */
import type {InterfaceLanguage} from '../site/views.ts'
import {grouped} from './number.ts'

/** The words of one interface language. */
export interface ReadingWords {
  /** Below the tags that are shown. */
  readonly moreTags: (n: number) => string
}

const zhHans: ReadingWords = {
  moreTags: (n) => `另有 ${grouped(n)} 个标签`,
}

const zhHant: ReadingWords = {
  moreTags: (n) => `另有 ${grouped(n)} 個標籤`,
}

const en: ReadingWords = {
  moreTags: (n) => `${grouped(n)} more tags`,
}

const languages: Readonly<Record<InterfaceLanguage, ReadingWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of reading in one interface language. */
export const readingWordsOf = (lang: InterfaceLanguage): ReadingWords => languages[lang]
