/** Words of the report's lists, of its filter, and of what was decided of a file. */
import type {SourceFormat} from '../model.ts'
import type {InterfaceLanguage} from '../site/views/model.ts'
import {grouped} from './number.ts'

/** Words the filter's script needs; `{n}` is filled in by the browser. */
export interface FilterWords {
  readonly reading: string
  readonly found: string
  readonly none: string
  readonly more: string
  readonly failed: string
}

/** The words of one interface language. */
export interface ReportWords {
  readonly filter: string
  readonly text: string
  readonly outcome: string
  readonly code: string
  readonly any: string
  readonly submit: string
  readonly script: FilterWords
  readonly filesWith: (n: number) => string
  readonly fileCount: string
  readonly remedy: string
  readonly more: (n: number) => string
  readonly moreIssues: (n: number) => string
  readonly stories: (n: number) => string
  readonly decisions: string
  readonly read: (encoding: string, format: string, bytes: string) => string
  readonly formats: Readonly<Record<SourceFormat, string>>
  readonly stated: string
  readonly all: string
}

const zhHans: ReportWords = {
  filter: '筛选文件',
  text: '路径或标题含',
  outcome: '结果',
  code: '情况',
  any: '不限',
  submit: '筛选',
  script: {
    reading: '正在读取……',
    found: '{n} 个文件',
    none: '没有这样的文件。',
    more: '继续显示（还有 {n} 个）',
    failed: '读取失败，可能是网络中断。',
  },
  filesWith: (n) => `${grouped(n)} 个文件`,
  fileCount: '文件数',
  remedy: '处理办法：',
  more: (n) => `另有 ${grouped(n)} 项`,
  moreIssues: (n) => `另有 ${grouped(n)} 条说明，见文章页或 JSON 报告`,
  stories: (n) => `含 ${grouped(n)} 篇`,
  decisions: '读法',
  read: (encoding, format, bytes) => `编码 ${encoding}，${format}，${bytes}`,
  formats: {
    page: '整个网页',
    scan: '扫描版面',
    html: 'HTML',
    markdown: 'Markdown',
    mixed: 'HTML 与 Markdown 混排',
    text: '纯文本',
  },
  stated: '文件首部写明：',
  all: '全部文件',
}

const zhHant: ReportWords = {
  filter: '篩選檔案',
  text: '路徑或標題含',
  outcome: '結果',
  code: '情況',
  any: '不限',
  submit: '篩選',
  script: {
    reading: '正在讀取……',
    found: '{n} 個檔案',
    none: '沒有這樣的檔案。',
    more: '繼續顯示（還有 {n} 個）',
    failed: '讀取失敗，可能是網路中斷。',
  },
  filesWith: (n) => `${grouped(n)} 個檔案`,
  fileCount: '檔案數',
  remedy: '處理辦法：',
  more: (n) => `另有 ${grouped(n)} 項`,
  moreIssues: (n) => `另有 ${grouped(n)} 條說明，見文章頁或 JSON 報告`,
  stories: (n) => `含 ${grouped(n)} 篇`,
  decisions: '讀法',
  read: (encoding, format, bytes) => `編碼 ${encoding}，${format}，${bytes}`,
  formats: {
    page: '整個網頁',
    scan: '掃描版面',
    html: 'HTML',
    markdown: 'Markdown',
    mixed: 'HTML 與 Markdown 混排',
    text: '純文字',
  },
  stated: '檔案首部寫明：',
  all: '全部檔案',
}

const en: ReportWords = {
  filter: 'Filter files',
  text: 'Path or title contains',
  outcome: 'Outcome',
  code: 'Finding',
  any: 'any',
  submit: 'Filter',
  script: {
    reading: 'Reading…',
    found: '{n} files',
    none: 'There is no such file.',
    more: 'Show more ({n} left)',
    failed: 'The list could not be read; the network may be down.',
  },
  filesWith: (n) => (n === 1 ? '1 file' : `${grouped(n)} files`),
  fileCount: 'Files',
  remedy: 'What to do: ',
  more: (n) => `${grouped(n)} more`,
  moreIssues: (n) => `${grouped(n)} more: see the article’s page or the JSON report`,
  stories: (n) => `${grouped(n)} stories`,
  decisions: 'How it was read',
  read: (encoding, format, bytes) => `${encoding}, ${format}, ${bytes}`,
  formats: {
    page: 'whole web page',
    scan: 'layout of a scan',
    html: 'HTML',
    markdown: 'Markdown',
    mixed: 'HTML and Markdown',
    text: 'plain text',
  },
  stated: 'Stated in the file: ',
  all: 'All files',
}

const languages: Readonly<Record<InterfaceLanguage, ReportWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of the report in one interface language. */
export const reportWordsOf = (lang: InterfaceLanguage): ReportWords => languages[lang]
