/** `data/site.json`: what a program has to know of a built site before it can serve or check it. */
import {join} from 'node:path'
import {textIfThere} from '../../error-code.ts'
import type {Frame} from '../views/model.ts'

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
  const value = parsed(textIfThere(join(folder, siteRecordFile)))
  const prefix = typeof value === 'object' && value !== null && 'prefix' in value ? value.prefix : undefined
  return {prefix: typeof prefix === 'string' && /^\/([^/\s]+\/)*$/.test(prefix) ? prefix : '/'}
}

function parsed(text = 'null'): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
