/** Ids that stay the same as long as the source does. */
import {createHash} from 'node:crypto'
import type {Slug, SourcePath} from '../model.ts'
import {urlOf} from '../web-address.ts'
import type {Folded} from './folded.ts'

/** Query parameters in which portals carry an article's own id. */
const idParameters = ['infoCode', 'docid', 'articleId', 'newsId', 'contentId']
/** An id of its own: at least eight characters with a digit, so that running numbers of different papers don't meet. */
const ownId = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9_-]{7,79}$/u
/** An id made from a path. */
const ofPath = /^s[0-9a-f]{12}(?:-\d+)?$/u

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** Whether an id says where a file lies and nothing of the article: two such are never the same article's. */
export const isOfPath = (id: string): boolean => ofPath.test(id)

/** A source's id as the archive's: `NW20220125_1` → `nw20220125-1`. */
const inLowerCase = (id: string) => id.toLowerCase().replace(/_/gu, '-')

/** Nobody may state what would be another file's id by its path. */
const isOwn = (value: string): boolean => ownId.test(value) && !isOfPath(inLowerCase(value))

/** The source's id in an address: `…?infoCode=NW202201252259607031` → that code. */
export function idInAddress(address: string): string | null {
  const url = urlOf(address)
  for (const name of idParameters) {
    const value = url?.searchParams.get(name)
    if (value && isOwn(value)) return value
  }
  return null
}

/** The id a front matter states, where it can be one. */
export const statedId = (value: string | undefined): string | null =>
  value && isOwn(value.trim()) ? value.trim() : null

/** Hex digits of a path's SHA-256 in an id; where two paths agree in them, as paths made for it do, the later one has all of `sure`. */
const digits = {usual: 12, sure: 32}

/**
 * The article's id: the source's own in lower case, else `s` and 12 hex digits of the path's SHA-256, `-2` … for later
 * stories of one file. Never the title: equal titles are not equal articles.
 */
export function articleId(sourceId: string | null, path: SourcePath, story: number): Slug {
  const base = sourceId ? inLowerCase(sourceId) : pathId(path, digits.usual)
  return (story > 1 ? `${base}-${story}` : base) as Slug
}

const pathId = (path: SourcePath, length: number) => `s${sha256(path).slice(0, length)}`

/** What all ids of a path have in common. */
export const startOfPathId = (id: Slug): string => id.slice(0, 1 + digits.usual)

/** An article's id by its path, told apart from that of another path that begins alike. */
export const surerId = (id: Slug, path: SourcePath): Slug =>
  (isOfPath(id) ? id.replace(startOfPathId(id), pathId(path, digits.sure)) : id) as Slug

/** What makes two bodies the same one: letters and digits alone, hashed. Empty bodies are never the same. */
export const bodyHash = ({letters}: Folded): string => (letters === '' ? '' : sha256(letters))
