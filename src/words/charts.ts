/** Words of what is drawn. */
import type {InterfaceLanguage} from '../site/views/model.ts'
import {grouped} from './number.ts'

/** The words of one interface language. */
export interface ChartWords {
  readonly overTime: Readonly<Record<'publications' | 'tags', string>>
  /** What an outline shows; `years` in one step. */
  readonly overTimeNote: (years: number) => string
  readonly row: (name: string, articles: number, from: string, to: string, busiest: string) => string
  /** The numbers behind a drawing. */
  readonly table: string
  readonly name: Readonly<Record<'publications' | 'tags', string>>
  readonly recurring: string
  readonly recurringNote: string
  /** What a drawing of figures shows, for those who listen. */
  readonly figures: (n: number, least: string, most: string) => string
  readonly own: string
}

const zhHans: ChartWords = {
  overTime: {publications: '各报历年篇数', tags: '各标签历年篇数'},
  overTimeNote: (years) => `每级${years === 1 ? '一年' : ` ${years} 年`}；高度按篇数的平方根，各行同一比例。`,
  row: (name, articles, from, to, busiest) =>
    `${name}：${grouped(articles)} 篇，${from === to ? from : `${from}至${to}，${busiest}最多`}`,
  table: '查看数字',
  name: {publications: '报刊', tags: '标签'},
  recurring: '同类数字',
  recurringNote:
    '以同一机构为主的文章里，所指相近、单位相同的数字，由程序按用词归并；实心点为本文，高低按数值，悬殊者按对数。是否可比，请看原句。',
  figures: (n, least, most) => `${grouped(n)} 个数字，最小${least}，最大${most}。`,
  own: '本文',
}

const zhHant: ChartWords = {
  overTime: {publications: '各報歷年篇數', tags: '各標籤歷年篇數'},
  overTimeNote: (years) => `每級${years === 1 ? '一年' : ` ${years} 年`}；高度按篇數的平方根，各行同一比例。`,
  row: (name, articles, from, to, busiest) =>
    `${name}：${grouped(articles)} 篇，${from === to ? from : `${from}至${to}，${busiest}最多`}`,
  table: '查看數字',
  name: {publications: '報刊', tags: '標籤'},
  recurring: '同類數字',
  recurringNote:
    '以同一機構為主的文章裡，所指相近、單位相同的數字，由程式按用詞歸併；實心點為本文，高低按數值，懸殊者按對數。是否可比，請看原句。',
  figures: (n, least, most) => `${grouped(n)} 個數字，最小${least}，最大${most}。`,
  own: '本文',
}

const en: ChartWords = {
  overTime: {publications: 'Publications over time', tags: 'Tags over time'},
  overTimeNote: (years) =>
    `A step is ${years === 1 ? 'a year' : `${years} years`}; heights go by the square root of the number of articles, the same in every row.`,
  row: (name, articles, from, to, busiest) =>
    `${name}: ${grouped(articles)} ${articles === 1 ? 'article' : 'articles'}, ${from === to ? from : `${from} to ${to}, most in ${busiest}`}`,
  table: 'Numbers',
  name: {publications: 'Publication', tags: 'Tag'},
  recurring: 'The same in other articles',
  recurringNote:
    'Figures of like things in the same unit, from articles about the same organisation, put together by their words; solid dots are this article’s; heights go by value, or by its logarithm where values are far apart. Whether they compare, their sentences tell.',
  figures: (n, least, most) => `${grouped(n)} figures, from ${least} to ${most}.`,
  own: 'This article',
}

const languages: Readonly<Record<InterfaceLanguage, ChartWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of drawings in one interface language. */
export const chartWordsOf = (lang: InterfaceLanguage): ChartWords => languages[lang]
