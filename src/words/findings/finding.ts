/** What was found in a file, in the language of the interface. The record of it, in data and on the command line, is English. */
import {type Issue, type IssueCode, issueTable} from '../../issue.ts'
import type {InterfaceLanguage} from '../../site/views/model.ts'
import {named, wordsOf} from '../index.ts'
import type {FindingWords} from './model.ts'
import {zhHans} from './zh-hans.ts'
import {zhHant} from './zh-hant.ts'

/** A sentence with its language: English where the interface's has no words for it. */
export interface Said {
  readonly text: string
  readonly lang: InterfaceLanguage
}

interface Sentence {
  readonly pattern: RegExp
  readonly said: string
}

/** `Took “{text}” for a heading.` → a pattern with a group for each name; `{n}`, `{m}` and `{share}` are numbers. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .replace(/[.*+?^$()|[\]\\]/gu, '\\$&')
      .replace(/\{(n|m|share)\}/gu, '(?<$1>[\\d.]+(?: %)?)')
      .replace(/\{(\w+)\}/gu, '(?<$1>.*?)')}$`,
    'su',
  )

interface Tongue {
  readonly words: FindingWords
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>
}

const tongue = (words: FindingWords): Tongue => ({
  words,
  sentences: new Map(
    Object.entries(words.sentences).map(([code, rows]) => [
      code,
      Object.entries(rows).map(([sentence, said]) => ({pattern: patternOf(sentence), said})),
    ]),
  ),
})

const tongues: Readonly<Partial<Record<InterfaceLanguage, Tongue>>> = {
  'zh-Hans': tongue(zhHans),
  'zh-Hant': tongue(zhHant),
}

/** What was found: `Took “小标题” for a heading.` → `以“小标题”为小标题。` */
export function findingOf({code, message}: Pick<Issue, 'code' | 'message'>, lang: InterfaceLanguage): Said {
  const spoken = tongues[lang]
  for (const {pattern, said} of spoken?.sentences.get(code) ?? []) {
    const found = pattern.exec(message)
    if (spoken === undefined || found === null) continue
    const words = {what: spoken.words.terms, why: spoken.words.terms, removal: wordsOf(lang).removals}
    const text = said.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = found.groups?.[name] ?? ''
      return name === 'what' || name === 'why' || name === 'removal' ? named(words[name], value) : value
    })
    return {text, lang}
  }
  return {text: message, lang: 'en'}
}

/** What the owner can do about it. */
export function remedyOf(code: IssueCode, lang: InterfaceLanguage): Said {
  const spoken = tongues[lang]
  return spoken ? {text: spoken.words.remedies[code], lang} : {text: issueTable[code].hint, lang: 'en'}
}
