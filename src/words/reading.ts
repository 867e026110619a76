/** Words of what a reader does with a page: tools of an article, the calendar, this day in other years. */
import type {InterfaceLanguage} from '../site/views/model.ts'
import {grouped} from './number.ts'

/** The words of one interface language. */
export interface ReadingWords {
  /** Below the tags that are shown. */
  readonly moreTags: (n: number) => string
  /** Tags that share pages. */
  readonly sharedTags: {readonly title: string; readonly note: string; readonly count: (n: number) => string}
  /** The calendar. Days of the week begin with Monday. */
  readonly calendar: {
    readonly weekdays: readonly string[]
    readonly day: string
    readonly earlier: string
    readonly later: string
    readonly holdings: string
    readonly holdingsOf: (name: string) => string
    /** What shades and hatching mean. */
    readonly holdingsNote: string
    readonly publication: string
    readonly noArticles: string
    readonly silences: (spans: readonly string[]) => string
  }
  /** Tools of an article. */
  readonly tools: {
    readonly aloud: string
    readonly pause: string
    readonly goOn: string
    readonly stop: string
    readonly cite: string
    readonly print: string
    readonly enlarge: string
    readonly close: string
    readonly previous: string
    readonly next: string
  }
  /** In which characters Chinese is shown. */
  readonly han: {readonly label: string; readonly forms: Readonly<Record<'written' | 'hans' | 'hant', string>>}
  /** This day in other years. */
  readonly days: {
    /** `month` is a name such as 1月. */
    readonly title: (month: string) => string
    readonly description: (month: string) => string
    readonly day: (month: number, day: number) => string
    readonly onThisDay: (day: string) => string
    readonly whole: string
    readonly months: string
    readonly sameDay: string
    readonly sameDayOlder: string
    readonly sameDayNewer: string
  }
  /** Files with a reference to every article. */
  readonly references: Readonly<Record<'bib' | 'ris' | 'csl', string>>
}

const zhHans: ReadingWords = {
  moreTags: (n) => `另有 ${grouped(n)} 个标签`,
  sharedTags: {
    title: '其余标签',
    note: '篇数较少的标签合在一页，文章列在各标签之下。',
    count: (n) => `${grouped(n)} 个标签`,
  },
  calendar: {
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: '日期',
    earlier: '更早：',
    later: '更晚：',
    holdings: '收藏一览',
    holdingsOf: (name) => `${name}的收藏`,
    holdingsNote: '每格是所收篇数，越深越多；斜纹是首尾之间没有收录的时段。',
    publication: '报刊',
    noArticles: '无',
    silences: (spans) => `最长的空缺：${spans.join('；')}`,
  },
  tools: {
    aloud: '朗读',
    pause: '暂停',
    goOn: '继续',
    stop: '停止',
    cite: '复制引文',
    print: '打印',
    enlarge: '放大图片',
    close: '关闭',
    previous: '上一张',
    next: '下一张',
  },
  han: {label: '字形', forms: {written: '原文', hans: '简体', hant: '繁体'}},
  days: {
    title: (month) => `历年${month}`,
    description: (month) => `历年${month}各日的文章。`,
    day: (month, day) => `${month}月${day}日`,
    onThisDay: (day) => `历史上的${day}`,
    whole: '全月',
    months: '按月日浏览',
    sameDay: '同日文章',
    sameDayOlder: '同日前一篇',
    sameDayNewer: '同日后一篇',
  },
  references: {
    bib: '全部文章的引用条目（BibTeX）',
    ris: '全部文章的引用条目（RIS）',
    csl: '全部文章的引用条目（CSL-JSON）',
  },
}

const zhHant: ReadingWords = {
  moreTags: (n) => `另有 ${grouped(n)} 個標籤`,
  sharedTags: {
    title: '其餘標籤',
    note: '篇數較少的標籤合在一頁，文章列在各標籤之下。',
    count: (n) => `${grouped(n)} 個標籤`,
  },
  calendar: {
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    day: '日期',
    earlier: '更早：',
    later: '更晚：',
    holdings: '收藏一覽',
    holdingsOf: (name) => `${name}的收藏`,
    holdingsNote: '每格是所收篇數，越深越多；斜紋是首尾之間沒有收錄的時段。',
    publication: '報刊',
    noArticles: '無',
    silences: (spans) => `最長的空缺：${spans.join('；')}`,
  },
  tools: {
    aloud: '朗讀',
    pause: '暫停',
    goOn: '繼續',
    stop: '停止',
    cite: '複製引文',
    print: '列印',
    enlarge: '放大圖片',
    close: '關閉',
    previous: '上一張',
    next: '下一張',
  },
  han: {label: '字形', forms: {written: '原文', hans: '簡體', hant: '繁體'}},
  days: {
    title: (month) => `歷年${month}`,
    description: (month) => `歷年${month}各日的文章。`,
    day: (month, day) => `${month}月${day}日`,
    onThisDay: (day) => `歷史上的${day}`,
    whole: '全月',
    months: '按月日瀏覽',
    sameDay: '同日文章',
    sameDayOlder: '同日前一篇',
    sameDayNewer: '同日後一篇',
  },
  references: {
    bib: '全部文章的引用條目（BibTeX）',
    ris: '全部文章的引用條目（RIS）',
    csl: '全部文章的引用條目（CSL-JSON）',
  },
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

const en: ReadingWords = {
  moreTags: (n) => `${grouped(n)} more ${n === 1 ? 'tag' : 'tags'}`,
  sharedTags: {
    title: 'Other tags',
    note: 'Tags with few articles share a page; the articles stand below each.',
    count: (n) => `${grouped(n)} ${n === 1 ? 'tag' : 'tags'}`,
  },
  calendar: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    day: 'Date',
    earlier: 'Earlier: ',
    later: 'Later: ',
    holdings: 'Holdings',
    holdingsOf: (name) => `Holdings of ${name}`,
    holdingsNote:
      'Numbers of articles, darker where there are more; hatched where there are none between first and last.',
    publication: 'Publication',
    noArticles: 'none',
    silences: (spans) => `Longest gaps: ${spans.join('; ')}`,
  },
  tools: {
    aloud: 'Read aloud',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    cite: 'Copy citation',
    print: 'Print',
    enlarge: 'Enlarge picture',
    close: 'Close',
    previous: 'Previous picture',
    next: 'Next picture',
  },
  han: {label: 'Chinese', forms: {written: 'As written', hans: 'Simplified', hant: 'Traditional'}},
  days: {
    title: (month) => `${month} through the years`,
    description: (month) => `Articles of each day of ${month}, through the years.`,
    day: (month, day) => `${day} ${monthNames[month - 1] ?? ''}`,
    onThisDay: (day) => `On this day: ${day}`,
    whole: 'Whole month',
    months: 'By day of the year',
    sameDay: 'Articles of the same day',
    sameDayOlder: 'Same day, previous',
    sameDayNewer: 'Same day, next',
  },
  references: {
    bib: 'References to all articles (BibTeX)',
    ris: 'References to all articles (RIS)',
    csl: 'References to all articles (CSL-JSON)',
  },
}

const languages: Readonly<Record<InterfaceLanguage, ReadingWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of reading in one interface language. */
export const readingWordsOf = (lang: InterfaceLanguage): ReadingWords => languages[lang]
