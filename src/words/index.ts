/** The words of the interface. Nothing else in the project holds a sentence for readers of the site. */
import type {InterfaceLanguage} from '../site/views/model.ts'
import {en} from './en.ts'
import {zhHans} from './zh-hans.ts'
import {zhHant} from './zh-hant.ts'

export type Words = typeof zhHans

const languages: Readonly<Record<InterfaceLanguage, Words>> = {'zh-Hans': zhHans, 'zh-Hant': zhHant, en}

/** The words of one interface language. */
export const wordsOf = (lang: InterfaceLanguage): Words => languages[lang]

/** A name from a table of words, or `name` itself where the table has none: `named(words.removals, 'x')` → `x`. */
export const named = (table: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(table, name) ? (table[name] ?? name) : name
