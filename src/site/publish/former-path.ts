/** Addresses that articles used to have, as paths this site can keep: permalink, aliases, redirect_from. */
import {absolute, type Place} from './address.ts'

/** A path that can be kept, or why it can't. */
export type FormerPath = {readonly path: string} | {readonly why: string}

/** Bytes of a name and of a path that every file system and archive format takes. */
const longestSegment = 180
const longestPath = 240

/** Names Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** `https://news.example/old/x.html` on the site of that origin, `old/x.html`, `/old//x.html` → `/old/x.html`. */
export function formerPath(address: string, place: Place): FormerPath {
  const written = siteRelative(address.trim(), place)
  if (written === undefined) return {why: 'it is on another site'}
  if (/[?#]/.test(written)) return {why: 'a static site can’t tell addresses apart by what follows “?” or “#”'}
  const decoded = decode(written)
  if (decoded === undefined || !/^[A-Za-z0-9._~/-]*$/.test(decoded)) {
    return {why: 'only letters, digits and - . _ ~ are safe in the names of files'}
  }
  const segments = decoded.split('/').filter((segment) => segment !== '')
  if (segments.length === 0) return {why: 'it is the home page'}
  const bad = segments.find((segment) => segment.startsWith('.') || segment.endsWith('.') || reserved.test(segment))
  if (bad !== undefined) return {why: `“${bad}” is no name for a file or folder`}
  const path = `/${segments.join('/')}${decoded.endsWith('/') ? '/' : ''}`
  if (segments.some(({length}) => length > longestSegment) || fileOfFormer(path).length > longestPath) {
    return {why: 'it is too long'}
  }
  return {path}
}

/** `/old/x.html` → `old/x.html`; `/old/x/` and `/old/x` → `old/x/index.html`, which hosts serve for both. */
export function fileOfFormer(path: string): string {
  return /\.html?$/i.test(path) ? path.slice(1) : `${path.slice(1).replace(/\/$/, '')}/index.html`
}

/** The path of an address of this site, its prefix taken off; undefined for one of another site. */
function siteRelative(address: string, place: Place): string | undefined {
  if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address
  const home = absolute(place, '/')
  return home !== undefined && address.startsWith(home) ? address.slice(home.length) : undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
