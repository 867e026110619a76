/** Words of what a reader does with a page: tools of an article, the calendar, this day in other years. */
import type {InterfaceLanguage} from '../site/views.ts'
import {grouped} from './number.ts'

/** The words of one interface language. */
export interface ReadingWords {
  /** Below the tags that are shown. */
  readonly moreTags: (n: number) => string
  /** Files with a reference to every article. */
  readonly references: Readonly<Record<'bib' | 'ris' | 'csl', string>>
}

const zhHans: ReadingWords = {
  moreTags: (n) => `另有 ${grouped(n)} 个标签`,
  references: {
    bib: '全部文章的引用条目（BibTeX）',
    ris: '全部文章的引用条目（RIS）',
    csl: '全部文章的引用条目（CSL-JSON）',
  },
}

const zhHant: ReadingWords = {
  moreTags: (n) => `另有 ${grouped(n)} 個標籤`,
  references: {
    bib: '全部文章的引用條目（BibTeX）',
    ris: '全部文章的引用條目（RIS）',
    csl: '全部文章的引用條目（CSL-JSON）',
  },
}

const en: ReadingWords = {
  moreTags: (n) => `${grouped(n)} more tags`,
  references: {
    bib: 'References to all articles (BibTeX)',
    ris: 'References to all articles (RIS)',
    csl: 'References to all articles (CSL-JSON)',
  },
}

const languages: Readonly<Record<InterfaceLanguage, ReadingWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of reading in one interface language. */
export const readingWordsOf = (lang: InterfaceLanguage): ReadingWords => languages[lang]
