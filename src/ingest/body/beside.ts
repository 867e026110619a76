/** Pictures named by a path: they may lie beside the article. Which do is known only when every file is. */

/** Host that marks such an address on its way through the sanitizer; `.invalid` can belong to nobody (RFC 2606). */
const host = 'https://beside.invalid/'

/** A path, not an address: `images/1.jpg`, `/images/1.jpg`, `../1.jpg`. */
export const mayBeBeside = (written: string): boolean =>
  written !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/iu.test(written)

/** One address that carries the path and, where there is one, the address it means on the article's own site. */
export function besideAddress(written: string, resolved: string | null): string {
  return `${host}?${new URLSearchParams({path: written, ...(resolved === null ? {} : {resolved})})}`
}

/** Whether an address has the form of the mark, which only `besideAddress` may write. */
export const isMarked = (address: string): boolean => address.startsWith(`${host}?`)

/** What `besideAddress` carries; null for any other address. */
export function readBeside(address: string): {readonly path: string; readonly resolved: string | null} | null {
  if (!isMarked(address)) return null
  const carried = new URL(address).searchParams
  const path = carried.get('path')
  return path === null ? null : {path, resolved: carried.get('resolved')}
}
