/** Words of the people, organisations and figures that articles name. */
import type {UnitKind} from '../ingest/mentions/units.ts'
import type {InterfaceLanguage} from '../site/views/model.ts'
import {grouped} from './number.ts'

/** The words of one interface language. */
export interface MentionWords {
  readonly people: string
  readonly organisations: string
  readonly figures: string
  readonly person: string
  readonly organisation: string
  readonly allPeople: string
  readonly allOrganisations: string
  /** Said on each page of a name. */
  readonly sameName: Readonly<Record<'person' | 'organisation', string>>
  readonly indexNote: Readonly<Record<'person' | 'organisation', string>>
  readonly description: (name: string, articles: number) => string
  readonly moreNames: (n: number) => string
  readonly moreFigures: (n: number) => string
  readonly roles: string
  readonly role: string
  readonly dates: string
  readonly publication: string
  readonly articles: string
  readonly house: string
  readonly branches: string
  readonly ledger: string
  readonly ledgerNote: string
  readonly figure: string
  readonly what: string
  readonly date: string
  readonly article: string
  readonly unit: Readonly<Record<UnitKind, string>>
  readonly list: string
  /** Below a list that is cut off. */
  readonly rest: (n: number) => string
}

const zhHans: MentionWords = {
  people: '人物',
  organisations: '机构',
  figures: '数字',
  person: '人物',
  organisation: '机构',
  allPeople: '全部人物',
  allOrganisations: '全部机构',
  sameName: {
    person: '按姓名归并，由程序从“职务＋姓名”中识别：同名者可能不是同一人，只写姓名的地方可能漏收。',
    organisation: '按名称归并，由程序识别：同名者可能不是同一机构，简称与全称各自成页。',
  },
  indexNote: {
    person: '文章里连同职务提到、且见于多篇文章的人。由程序识别，按姓名归并。',
    organisation: '见于多篇文章的机构。由程序识别，按名称归并。',
  },
  description: (name, articles) => `提到${name}的 ${grouped(articles)} 篇文章。`,
  moreNames: (n) => `另有 ${grouped(n)} 个`,
  moreFigures: (n) => `另有 ${grouped(n)} 个数字`,
  roles: '见报职务',
  role: '职务（原文）',
  dates: '见报日期',
  publication: '报刊',
  articles: '篇数',
  house: '所属：',
  branches: '分支机构',
  ledger: '数字一览',
  ledgerNote: '以该机构为主的文章里写明的数字，照录原文，按数值排列；点数字可到原句。是否可比，请看原句。',
  figure: '数字',
  what: '所指（原文）',
  date: '日期',
  article: '文章',
  unit: {money: '金额', people: '人与户', share: '比例', measure: '度量', count: '件数'},
  list: '文章',
  rest: (n) => `其余 ${grouped(n)} 篇较早，可用搜索查找。`,
}

const zhHant: MentionWords = {
  people: '人物',
  organisations: '機構',
  figures: '數字',
  person: '人物',
  organisation: '機構',
  allPeople: '全部人物',
  allOrganisations: '全部機構',
  sameName: {
    person: '按姓名歸併，由程式從「職務＋姓名」中識別：同名者可能不是同一人，只寫姓名的地方可能漏收。',
    organisation: '按名稱歸併，由程式識別：同名者可能不是同一機構，簡稱與全稱各自成頁。',
  },
  indexNote: {
    person: '文章裡連同職務提到、且見於多篇文章的人。由程式識別，按姓名歸併。',
    organisation: '見於多篇文章的機構。由程式識別，按名稱歸併。',
  },
  description: (name, articles) => `提到${name}的 ${grouped(articles)} 篇文章。`,
  moreNames: (n) => `另有 ${grouped(n)} 個`,
  moreFigures: (n) => `另有 ${grouped(n)} 個數字`,
  roles: '見報職務',
  role: '職務（原文）',
  dates: '見報日期',
  publication: '報刊',
  articles: '篇數',
  house: '所屬：',
  branches: '分支機構',
  ledger: '數字一覽',
  ledgerNote: '以該機構為主的文章裡寫明的數字，照錄原文，按數值排列；點數字可到原句。是否可比，請看原句。',
  figure: '數字',
  what: '所指（原文）',
  date: '日期',
  article: '文章',
  unit: {money: '金額', people: '人與戶', share: '比例', measure: '度量', count: '件數'},
  list: '文章',
  rest: (n) => `其餘 ${grouped(n)} 篇較早，可用搜尋查找。`,
}

const en: MentionWords = {
  people: 'People',
  organisations: 'Organisations',
  figures: 'Figures',
  person: 'Person',
  organisation: 'Organisation',
  allPeople: 'All people',
  allOrganisations: 'All organisations',
  sameName: {
    person:
      'Gathered by name alone, found by a rule from office and name: people of the same name may be different people, and a bare name may be missed.',
    organisation:
      'Gathered by name alone, found by a rule: organisations of the same name may differ, and short and full names have pages of their own.',
  },
  indexNote: {
    person: 'People whom several articles name beside an office. Found by a rule, gathered by name.',
    organisation: 'Organisations that several articles name. Found by a rule, gathered by name.',
  },
  description: (name, articles) => `${grouped(articles)} ${articles === 1 ? 'article' : 'articles'} naming ${name}.`,
  moreNames: (n) => `${grouped(n)} more`,
  moreFigures: (n) => `${grouped(n)} more ${n === 1 ? 'figure' : 'figures'}`,
  roles: 'Offices as printed',
  role: 'Office, as written',
  dates: 'Dates of articles',
  publication: 'Publication',
  articles: 'Articles',
  house: 'Part of: ',
  branches: 'Branches',
  ledger: 'Ledger of figures',
  ledgerNote:
    'Figures stated by articles that are mainly about the organisation, as written, by size; each leads to its sentence. Whether they compare is for the sentences to say.',
  figure: 'Figure',
  what: 'Of what, as written',
  date: 'Date',
  article: 'Article',
  unit: {money: 'Money', people: 'People', share: 'Shares', measure: 'Measures', count: 'Counts'},
  list: 'Articles',
  rest: (n) => `${n === 1 ? 'One earlier article' : `${grouped(n)} earlier articles`} can be found by searching.`,
}

const languages: Readonly<Record<InterfaceLanguage, MentionWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of mentions in one interface language. */
export const mentionWordsOf = (lang: InterfaceLanguage): MentionWords => languages[lang]
