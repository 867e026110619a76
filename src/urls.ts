/** Every address shape of the site. Nothing else builds an address. */
import {createHash} from 'node:crypto'
import type {SitePath, Slug} from './model.ts'

const path = (...segments: readonly string[]): SitePath => `/${segments.map((s) => `${s}/`).join('')}` as SitePath

export const homeUrl = path()
export const searchUrl = path('search')
export const reportUrl = path('report')
/** The files in which something was found: `/report/code/date-inferred/`. */
export const reportCodeUrl = (code: string): SitePath => path('report', 'code', code)
/** The files of one outcome: `/report/outcome/refused/`. */
export const reportOutcomeUrl = (outcome: string): SitePath => path('report', 'outcome', outcome)
export const aboutUrl = path('about')
export const categoriesUrl = path('category')
export const tagsUrl = path('tag')
export const publicationsUrl = path('publication')
export const authorsUrl = path('author')
export const peopleUrl = path('person')
export const organisationsUrl = path('organisation')
export const datesUrl = path('date')
/** Articles without a date. */
export const undatedUrl = path('date', 'undated')

export const articleUrl = (id: Slug): SitePath => path('a', id)

/** Characters of a list's address: 240 for the path of a file, less `page/99999/index.html`, less some for a prefix. */
const longestAddress = 200
/**
 * `/category/guonei/qinghai/`. One too long for some file systems and archive formats gets a short address that no other
 * category can have, since no slug is a hyphen: `/category/-/3f2a…/`.
 */
export function categoryUrl(slugs: readonly Slug[]): SitePath {
  const address = path('category', ...slugs)
  if (address.length <= longestAddress) return address
  return path('category', '-', createHash('sha256').update(address).digest('hex').slice(0, 32))
}

export const tagUrl = (slug: Slug): SitePath => path('tag', slug)
export const publicationUrl = (slug: Slug): SitePath => path('publication', slug)
export const authorUrl = (slug: Slug): SitePath => path('author', slug)
export const personUrl = (slug: Slug): SitePath => path('person', slug)
export const organisationUrl = (slug: Slug): SitePath => path('organisation', slug)
/** The id of a tag on a page that several share. */
export const tagPlace = (place: Slug): string => `t-${place}`
/** A tag on a page that several share: `/tag/anqing/#t-bangbu`. */
export const tagPlaceUrl = (slug: Slug, place: Slug): SitePath => placeOn(tagUrl(slug), tagPlace(place))
/** `periodUrl('2022')` → `/2022/`; `periodUrl('2022-01')` → `/2022/01/`. */
export const periodUrl = (period: string): SitePath => path(...period.split('-'))

/** A month of the calendar through all years: `monthDaysUrl(1)` → `/date/01/`. */
export const monthDaysUrl = (month: number): SitePath => path('date', String(month).padStart(2, '0'))
/** A place on a page: `/2022/01/#d25`. */
export const placeOn = (page: SitePath, id: string): SitePath => `${page}#${id}` as SitePath

/** Page `number` (from 1) of a list: the first is the list's own address. */
export const pageOf = (list: SitePath, number: number): SitePath =>
  number <= 1 ? list : (`${list}page/${number}/` as SitePath)

/** The Atom feed of a list: `/category/x/feed.xml`. */
export const feedUrl = (list: SitePath): string => `${list}feed.xml`

/** The address as a page writes it: `prefix` is `/` or `/archive/`. */
export const withPrefix = (prefix: string, path: string): string => prefix + path.slice(1)
