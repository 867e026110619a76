/** Ids that stay the same as long as the source does. */
import {createHash} from 'node:crypto'
import type {Slug, SourcePath} from '../model.ts'
import {urlOf} from '../web-address.ts'
import type {Folded} from './folded.ts'

/** Query parameters in which portals carry an article's own id. */
const idParameters = ['infoCode', 'docid', 'articleId', 'newsId', 'contentId']
/** An id of its own: at least eight characters with a digit, so that running numbers of different papers don't meet. */
const ownId = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9_-]{7,79}$/u

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The source's id in an address: `…?infoCode=NW202201252259607031` → that code. */
export function idInAddress(address: string): string | null {
  const url = urlOf(address)
  for (const name of idParameters) {
    const value = url?.searchParams.get(name)
    if (value && ownId.test(value)) return value
  }
  return null
}

/** The id a front matter states, where it can be one. */
export const statedId = (value: string | undefined): string | null =>
  value && ownId.test(value.trim()) ? value.trim() : null

/**
 * The article's id: the source's own in lower case, else `s` and 12 hex digits of the path's SHA-256, `-2` … for later
 * stories of one file. Never the title: equal titles are not equal articles.
 */
export function articleId(sourceId: string | null, path: SourcePath, story: number): Slug {
  const base = sourceId ? sourceId.toLowerCase().replace(/_/gu, '-') : `s${sha256(path).slice(0, 12)}`
  return (story > 1 ? `${base}-${story}` : base) as Slug
}

/** What makes two bodies the same one: letters and digits alone, hashed. Empty bodies are never the same. */
export const bodyHash = ({letters}: Folded): string => (letters === '' ? '' : sha256(letters))
