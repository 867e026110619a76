/** Every address of an article passes here before it may stand in a page. */
import {urlOf} from '../../web-address.ts'

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address as a page may hold it, or null. Read as a browser reads it (WHATWG), so a scheme hidden behind control
 * characters or capitals is seen; `//host` becomes https, and a relative address is resolved against the article's own.
 *
 * `linkAddress(' HTTPS://a.example/x')` → `https://a.example/x`; `linkAddress('java\nscript:x')` → null.
 */
export function linkAddress(written: string, base?: string): string | null {
  const trimmed = written.trim()
  if (trimmed === '') return null
  const absolute = /^\/\//u.test(trimmed) ? `https:${trimmed}` : trimmed
  const url = urlOf(absolute) ?? (base && urlOf(base) ? urlOf(absolute, base) : null)
  if (!url || !allowed.has(url.protocol)) return null
  return url.href
}

/** `linkAddress` for what is loaded rather than followed: http and https alone. */
export function pictureAddress(written: string, base?: string): string | null {
  const address = linkAddress(written, base)
  return address && /^https?:/u.test(address) ? address : null
}

/** An address short enough to read in place of its picture: `static.example.com/…/1.jpeg`. */
export function shortAddress(address: string): string {
  const url = urlOf(address)
  if (!url) return address.slice(-60)
  const name = url.pathname.split('/').filter(Boolean).at(-1) ?? ''
  const shortName = name.length > 40 ? `…${name.slice(-40)}` : name
  return shortName ? `${url.host}/…/${shortName}` : url.host
}
