/** What search engines should visit (sitemaps.org, protocol 0.9). Only a site that knows its address has one. */
import type {SitePath} from '../../model.ts'
import {linkTo, type Place} from './address.ts'
import {element, xmlDocument} from './xml.ts'

/** Addresses in one file: the protocol's limit. At 200 bytes each this is a fifth of its other one, 50 MB. */
const addressesInFile = 50_000

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A file of the site: its path below the folder, without a leading slash, and its text. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/**
 * `sitemap.xml`, or, above 50,000 addresses, an index of that name and `sitemap-1.xml`, … Made one at a time. Without
 * dates: a page's last change is not known, and a wrong date is worse than none.
 */
export function* sitemaps(place: Place, paths: readonly SitePath[]): Generator<TextFile> {
  if (place.origin === null) return
  const count = Math.ceil(paths.length / addressesInFile)
  if (count <= 1) return yield {path: 'sitemap.xml', text: urlset(place, paths)}
  const names = Array.from({length: count}, (_, index) => `sitemap-${index + 1}.xml`)
  const index = element('sitemapindex', {xmlns}, ...names.map((name) => element('sitemap', {}, loc(place, `/${name}`))))
  yield {path: 'sitemap.xml', text: xmlDocument(index)}
  for (const [index, path] of names.entries()) {
    yield {path, text: urlset(place, paths.slice(index * addressesInFile, (index + 1) * addressesInFile))}
  }
}

const urlset = (place: Place, paths: readonly SitePath[]): string =>
  xmlDocument(element('urlset', {xmlns}, ...paths.map((path) => element('url', {}, loc(place, path)))))

const loc = (place: Place, path: string) => element('loc', {}, linkTo(place, path))
