/** `data/site.json`: what a program has to know of a built site before it can serve or check it. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Frame} from '../views.ts'
import {errorCode} from './error-code.ts'

/** Below the site's folder. */
export const siteRecordFile = 'data/site.json'

/** Where the site lies on its host: `/` or `/archive/`. */
export interface SiteRecord {
  readonly prefix: string
}

/** The text of the file. */
export function siteRecord({
  siteTitle,
  lang,
  origin,
  prefix,
}: Pick<Frame, 'siteTitle' | 'lang' | 'origin' | 'prefix'>): string {
  return `${JSON.stringify({generator: 'news-archive', title: siteTitle, lang, origin, prefix}, null, 2)}\n`
}

/** Reads it; a folder without one, or with one that makes no sense, lies at the root. */
export function readSiteRecord(folder: string): SiteRecord {
  return {prefix: prefixIn(textOf(join(folder, siteRecordFile))) ?? '/'}
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return ''
    throw error
  }
}

function prefixIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('prefix' in value)) return undefined
    const {prefix} = value
    return typeof prefix === 'string' && /^\/([^/\s]+\/)*$/.test(prefix) ? prefix : undefined
  } catch {
    return undefined
  }
}
