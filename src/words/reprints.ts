/** Words of an article's other versions: reprints in other papers, files that hold the same article. */
import type {InterfaceLanguage} from '../site/views/model.ts'
import {grouped} from './number.ts'

/** The words of one interface language. */
export interface ReprintWords {
  readonly title: string
  /** On another version, among other articles. */
  readonly sameStory: string
  readonly note: string
  readonly here: string
  readonly earliest: string
  readonly unknownPublication: string
  readonly more: (n: number) => string
  readonly copies: string
  readonly copiesNote: string
  readonly copiesLink: string
  readonly comparison: {
    readonly same: string
    readonly script: string
    readonly apart: string
    readonly summary: (differences: number) => string
    readonly whole: string
    readonly sameSentences: (n: number) => string
    /** Before a sentence; read aloud before a word. */
    readonly onlyHere: string
    readonly onlyThere: string
    readonly changed: string
    readonly more: (n: number) => string
    readonly acrossScripts: string
    /** How the two kinds of marks look. */
    readonly key: string
  }
}

const zhHans: ReprintWords = {
  title: '同一稿件的各个版本',
  sameStory: '同一稿件',
  note: '几家报刊登过同一稿件。各版分别保存，最早的在前。',
  here: '本页',
  earliest: '最早',
  unknownPublication: '报刊不详',
  more: (n) => `另有 ${grouped(n)} 个版本，这里没有列出。`,
  copies: '同一文章的其他文件',
  copiesNote: '这些文件与本页是同一篇文章，只刊出一份。凡文字有出入，都在这里。',
  copiesLink: '有出入，见页末对照',
  comparison: {
    same: '文字与本页相同。',
    script: '文字与本页相同，只是繁体、简体不同。',
    apart: '与本页出入太大，没有逐句对照。',
    summary: (n) => `与本页对照：${grouped(n)} 处不同`,
    whole: '与本页出入太大，全文如下',
    sameSentences: (n) => `另有 ${grouped(n)} 句相同，没有列出。`,
    onlyHere: '仅本页有',
    onlyThere: '仅此版有',
    changed: '有改动',
    more: (n) => `还有 ${grouped(n)} 处不同，请看此版全文。`,
    acrossScripts: '繁体、简体之别没有列出。',
    key: '划线的只在本页，加框的只在此版。',
  },
}

const zhHant: ReprintWords = {
  title: '同一稿件的各個版本',
  sameStory: '同一稿件',
  note: '幾家報刊登過同一稿件。各版分別保存，最早的在前。',
  here: '本頁',
  earliest: '最早',
  unknownPublication: '報刊不詳',
  more: (n) => `另有 ${grouped(n)} 個版本，這裡沒有列出。`,
  copies: '同一文章的其他檔案',
  copiesNote: '這些檔案與本頁是同一篇文章，只刊出一份。凡文字有出入，都在這裡。',
  copiesLink: '有出入，見頁末對照',
  comparison: {
    same: '文字與本頁相同。',
    script: '文字與本頁相同，只是繁體、簡體不同。',
    apart: '與本頁出入太大，沒有逐句對照。',
    summary: (n) => `與本頁對照：${grouped(n)} 處不同`,
    whole: '與本頁出入太大，全文如下',
    sameSentences: (n) => `另有 ${grouped(n)} 句相同，沒有列出。`,
    onlyHere: '僅本頁有',
    onlyThere: '僅此版有',
    changed: '有改動',
    more: (n) => `還有 ${grouped(n)} 處不同，請看此版全文。`,
    acrossScripts: '繁體、簡體之別沒有列出。',
    key: '劃線的只在本頁，加框的只在此版。',
  },
}

const en: ReprintWords = {
  title: 'Versions of this story',
  sameStory: 'Same story',
  note: 'Several publications printed this story. Each version is kept as it is; the earliest comes first.',
  here: 'This page',
  earliest: 'Earliest',
  unknownPublication: 'Publication unknown',
  more: (n) => (n === 1 ? 'One more version is not listed.' : `${grouped(n)} more versions are not listed.`),
  copies: 'Other files with this article',
  copiesNote: 'These files hold the same article; one is published. Wherever their words differ, they are here.',
  copiesLink: 'The words differ: see the comparison below',
  comparison: {
    same: 'The same words as this page.',
    script: 'The same words as this page, in simplified characters the one, in traditional the other.',
    apart: 'Too different from this page to be compared sentence by sentence.',
    summary: (n) => (n === 1 ? 'Compare: one difference' : `Compare: ${grouped(n)} differences`),
    whole: 'Too different from this page to be compared; the whole text',
    sameSentences: (n) => (n === 1 ? 'One sentence is the same.' : `${grouped(n)} sentences are the same.`),
    onlyHere: 'Only here',
    onlyThere: 'Only there',
    changed: 'Changed',
    more: (n) => (n === 1 ? 'One more difference is on its own page.' : `${grouped(n)} more are on its own page.`),
    acrossScripts: 'Simplified or traditional characters are no difference here.',
    key: 'Struck out: only on this page. Boxed: only in that version.',
  },
}

const languages: Readonly<Record<InterfaceLanguage, ReprintWords>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of reprints and copies in one interface language. */
export const reprintWordsOf = (lang: InterfaceLanguage): ReprintWords => languages[lang]
